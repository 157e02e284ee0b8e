package org.mentorhub.schemas.generation;

import java.util.List;
import java.util.SplittableRandom;

/** The chances of one document: everything that is drawn for it comes from here, in order, so a seed says it all. */
final class Draw {
    private final SplittableRandom random;
    private final int fullness;
    private final int listLength;

    Draw(long seed) {
        random = new SplittableRandom(seed);
        int kind = random.nextInt(20);
        // One in five is bare, one in ten is full, and now and then a document has one very long list.
        fullness = kind < 4 ? 3 : kind < 12 ? 35 : kind < 18 ? 65 : 100;
        listLength = kind < 4 ? 1 : kind < 18 ? 3 : 2;
    }

    /** Whether an optional field is there. */
    boolean present() {
        return percent(fullness);
    }

    /** How many elements a list gets that may have so many. */
    int length(int least, int most) {
        if (most > 8 && random.nextInt(400) == 0) {
            return most;
        }
        return Math.max(least, Math.min(most, 1 + random.nextInt(listLength)));
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A whole number from the least to the most, both included. */
    int number(int least, int most) {
        return (int) random.nextLong(least, (long) most + 1);
    }

    long number(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** So many decimal digits. */
    String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** So many characters of an alphabet. */
    String from(String alphabet, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
