package org.mentorhub.schemas.xsd;

/** A schema as it is written, line by line. */
final class XsdText {
    private final StringBuilder out = new StringBuilder(64 * 1024);
    private int depth;

    void line(String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
    }

    void open(String tag) {
        line(tag);
        depth++;
    }

    void close(String tag) {
        depth--;
        line(tag);
    }

    void text(String element, String text) {
        line("<" + element + ">" + escaped(text) + "</" + element + ">");
    }

    void words(String text) {
        line(escaped(text));
    }

    void facet(String facet, String value) {
        line("<xs:" + facet + " value=\"" + escaped(value) + "\"/>");
    }

    /** Blanks and signs that a reader of the schema would change or nobody could see are written as references. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (point > 0x7E && !Character.isLetterOrDigit(point) && !isPlain(point)) {
                        escaped.append("&#x").append(Integer.toHexString(point)).append(';');
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int point) {
        return point == '…' || point == '–' || point == '’' || point == '≥' || point == '≤';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
