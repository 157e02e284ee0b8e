package org.mentorhub.connectors.draft;

/**
 * What was guessed of one native field.
 *
 * @param field its names from the root, by {@code /}
 * @param canonical the pattern of the canonical field; empty where nothing was found
 * @param confidence 0 to 1
 * @param state how it stands in the table
 */
public record DraftRow(String field, String canonical, double confidence, State state) {

    /** How it stands in the table. */
    public enum State {
        /** As a row. */
        SURE,
        /** As a comment to confirm. */
        GUESS,
        /** As a comment that says that nothing was found. */
        OPEN
    }
}
