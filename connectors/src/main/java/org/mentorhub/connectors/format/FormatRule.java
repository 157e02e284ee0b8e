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
    XML_ROOT("MH-XML-ROOT");

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
