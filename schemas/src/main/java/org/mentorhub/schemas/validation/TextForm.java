package org.mentorhub.schemas.validation;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The form of a text: its pattern, and for lines and texts a shortcut past it that plain letters take. */
final class TextForm {
    private final String pattern;
    private final Pattern compiled;
    private final Predicate<String> shortcut;

    private TextForm(String pattern, Predicate<String> shortcut) {
        this.pattern = pattern;
        // Java's $ bears a new line behind it, that of JSON Schema does not.
        this.compiled = Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
        this.shortcut = shortcut;
    }

    /** A form of its own. */
    static TextForm of(String pattern) {
        return new TextForm(pattern, text -> false);
    }

    /** The form of the types Line and Text, whose patterns forbid blanks at the ends, and control characters. */
    static TextForm ofPlainText(String pattern) {
        return new TextForm(pattern, TextForm::isPlain);
    }

    boolean matches(String text) {
        return shortcut.test(text) || compiled.matcher(text).find();
    }

    String pattern() {
        return pattern;
    }

    /** Latin letters, digits, signs, and blanks inside: nothing that the pattern could refuse. Most texts are such. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        if (last < 0 || text.charAt(0) == ' ' || text.charAt(last) == ' ') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && (c <= '\u00a0' || c > '\u024f'))) {
                return false;
            }
        }
        return true;
    }
}
