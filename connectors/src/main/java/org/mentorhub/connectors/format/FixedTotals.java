package org.mentorhub.connectors.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.FixedLayout.Trailer;
import org.mentorhub.connectors.translation.Violation;

/** Counts the records of a file as its last one should. */
final class FixedTotals {

    private final FixedLayout layout;
    private final Trailer trailer;
    private final long modulus;
    private int counted;
    private int lines;
    private long sum;

    FixedTotals(FixedLayout layout, Trailer trailer) {
        this.layout = layout;
        this.trailer = trailer;
        this.modulus = (long) Math.pow(10, Math.min(15, trailer.sum().width()));
    }

    /** Counts a record, the header too; a key that is no number counts 0: reading its document tells that. */
    void add(FixedRecord record) {
        lines++;
        if (record.is(trailer.counted(), layout.type())) {
            counted++;
            sum = (sum + key(record)) % modulus;
        }
    }

    private long key(FixedRecord record) {
        Span span = layout.key().span();
        long key = 0;
        for (int at = span.from() - 1; at < Math.min(span.to(), record.raw().length); at++) {
            int digit = record.raw()[at] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            key = (key * 10 + digit) % modulus;
        }
        return key;
    }

    /** What is wrong with the last record, or empty. */
    Optional<Violation> mistake(FixedRecord last) {
        byte[] due = record();
        for (Span span : List.of(trailer.records(), trailer.lines(), trailer.sum())) {
            if (!Arrays.equals(part(due, span), part(last.raw(), span))) {
                String right = new String(part(due, span), StandardCharsets.US_ASCII);
                String found = new String(part(last.raw(), span), StandardCharsets.ISO_8859_1).strip();
                return Optional.of(mistake(last.place(span), span, found, right));
            }
        }
        return Optional.empty();
    }

    /** A file without its last record. */
    Violation missing() {
        String due = new String(record(), StandardCharsets.US_ASCII).stripTrailing();
        return FormatRule.FIXED_TRAILER_MISSING.violation("record " + (lines + 1), null, due, due);
    }

    /** The last record of those that were counted. */
    byte[] record() {
        byte[] record = new byte[layout.length()];
        Arrays.fill(record, (byte) ' ');
        put(record, layout.type(), trailer.mark());
        put(record, trailer.records(), digits(counted, trailer.records()));
        put(record, trailer.lines(), digits(lines + 1, trailer.lines()));
        put(record, trailer.sum(), digits(sum, trailer.sum()));
        return record;
    }

    private Violation mistake(String place, Span span, String found, String right) {
        if (span.equals(trailer.records())) {
            return FormatRule.FIXED_TRAILER_RECORDS.violation(place, found, right, trailer.counted(), right);
        }
        return span.equals(trailer.lines())
                ? FormatRule.FIXED_TRAILER_LINES.violation(place, found, right, right)
                : FormatRule.FIXED_TRAILER_SUM.violation(
                        place, found, right, layout.key().name(), trailer.counted(), right);
    }

    private static String digits(long number, Span span) {
        String digits = Long.toString(number);
        String wide = "0".repeat(Math.max(0, span.width() - digits.length())) + digits;
        return wide.substring(wide.length() - span.width());
    }

    private static void put(byte[] record, Span span, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, record, span.from() - 1, span.width());
    }

    private static byte[] part(byte[] record, Span span) {
        return Arrays.copyOfRange(record, span.from() - 1, span.to());
    }
}
