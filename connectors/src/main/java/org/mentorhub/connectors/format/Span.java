package org.mentorhub.connectors.format;

import java.util.Optional;

/**
 * A part of a record of fixed width, in bytes, both ends counted from 1 and included: {@code 3-10}, {@code 113}.
 *
 * @param from the first byte
 * @param to the last byte
 */
public record Span(int from, int to) {

    private static final int LONGEST = 5;

    /** The span of a text, or empty where it is none. */
    public static Optional<Span> of(String text) {
        int hyphen = text.indexOf('-');
        Optional<Integer> from = number(hyphen < 0 ? text : text.substring(0, hyphen));
        Optional<Integer> to = hyphen < 0 ? from : number(text.substring(hyphen + 1));
        return from.isPresent() && to.isPresent() && to.get() >= from.get() && from.get() > 0
                ? Optional.of(new Span(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<Integer> number(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** How many bytes. */
    public int width() {
        return to - from + 1;
    }

    boolean overlaps(Span other) {
        return from <= other.to && other.from <= to;
    }

    /** As places say it. */
    String place() {
        return "position " + this;
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
