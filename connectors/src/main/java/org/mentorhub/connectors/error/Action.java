package org.mentorhub.connectors.error;

import java.util.Locale;

/** What mends a document that breaks a rule, told to programs: {@code fix} of an answer is what it is done with. */
public enum Action {
    /** Write the fix instead of what was found. */
    REPLACE,
    /** Something has another name: give it the name that the fix says. */
    RENAME,
    /** Something is missing at the place: put the fix there. */
    INSERT,
    /** Take out what stands at the place. */
    REMOVE,
    /** The end is missing: put the fix there. */
    APPEND,
    /** Save the whole document in the charset that the fix names. */
    RECODE,
    /** Put the rows that the place names in the expected order. */
    ORDER,
    /** Only a person can know. */
    DECIDE;

    /** As answers and the catalogue write it: {@code replace}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
