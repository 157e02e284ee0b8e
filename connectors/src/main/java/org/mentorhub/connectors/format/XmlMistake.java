package org.mentorhub.connectors.format;

import com.ctc.wstx.exc.WstxEOFException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What Woodstox complains of, in words that help whoever wrote the document. */
final class XmlMistake {

    private static final String FIVE = "one of &lt; &gt; &amp; &quot; &apos;, or a character reference";

    private XmlMistake() {}

    static BrokenDocument explain(XMLStreamException e, TreeBuilder builder) {
        String message = firstLine(e.getMessage());
        Location location = e.getLocation();
        if (e instanceof WstxEOFException) {
            return end(builder);
        }
        if (location == null) {
            return builder.bound("more than the hub takes after this place", message);
        }
        int offset = Math.max(location.getCharacterOffset(), 0);
        if (message.startsWith("Undeclared general entity")) {
            return entity(builder, offset, message.replaceAll(".*\"(.*)\".*", "$1"));
        }
        if (builder.isComplete()) {
            return trailing(builder, offset);
        }
        if (message.contains("Illegal character") || message.contains("haracter reference")) {
            return FormatRule.CHARACTER.broken(
                    builder.place(offset),
                    builder.source().character(offset),
                    "a character that XML 1.0 can hold",
                    null);
        }
        return FormatRule.XML_SYNTAX.broken(
                builder.place(offset), builder.source().character(offset), message, fix(message));
    }

    static BrokenDocument dtd(TreeBuilder builder, int offset) {
        return FormatRule.XML_DTD.broken(
                builder.place(offset),
                "a document type declaration",
                "a document without one: the hub reads no DTD and no entity declarations",
                "remove <!DOCTYPE …>");
    }

    static BrokenDocument entity(TreeBuilder builder, int offset, String name) {
        return FormatRule.XML_ENTITY.broken(
                builder.place(offset), "&" + name + ";", FIVE, "write the character itself");
    }

    private static BrokenDocument trailing(TreeBuilder builder, int offset) {
        return FormatRule.TRAILING.broken(
                builder.place(offset),
                builder.source().character(offset),
                "nothing after the end of the root element",
                "send one document");
    }

    private static BrokenDocument end(TreeBuilder builder) {
        String text = builder.source().text();
        if (text.isBlank()) {
            return FormatRule.EMPTY.broken("document", "nothing but white space", "a document", null);
        }
        return FormatRule.TRUNCATED.broken(
                builder.place(text.length()), "the end of the document", "the rest of it", "send the whole document");
    }

    private static @Nullable String fix(String message) {
        if (message.contains("missing name?")) {
            return "write &amp; for &";
        }
        if (message.contains("after '<'")) {
            return "write &lt; for <";
        }
        if (message.startsWith("Undeclared namespace prefix")) {
            return "declare the prefix: xmlns:prefix=\"…\"";
        }
        return null;
    }

    /** Woodstox appends where it is; we say that better. */
    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "well-formed XML";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
