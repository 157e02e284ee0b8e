package org.mentorhub.connectors.format;

import com.ctc.wstx.exc.WstxEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What Woodstox complains of, as rules of the catalogue, with the characters that are wrong and those to write instead. */
final class XmlMistake {

    private static final Pattern END_TAG = Pattern.compile("</[^<>]*>");
    private static final Pattern EXPECTED_TAG = Pattern.compile("expected (</[^>]+>)");
    private static final Pattern DTD = Pattern.compile("<!DOCTYPE[^\\[>]*(?:\\[[^\\]]*\\]\\s*)?>");
    private static final Pattern PREFIX = Pattern.compile("prefix \"([^\"]*)\"");

    private XmlMistake() {}

    static BrokenDocument explain(XMLStreamException e, TreeBuilder builder) {
        String message = firstLine(e.getMessage());
        Location location = e.getLocation();
        if (e instanceof WstxEOFException) {
            return end(builder);
        }
        if (location == null) {
            return builder.bound(FormatRule.BOUND_PARSER, "…");
        }
        int offset = Math.max(location.getCharacterOffset(), 0);
        if (message.startsWith("Undeclared general entity")) {
            return entity(builder, offset, message.replaceAll(".*\"(.*)\".*", "$1"));
        }
        if (builder.isComplete()) {
            return trailing(builder, offset);
        }
        if (message.contains("Illegal character") || message.contains("haracter reference")) {
            return FormatRule.CHARACTER_XML.stop(
                    builder.place(offset), builder.source().character(offset), null);
        }
        return syntax(message, builder, offset);
    }

    static BrokenDocument dtd(TreeBuilder builder, int offset) {
        Matcher dtd = DTD.matcher(builder.source().text())
                .region(offset, builder.source().text().length());
        return FormatRule.XML_DTD.stop(builder.place(offset), dtd.lookingAt() ? dtd.group() : null, null);
    }

    static BrokenDocument entity(TreeBuilder builder, int offset, String name) {
        return FormatRule.XML_ENTITY.stop(builder.place(offset), "&" + name + ";", null);
    }

    private static BrokenDocument syntax(String message, TreeBuilder builder, int offset) {
        String text = builder.source().text();
        if (message.contains("missing name?")) {
            return before(FormatRule.XML_AMPERSAND, builder, offset, "&", "&amp;");
        }
        if (message.contains("after '<'")) {
            return before(FormatRule.XML_LESS_THAN, builder, offset, "<", "&lt;");
        }
        if (message.startsWith("Undeclared namespace prefix")) {
            Matcher prefix = PREFIX.matcher(message);
            return FormatRule.XML_PREFIX.stop(builder.place(offset), prefix.find() ? prefix.group(1) : null, null);
        }
        Matcher tag = EXPECTED_TAG.matcher(message);
        if (tag.find()) {
            int start = text.lastIndexOf("</", offset);
            Matcher found = END_TAG.matcher(text).region(Math.max(start, 0), text.length());
            return FormatRule.XML_TAG.stop(
                    builder.place(Math.max(start, 0)),
                    found.lookingAt() ? found.group() : null,
                    tag.group(1),
                    tag.group(1));
        }
        return FormatRule.XML_SYNTAX.stop(
                builder.place(offset), builder.source().character(offset), null);
    }

    /** The parser has gone past the sign that it complains of. */
    private static BrokenDocument before(FormatRule rule, TreeBuilder builder, int offset, String sign, String fix) {
        int at = builder.source()
                .text()
                .lastIndexOf(sign, Math.min(offset, builder.source().text().length() - 1));
        return rule.stop(builder.place(Math.max(at, 0)), sign, fix);
    }

    private static BrokenDocument trailing(TreeBuilder builder, int offset) {
        String text = builder.source().text();
        int start = offset > 0 && text.charAt(offset - 1) == '<' ? offset - 1 : offset;
        return FormatRule.TRAILING_ROOT.stop(
                builder.place(start), text.substring(start).strip(), null);
    }

    private static BrokenDocument end(TreeBuilder builder) {
        String text = builder.source().text();
        if (text.isBlank()) {
            return FormatRule.EMPTY.stop("document", null, null);
        }
        return FormatRule.TRUNCATED.stop(builder.place(text.length()), null, builder.closing());
    }

    /** Woodstox appends where it is; we say that better. */
    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
