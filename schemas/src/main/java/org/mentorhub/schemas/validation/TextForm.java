package org.mentorhub.schemas.validation;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.pattern.PatternTable;

/** The form of a text: its pattern, as a table where it is plain; for lines and texts a shortcut past it that usual letters take. */
final class TextForm {
    /** The Ogham space mark: below it stand all of Latin, Greek, Cyrillic and Arabic. */
    private static final char RARE_BLANKS = '\u1680';

    private final String pattern;
    private final Pattern compiled;
    private final @Nullable PatternTable table;
    private final Predicate<String> shortcut;

    private TextForm(String pattern, Predicate<String> shortcut) {
        this.pattern = pattern;
        // Java's $ bears a new line behind it, that of JSON Schema does not.
        this.compiled = Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
        this.table = tableOf(pattern).orElse(null);
        this.shortcut = shortcut;
    }

    /** A form of its own. */
    static TextForm of(String pattern) {
        return new TextForm(pattern, text -> false);
    }

    private static Optional<PatternTable> tableOf(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$")
                ? PatternTable.of(pattern.substring(1, pattern.length() - 1))
                : Optional.empty();
    }

    /** The form of the types Line and Text, whose patterns forbid blanks at the ends, and control characters. */
    static TextForm ofPlainText(String pattern) {
        return new TextForm(pattern, TextForm::isPlain);
    }

    boolean matches(String text) {
        return table != null
                ? table.matches(text)
                : shortcut.test(text) || compiled.matcher(text).find();
    }

    String pattern() {
        return pattern;
    }

    /** Below the first of Unicode's rarer blanks, and no control character: nothing that the pattern could refuse. Most texts are such. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        if (last < 0 || text.charAt(0) == ' ' || text.charAt(last) == ' ') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && (c <= '\u00a0' || c >= RARE_BLANKS))) {
                return false;
            }
        }
        return true;
    }
}
