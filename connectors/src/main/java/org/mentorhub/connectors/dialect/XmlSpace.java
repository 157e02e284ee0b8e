package org.mentorhub.connectors.dialect;

/** White space as XML Schema collapses it: blank, tab, line feed, carriage return, and nothing else. */
final class XmlSpace {

    private XmlSpace() {}

    /** The text without white space at its ends. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text without any white space. */
    static String without(String text) {
        if (text.chars().noneMatch(c -> is((char) c))) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !is((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean is(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
