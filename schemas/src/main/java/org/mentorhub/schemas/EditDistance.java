package org.mentorhub.schemas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How near texts are to each other, without case and accents: only on the way of an error. */
public final class EditDistance {
    /** Longer texts are compared by their heads: the cost is the product of the lengths. */
    private static final int MOST = 100;

    private EditDistance() {}

    private record Candidate(String text, int distance) {}

    /** The candidates that look most like the text, nearest first. */
    public static List<String> nearest(String text, Collection<String> candidates, int max) {
        return ranked(text, candidates).stream().limit(max).map(Candidate::text).toList();
    }

    /**
     * The candidate that was surely meant: one that differs in a quarter of its letters at most (in one, where it is short), and that no
     * other is as near as. Texts of one or two letters are near to everything, so of them only case and accents count.
     */
    public static Optional<String> meant(String text, Collection<String> candidates) {
        List<Candidate> ranked = ranked(text, candidates);
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Candidate first = ranked.getFirst();
        int length = Math.min(text.length(), first.text.length());
        int bound = length < 3 ? 0 : Math.max(1, length / 4);
        boolean alone = ranked.stream()
                .takeWhile(other -> other.distance == first.distance)
                .allMatch(other -> folded(other.text).equals(folded(first.text)));
        return first.distance <= bound && alone ? Optional.of(first.text) : Optional.empty();
    }

    /** Letters to insert, leave out, replace, or swap with their neighbour to get from one text to the other. */
    static int between(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    private static List<Candidate> ranked(String text, Collection<String> candidates) {
        String wanted = folded(text);
        return candidates.stream()
                .map(candidate -> new Candidate(candidate, between(wanted, folded(candidate))))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .toList();
    }

    private static String folded(String text) {
        return Folding.fold(text.length() > MOST ? text.substring(0, MOST) : text);
    }
}
