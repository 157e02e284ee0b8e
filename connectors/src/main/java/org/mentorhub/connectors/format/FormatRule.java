package org.mentorhub.connectors.format;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;

/** The rules that bytes must keep to be a document at all, with their stable codes. */
public enum FormatRule {
    /** The document is larger than the hub takes. */
    SIZE("MH-SIZE"),
    /** There is nothing there. */
    EMPTY("MH-EMPTY"),
    /** The bytes are not in the charset that they should be in. */
    CHARSET("MH-CHARSET"),
    /** A character that the format cannot hold, or half of one. */
    CHARACTER("MH-CHARACTER"),
    /** Deeper, longer or more than the hub takes. */
    BOUND("MH-BOUND"),
    /** The document stops in the middle. */
    TRUNCATED("MH-TRUNCATED"),
    /** No JSON as RFC 8259 has it. */
    JSON_SYNTAX("MH-JSON-SYNTAX"),
    /** One member twice in one object. */
    JSON_DUPLICATE("MH-JSON-DUPLICATE"),
    /** Something stands after the end of the document. */
    TRAILING("MH-TRAILING"),
    /** The document is a bare text, number or word. */
    JSON_ROOT("MH-JSON-ROOT"),
    /** No well-formed XML 1.0 with namespaces. */
    XML_SYNTAX("MH-XML-SYNTAX"),
    /** A document type declaration. */
    XML_DTD("MH-XML-DTD"),
    /** An entity other than the five of XML. */
    XML_ENTITY("MH-XML-ENTITY"),
    /** Another root element than this document has. */
    XML_ROOT("MH-XML-ROOT"),
    /** Quotes that do not part cells. */
    CSV_QUOTE("MH-CSV-QUOTE"),
    /** A header without the columns that the rows need, or with one twice. */
    CSV_HEADER("MH-CSV-HEADER"),
    /** A row with more or fewer cells than the header. */
    CSV_CELLS("MH-CSV-CELLS"),
    /** A row that differs from the first of its group in a column that holds for the whole group. */
    CSV_GROUP("MH-CSV-GROUP"),
    /** The rows of one document do not stand together, or rows of several stand where one belongs. */
    CSV_ROWS("MH-CSV-ROWS"),
    /** The rows of a group are not numbered 1, 2, 3. */
    CSV_NUMBER("MH-CSV-ROW-NUMBER"),
    /** The last line that counts the others is missing, not the last, or counts otherwise. */
    CSV_TRAILER("MH-CSV-TRAILER");

    private final String code;

    FormatRule(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    Violation brokenAt(String place, @Nullable String found, String expected, @Nullable String fix) {
        return new Violation(code, place, null, found, expected, fix);
    }

    BrokenDocument broken(String place, @Nullable String found, String expected, @Nullable String fix) {
        return new BrokenDocument(brokenAt(place, found, expected, fix));
    }
}
