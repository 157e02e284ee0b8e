package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which charset an XML document is in: its byte-order mark, else its declaration, else UTF-8 (XML 1.0, appendix F). A mark and a
 * declaration that contradict each other are refused rather than guessed at.
 */
final class XmlCharset {

    private static final int LONGEST_NAME = 40;
    private static final int DECLARATION_AT_MOST = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

    /** The stateless ones that partners use; others only make room for trouble. */
    private static final Pattern SUPPORTED =
            Pattern.compile("utf-8|us-ascii|iso-8859-[0-9]{1,2}|windows-125[0-8]|utf-16|utf-16le|utf-16be");

    private XmlCharset() {}

    static Charset of(byte[] content) throws BrokenDocument {
        Optional<Charset> byMark = byMark(content);
        Optional<Charset> byDeclaration = byDeclaration(content, byMark.orElse(StandardCharsets.ISO_8859_1));
        if (byMark.isPresent() && byDeclaration.isPresent() && !compatible(byMark.get(), byDeclaration.get())) {
            throw FormatRule.CHARSET_DECLARED.stop(
                    "line 1, column 1",
                    byDeclaration.get().name(),
                    byMark.get().name(),
                    byMark.get().name());
        }
        return byMark.or(() -> byDeclaration).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> byMark(byte[] content) {
        int first = at(content, 0);
        int second = at(content, 1);
        if (first == 0xEF && second == 0xBB && at(content, 2) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean big = (first == 0xFE && second == 0xFF) || (first == 0 && second == '<');
        boolean little = (first == 0xFF && second == 0xFE) || (first == '<' && second == 0);
        return big
                ? Optional.of(StandardCharsets.UTF_16BE)
                : little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<Charset> byDeclaration(byte[] content, Charset forLooking) throws BrokenDocument {
        String start = new String(content, 0, Math.min(content.length, 2 * DECLARATION_AT_MOST), forLooking);
        Matcher declaration = DECLARED.matcher(start.startsWith("\uFEFF") ? start.substring(1) : start);
        if (!declaration.find()) {
            return Optional.empty();
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        if (!SUPPORTED.matcher(name).matches() || !Charset.isSupported(name)) {
            throw FormatRule.CHARSET_UNKNOWN.stop(
                    "line 1, column 1", cut(declaration.group(1)), StandardCharsets.UTF_8.name());
        }
        return Optional.of(Charset.forName(name));
    }

    /** Of a name that is none, enough to find it. */
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** {@code UTF-16} alone says nothing of the byte order, so either mark fits it. */
    private static boolean compatible(Charset mark, Charset declared) {
        return mark.equals(declared)
                || (declared.equals(StandardCharsets.UTF_16) && mark.name().startsWith("UTF-16"));
    }

    private static int at(byte[] content, int place) {
        return place < content.length ? Byte.toUnsignedInt(content[place]) : -1;
    }
}
