package org.mentorhub.connectors.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a native name, and how alike two names are: {@code DT_NASC} is {@code dt nasc}, {@code dateNaissance} is {@code date naissance}. */
final class Words {

    /** An abbreviation of fewer letters may be anything. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final double ABBREVIATED = 0.85;

    /** Words of one stem in two languages: statut, status. */
    private static final int SHORTEST_STEM = 4;

    /** Words of two languages for one thing. */
    private static final double TRANSLATED = 0.95;

    /** Words that only join others. */
    private static final Set<String> JOINING = Set.of(
            "of", "the", "de", "del", "della", "dell", "di", "du", "des", "la", "le", "el", "il", "lo", "per", "par",
            "d", "l", "in", "en", "a", "pour", "por");

    private static final double AKIN = 0.75;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMPS = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{L})(?=\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+");

    private Words() {}

    /** The words, small and without accents. */
    static List<String> of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN.split(plain, -1)) {
            for (String word : HUMPS.split(part, -1)) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words.size() > 1 && !JOINING.containsAll(words)
                ? words.stream().filter(word -> !JOINING.contains(word)).toList()
                : words;
    }

    /** 1 where both have the same words, 0 where they share none. */
    static double alike(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return (found(one, other) + found(other, one)) / (one.size() + other.size());
    }

    /** Whether each word of a name has one like it among those. */
    static boolean allIn(List<String> name, List<String> words) {
        return name.stream().allMatch(word -> words.stream().anyMatch(each -> alike(word, each) > 0));
    }

    private static double found(List<String> wanted, List<String> in) {
        double sum = 0;
        for (String word : wanted) {
            double best = 0;
            for (String each : in) {
                best = Math.max(best, alike(word, each));
            }
            sum += best;
        }
        return sum;
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (Meanings.same(one, other)) {
            return TRANSLATED;
        }
        if (Meanings.differ(one, other)) {
            return 0;
        }
        boolean shortened = one.startsWith(other) || other.startsWith(one);
        if (shortened && Math.min(one.length(), other.length()) >= SHORTEST_ABBREVIATION) {
            return ABBREVIATED;
        }
        return start(one, other) >= SHORTEST_STEM && 2 * start(one, other) > Math.max(one.length(), other.length())
                ? AKIN
                : 0;
    }

    /** How many letters at the start are the same. */
    private static int start(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
