package org.mentorhub.connectors.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.error.ErrorEntry;
import org.mentorhub.connectors.translation.Violation;

/** The rules that bytes must keep to be a document at all, by their keys in the error catalogue. A code may have several cases. */
public enum FormatRule {
    /** The document is larger than the hub takes. */
    SIZE("MH-SIZE"),
    /** There is nothing there. */
    EMPTY("MH-EMPTY"),
    /** A header and no row. */
    EMPTY_ROW("MH-EMPTY.row"),
    /** The bytes are not in the charset that they should be in. */
    CHARSET("MH-CHARSET"),
    /** The XML declaration names another charset than the byte-order mark. */
    CHARSET_DECLARED("MH-CHARSET.declared"),
    /** The XML declaration names a charset that the hub does not read. */
    CHARSET_UNKNOWN("MH-CHARSET.unknown"),
    /** A character that XML cannot hold. */
    CHARACTER_XML("MH-CHARACTER.xml"),
    /** Half a character. */
    CHARACTER_SURROGATE("MH-CHARACTER.surrogate"),
    /** A character that the charset of the file does not have. */
    CHARACTER_CELL("MH-CHARACTER.cell"),
    /** A character that a cell without quotes cannot hold. */
    CHARACTER_BARE("MH-CHARACTER.bare"),
    /** Nested deeper than the hub takes. */
    BOUND_DEPTH("MH-BOUND.depth"),
    /** A text longer than the hub takes. */
    BOUND_LENGTH("MH-BOUND.length"),
    /** More values than the hub takes. */
    BOUND_VALUES("MH-BOUND.values"),
    /** More unknown names than the hub takes. */
    BOUND_NAMES("MH-BOUND.names"),
    /** A name longer than the hub takes. */
    BOUND_NAME("MH-BOUND.name"),
    /** More cells than the hub takes. */
    BOUND_CELLS("MH-BOUND.cells"),
    /** A row longer than the hub takes. */
    BOUND_ROW("MH-BOUND.row"),
    /** Names made to cost time. */
    BOUND_COLLISION("MH-BOUND.collision"),
    /** More of something than the parser takes. */
    BOUND_PARSER("MH-BOUND.parser"),
    /** The document stops in the middle. */
    TRUNCATED("MH-TRUNCATED"),
    /** A cell's quote is never closed. */
    TRUNCATED_QUOTE("MH-TRUNCATED.quote"),
    /** No JSON as RFC 8259 has it. */
    JSON_SYNTAX("MH-JSON-SYNTAX"),
    /** A name without double quotes. */
    JSON_NAME("MH-JSON-SYNTAX.name"),
    /** No comma between two members or items. */
    JSON_COMMA("MH-JSON-SYNTAX.comma"),
    /** No colon after a name. */
    JSON_COLON("MH-JSON-SYNTAX.colon"),
    /** A control character in a text. */
    JSON_CONTROL("MH-JSON-SYNTAX.control"),
    /** An escape that JSON does not have. */
    JSON_ESCAPE("MH-JSON-SYNTAX.escape"),
    /** A number in another form. */
    JSON_NUMBER("MH-JSON-SYNTAX.number"),
    /** A closing sign that does not fit. */
    JSON_CLOSE("MH-JSON-SYNTAX.close"),
    /** A text in other quotes. */
    JSON_QUOTES("MH-JSON-SYNTAX.quotes"),
    /** A comma after the last member or item. */
    JSON_LAST_COMMA("MH-JSON-SYNTAX.last-comma"),
    /** A comment. */
    JSON_COMMENT("MH-JSON-SYNTAX.comment"),
    /** NaN or infinity. */
    JSON_NOT_A_NUMBER("MH-JSON-SYNTAX.not-a-number"),
    /** True, False or None. */
    JSON_WORD("MH-JSON-SYNTAX.word"),
    /** A number with leading zeros. */
    JSON_ZEROS("MH-JSON-SYNTAX.zeros"),
    /** One member twice in one object. */
    JSON_DUPLICATE("MH-JSON-DUPLICATE"),
    /** Something stands after the end of the document. */
    TRAILING("MH-TRAILING"),
    /** Something stands after the end of the root element. */
    TRAILING_ROOT("MH-TRAILING.root"),
    /** The document is a bare text, number or word. */
    JSON_ROOT("MH-JSON-ROOT"),
    /** No well-formed XML 1.0 with namespaces. */
    XML_SYNTAX("MH-XML-SYNTAX"),
    /** A bare ampersand. */
    XML_AMPERSAND("MH-XML-SYNTAX.ampersand"),
    /** A bare less-than sign. */
    XML_LESS_THAN("MH-XML-SYNTAX.less-than"),
    /** A prefix without a declaration. */
    XML_PREFIX("MH-XML-SYNTAX.prefix"),
    /** An end tag of another element than the one that is open. */
    XML_TAG("MH-XML-SYNTAX.tag"),
    /** XML 1.1. */
    XML_VERSION("MH-XML-SYNTAX.version"),
    /** A document type declaration. */
    XML_DTD("MH-XML-DTD"),
    /** An entity other than the five of XML. */
    XML_ENTITY("MH-XML-ENTITY"),
    /** Another root element than this document has. */
    XML_ROOT("MH-XML-ROOT"),
    /** An element that belongs before one that stands before it. */
    XML_ORDER("MH-XML-ORDER"),
    /** A reference of an element to nothing that stands before it. */
    XML_REFERENCE("MH-XML-REFERENCE"),
    /** A reference of an element to one around it. */
    XML_REFERENCE_CIRCLE("MH-XML-REFERENCE.circle"),
    /** A quote in a cell that does not begin with one. */
    CSV_QUOTE_OPENING("MH-CSV-QUOTE.opening"),
    /** A quote in the middle of a quoted cell. */
    CSV_QUOTE_CLOSING("MH-CSV-QUOTE.closing"),
    /** A header without a column that the rows need. */
    CSV_HEADER_MISSING("MH-CSV-HEADER.missing"),
    /** A header with a column that is nearly one that the rows need. */
    CSV_HEADER_MISSPELT("MH-CSV-HEADER.misspelt"),
    /** A header with a column twice. */
    CSV_HEADER_TWICE("MH-CSV-HEADER.twice"),
    /** A header with a column that has no name. */
    CSV_HEADER_UNNAMED("MH-CSV-HEADER.unnamed"),
    /** A first line without any of the columns. */
    CSV_HEADER_NONE("MH-CSV-HEADER.none"),
    /** A row with more cells than the header. */
    CSV_CELLS_MORE("MH-CSV-CELLS.more"),
    /** A row with fewer cells than the header. */
    CSV_CELLS_FEWER("MH-CSV-CELLS.fewer"),
    /** A row that differs from the first of its group in a column that holds for the whole group. */
    CSV_GROUP("MH-CSV-GROUP"),
    /** The rows of one document do not stand together. */
    CSV_ROWS_APART("MH-CSV-ROWS.apart"),
    /** Rows of several documents stand where one belongs. */
    CSV_ROWS_OTHER("MH-CSV-ROWS.other"),
    /** Several rows where one is a document. */
    CSV_ROWS_SINGLE("MH-CSV-ROWS.single"),
    /** A row of another kind than this document has. */
    CSV_KIND("MH-CSV-KIND"),
    /** The rows of a group are not numbered 1, 2, 3. */
    CSV_NUMBER("MH-CSV-ROW-NUMBER"),
    /** The last line counts otherwise. */
    CSV_TRAILER("MH-CSV-TRAILER"),
    /** The last line that counts the others is missing. */
    CSV_TRAILER_MISSING("MH-CSV-TRAILER.missing"),
    /** Something stands after the last line. */
    CSV_TRAILER_AFTER("MH-CSV-TRAILER.after"),
    /** A record that is as long as it should be, but in UTF-8. */
    FIXED_LENGTH_UTF_8("MH-FIXED-LENGTH.encoded"),
    /** A record with fewer bytes than all have. */
    FIXED_LENGTH_SHORT("MH-FIXED-LENGTH.short"),
    /** A record with more bytes than all have. */
    FIXED_LENGTH_LONG("MH-FIXED-LENGTH.long"),
    /** An empty line between records. */
    FIXED_LENGTH_EMPTY("MH-FIXED-LENGTH.empty"),
    /** A record of no known type. */
    FIXED_TYPE("MH-FIXED-TYPE"),
    /** A record before the one that begins its document. */
    FIXED_TYPE_FIRST("MH-FIXED-TYPE.first"),
    /** A second record of a type that stands once in a document. */
    FIXED_TYPE_AGAIN("MH-FIXED-TYPE.again"),
    /** A document without a record that each must have. */
    FIXED_TYPE_MISSING("MH-FIXED-TYPE.missing"),
    /** A record whose key is not that of its document. */
    FIXED_KEY("MH-FIXED-KEY"),
    /** A file without its header, or with two. */
    FIXED_HEADER_FIRST("MH-FIXED-HEADER.first"),
    /** A header whose day is none. */
    FIXED_HEADER_DAY("MH-FIXED-HEADER.day"),
    /** A header whose number is none. */
    FIXED_HEADER_NUMBER("MH-FIXED-HEADER.number"),
    /** Another number of documents. */
    FIXED_TRAILER_RECORDS("MH-FIXED-TRAILER.records"),
    /** Another number of records. */
    FIXED_TRAILER_LINES("MH-FIXED-TRAILER.lines"),
    /** Another sum of keys. */
    FIXED_TRAILER_SUM("MH-FIXED-TRAILER.sum"),
    /** The last record that counts the others is missing. */
    FIXED_TRAILER_MISSING("MH-FIXED-TRAILER.missing"),
    /** A record after the last one. */
    FIXED_TRAILER_AFTER("MH-FIXED-TRAILER.after"),
    /** A value that is longer than its column. */
    FIXED_WIDTH("MH-FIXED-WIDTH"),
    /** A value that has no column. */
    FIXED_WIDTH_NONE("MH-FIXED-WIDTH.none"),
    /** Something behind the mark that ends a file. */
    TRAILING_MARK("MH-TRAILING.mark");

    private final String key;

    FormatRule(String key) {
        this.key = key;
    }

    /** The key in the error catalogue: {@code MH-CSV-HEADER.twice}. */
    public String key() {
        return key;
    }

    /** The stable code: {@code MH-CSV-HEADER}. */
    public String code() {
        return ErrorEntry.code(key);
    }

    /**
     * The violation of this rule.
     *
     * @param place in the document
     * @param found the very characters that stand there, where they are what is wrong
     * @param fix the very characters to write there, where they are known
     * @param particulars values of the catalogue's arguments
     */
    public Violation violation(String place, @Nullable String found, @Nullable String fix, String... particulars) {
        return new Violation(key, place, null, found, List.of(particulars), fix);
    }

    /** The same, ending the reading. */
    BrokenDocument stop(String place, @Nullable String found, @Nullable String fix, String... particulars) {
        return new BrokenDocument(violation(place, found, fix, particulars));
    }
}
