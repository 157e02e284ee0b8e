package org.mentorhub.connectors.draft;

import java.util.List;

/**
 * What one native field may mean.
 *
 * @param field the field
 * @param canonical the best guess as a pattern from the root; empty where there is none
 * @param how what the row says of the conversion, such as {@code as: date, pattern: dd/MM/yyyy}; empty for text
 * @param confidence of the guess, 0 to 1
 * @param others further guesses, best first
 */
record Proposal(NativeField field, String canonical, String how, double confidence, List<String> others) {

    /** From here on a row stands plain. */
    static final double SURE = 0.75;

    /** Of a row that needs more than a draft can say, however sure its name is. */
    static final double NEVER_SURE = 0.7;

    /** Below this there is no guess. */
    static final double LEAST = 0.45;

    Proposal {
        others = List.copyOf(others);
    }

    /** Nothing is guessed. */
    static Proposal none(NativeField field) {
        return new Proposal(field, "", "", 0, List.of());
    }

    boolean isGuess() {
        return !canonical.isEmpty();
    }

    boolean isSure() {
        return isGuess() && confidence >= SURE;
    }
}
