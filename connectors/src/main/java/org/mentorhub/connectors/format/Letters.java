package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of a charset, less those that part cells. What it lacks is written as near as can be, letter by letter, never as a question
 * mark: {@code ò} as {@code o}, {@code œ} as {@code oe}, the digits of Arabic as those of the West. Immutable.
 */
final class Letters {

    private static final int BASIC_PLANE = 1 << 16;
    private static final int ASCII = 128;
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ګ', "ك"),
            Map.entry((int) 'ڭ', "ك"),
            Map.entry((int) 'ڤ', "ف"));

    private final BitSet held;
    private final boolean[] ascii = new boolean[ASCII];
    private final String parting;

    private Letters(BitSet held, String parting) {
        this.held = held;
        held.stream().takeWhile(c -> c < ASCII).forEach(c -> ascii[c] = true);
        this.parting = parting;
    }

    /**
     * What a charset can hold.
     *
     * @param parting characters that part cells and lines, so that no text may have them; the first is written as a comma, all others as
     *     blanks
     */
    static Letters of(Charset charset, String parting) {
        var held = new BitSet(BASIC_PLANE);
        CharsetEncoder encoder = charset.newEncoder();
        boolean every = charset.name().startsWith("UTF-");
        for (int c = 0; c < BASIC_PLANE; c++) {
            held.set(c, every || (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)));
        }
        parting.chars().forEach(held::clear);
        return new Letters(held, parting);
    }

    /** The text itself, or as near as can be; empty where some letter has nothing near it. */
    Optional<String> fit(String text) {
        if (holds(text)) {
            return Optional.of(text);
        }
        var fitting = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            Optional<String> near = near(point);
            if (near.isEmpty()) {
                return Optional.empty();
            }
            fitting.append(near.get());
        }
        return Optional.of(fitting.toString());
    }

    /** Whether every letter can be written as it is. */
    boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c < ASCII ? ascii[c] : held.get(c))) {
                return false;
            }
        }
        return true;
    }

    /** Whether that character can be written as it is. */
    boolean holds(int point) {
        return held.get(point < BASIC_PLANE ? point : Character.MIN_SURROGATE);
    }

    private Optional<String> near(int point) {
        if (holds(point)) {
            return Optional.of(Character.toString(point));
        }
        int parts = parting.indexOf(point);
        if (parts >= 0) {
            return Optional.of(parts == 0 ? "," : " ");
        }
        String known = NEAREST.get(point);
        if (known != null && holds(known)) {
            return Optional.of(known);
        }
        if (Character.isDigit(point)) {
            return Optional.of(Integer.toString(Character.digit(point, 10)));
        }
        return base(point);
    }

    /** The letter without its accents, and without the form that it has in the middle of a word. */
    private Optional<String> base(int point) {
        String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var base = new StringBuilder();
        apart.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> base.append((char) c));
        String letters = base.toString();
        boolean marksOnly = letters.isEmpty() && Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED;
        return marksOnly || (!letters.isEmpty() && holds(letters)) ? Optional.of(letters) : Optional.empty();
    }
}
