package org.mentorhub.connectors.translation;

import org.mentorhub.connectors.error.ErrorEntry;

/**
 * The catalogue of rules that dialects and conversions check: each has one code that never changes its meaning. What each asks for is
 * worded in the error catalogue.
 */
public enum Rule {
    /** A field that the partner or the canonical model needs is not there. */
    REQUIRED("MH-REQUIRED"),
    /** The same, and a field of nearly its name is there. */
    MISSPELT("MH-REQUIRED.misspelt"),
    /** A list, group, text, number or truth value stands where another of these belongs. */
    TYPE("MH-TYPE"),
    /** The text is longer than the field may be. */
    LENGTH("MH-LENGTH"),
    /** Not a date, or not in the form of this field. */
    DATE("MH-DATE"),
    /** Not an instant in UTC. */
    INSTANT("MH-INSTANT"),
    /** Not a number, or not in the form of this field. */
    NUMBER("MH-NUMBER"),
    /** Not hours and minutes, or more than 59 minutes. */
    DURATION("MH-DURATION"),
    /** Not one of the words for yes and no. */
    BOOLEAN("MH-BOOLEAN"),
    /** A code that the field's list does not have, where one is needed. */
    CODE("MH-CODE"),
    /** Not a phone number that can be dialled. */
    PHONE("MH-PHONE"),
    /** Not a mark in the scale that is named. */
    GRADE("MH-GRADE"),
    /** Two fields that say different things of one. */
    CONTRADICTION("MH-CONTRADICTION"),
    /** Not all of the parts that stand in one field. */
    COMPOSITE("MH-COMPOSITE"),
    /** Not base64, or an attachment without its content. */
    ATTACHMENT("MH-ATTACHMENT"),
    /** Content is named that did not come beside the document, or is not what the document says of it. */
    ATTACHMENT_BESIDE("MH-ATTACHMENT-BESIDE"),
    /** What stands there cannot be written so that the partner reads the same. */
    UNWRITABLE("MH-UNWRITABLE"),
    /** The document's type has no table in this dialect. */
    DOCUMENT_TYPE("MH-DOCUMENT-TYPE");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    /** The key in the error catalogue: {@code MH-REQUIRED.misspelt}. */
    public String key() {
        return key;
    }

    /** The stable code: {@code MH-DATE}. */
    public String code() {
        return ErrorEntry.code(key);
    }
}
