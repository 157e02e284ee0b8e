package org.mentorhub.routes.ledger;

/** What the hub, or a recipient, has to say to a partner. */
public enum NoticeKind {
    RECEIPT("receipt"),
    REJECTION("rejection"),
    ACKNOWLEDGEMENT("acknowledgement"),
    /** Not delivered yet, and an operator decides: no last word, that a later acknowledgement would contradict. */
    DELAY("delay"),
    WITHDRAWAL("withdrawal"),
    DAILY_HEAD("daily-head");

    private final String id;

    NoticeKind(String id) {
        this.id = id;
    }

    /** The kind's name in notices: {@code daily-head}. */
    public String id() {
        return id;
    }
}
