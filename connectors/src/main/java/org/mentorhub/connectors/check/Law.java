package org.mentorhub.connectors.check;

/** The laws that every dialect keeps, for every document. */
public enum Law {
    /** What reads without a report is written again as it was, up to white space, signs of absence, and order without meaning. */
    NATIVE_ROUND_TRIP("native-round-trip"),
    /** Reading what was written, plus exactly the entries of the report, gives the canonical document back. */
    BOOKS_BALANCE("books-balance"),
    /** Any input ends in a document or in violations with a place. */
    TOTAL("total");

    private final String id;

    Law(String id) {
        this.id = id;
    }

    /** The name in tables and JSON. */
    public String id() {
        return id;
    }
}
