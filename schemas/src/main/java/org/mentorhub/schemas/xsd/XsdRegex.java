package org.mentorhub.schemas.xsd;

/**
 * A pattern of JSON Schema as XML Schema has it: without anchors, for it always means the whole text, and without looking around, which it
 * cannot.
 */
final class XsdRegex {
    /** How the patterns of lines and texts begin: nothing blank at the start. */
    private static final String AHEAD = "(?![";
    /** How they end: nothing blank at the end. */
    private static final String BEHIND = "(?<![";
    /** What XML cannot hold in any case. */
    private static final String[] NOT_IN_XML = {"\\ud800-\\udfff", "\\ufffe\\uffff"};

    private XsdRegex() {}

    /** @throws IllegalStateException where the pattern needs what XML Schema does not have */
    static String of(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new IllegalStateException("a pattern that does not mean the whole text: " + pattern);
        }
        String inside = pattern.substring(1, pattern.length() - 1);
        String translated = inside.startsWith(AHEAD) ? trimmed(inside) : inside;
        if (translated.contains("(?")) {
            throw new IllegalStateException("a pattern that XML Schema cannot say: " + pattern);
        }
        return translated;
    }

    /** {@code (?![A])[^B]*(?<![C])} is {@code [^BA]([^B]*[^BC])?}, or nothing. */
    private static String trimmed(String pattern) {
        int closed = pattern.indexOf("])");
        int opened = pattern.lastIndexOf(BEHIND);
        String first = pattern.substring(AHEAD.length(), closed);
        String any = pattern.substring(closed + 2, opened);
        String last = pattern.substring(opened + BEHIND.length(), pattern.length() - 2);
        if (!any.startsWith("[^") || !any.endsWith("]*")) {
            throw new IllegalStateException("a pattern of another make: " + pattern);
        }
        String excluded = any.substring(2, any.length() - 2);
        return "([^" + shown(excluded + first) + "]([^" + shown(excluded) + "]*[^" + shown(excluded + last) + "])?)?";
    }

    /** XML Schema has no {@code \\u0085}: the characters themselves stand there; control characters that XML cannot hold need no mention. */
    private static String shown(String set) {
        String kept = set;
        for (String never : NOT_IN_XML) {
            kept = kept.replace(never, "");
        }
        var shown = new StringBuilder();
        int at = 0;
        while (at < kept.length()) {
            if (!kept.startsWith("\\u", at)) {
                int length = kept.charAt(at) == '\\' ? 2 : 1;
                shown.append(kept, at, at + length);
                at += length;
                continue;
            }
            int from = code(kept, at);
            boolean range = kept.startsWith("-\\u", at + 6);
            int to = range ? code(kept, at + 7) : from;
            at += range ? 13 : 6;
            append(shown, from, to);
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int from, int to) {
        for (int[] part : new int[][] {{from, Math.min(to, 0x1F)}, {Math.max(from, 0x20), to}}) {
            if (part[0] > part[1]) {
                continue;
            }
            if (part[1] <= 0x1F) {
                for (int control : new int[] {'\t', '\n', '\r'}) {
                    if (control >= part[0] && control <= part[1]) {
                        shown.append(control == '\t' ? "\\t" : control == '\n' ? "\\n" : "\\r");
                    }
                }
            } else {
                shown.append((char) part[0]);
                if (part[1] > part[0]) {
                    shown.append('-').append((char) part[1]);
                }
            }
        }
    }

    private static int code(String text, int at) {
        return Integer.parseInt(text, at + 2, at + 6, 16);
    }
}
