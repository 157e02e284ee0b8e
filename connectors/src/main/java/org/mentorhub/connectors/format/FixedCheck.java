package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.FixedLayout.Header;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.Violation;

/** The first pass over a file: length and type of each record, header, totals. */
final class FixedCheck {

    private static final int MAX_VIOLATIONS = 100;
    private static final int DAY = 8;

    private final FixedLayout layout;
    private final IntakeLimits limits;
    private final FixedTypes types;
    private final @Nullable FixedTotals totals;
    private final List<Violation> violations = new ArrayList<>();
    private boolean trailed;
    private int documents;
    private long size;

    FixedCheck(FixedLayout layout, IntakeLimits limits) {
        this.layout = layout;
        this.limits = limits;
        this.types = new FixedTypes(layout);
        this.totals = layout.trailer()
                .map(trailer -> new FixedTotals(layout, trailer))
                .orElse(null);
    }

    FileCheck run(InputStream file) throws IOException {
        var scanner = new FixedScanner(file);
        try {
            FixedRecord first = scanner.next();
            if (first == null) {
                throw FormatRule.EMPTY.stop("record 1", null, null);
            }
            for (FixedRecord record = first;
                    record != null && violations.size() < MAX_VIOLATIONS;
                    record = scanner.next()) {
                take(record);
            }
            if (totals != null && !trailed && violations.size() < MAX_VIOLATIONS) {
                violations.add(totals.missing());
            }
        } catch (BrokenDocument e) {
            violations.add(e.violation());
        }
        return violations.isEmpty() ? new FileCheck.Sound(documents) : new FileCheck.Broken(violations);
    }

    private void take(FixedRecord record) throws IOException {
        try {
            requirePlace(record);
            if (!types.isTrailer(record) && totals != null) {
                totals.add(record);
            }
            record.requireLength(layout);
            requireLetters(record);
            takeType(record);
        } catch (BrokenDocument e) {
            violations.add(e.violation());
        }
    }

    private void requirePlace(FixedRecord record) throws BrokenDocument {
        if (trailed) {
            throw FormatRule.FIXED_TRAILER_AFTER.stop(record.place(), null, null);
        }
        boolean header = types.isHeader(record);
        if (layout.header().isPresent() && header != (record.number() == 1)) {
            String mark = layout.header().get().mark();
            throw FormatRule.FIXED_HEADER_FIRST.stop(record.place(), record.type(layout.type()), null, mark);
        }
    }

    private void takeType(FixedRecord record) throws BrokenDocument {
        if (types.isHeader(record)) {
            requireStamp(record, layout.header().orElseThrow());
        } else if (types.isTrailer(record)) {
            trailed = true;
            if (totals != null) {
                totals.mistake(record).ifPresent(violations::add);
            }
        } else if (!types.isReason(record)) {
            types.of(record);
            takeDocument(record);
        }
    }

    private void takeDocument(FixedRecord record) throws BrokenDocument {
        if (types.isMain(record)) {
            documents++;
            size = 0;
        } else if (documents == 0) {
            throw FormatRule.FIXED_TYPE_FIRST.stop(
                    record.place(layout.type()),
                    record.type(layout.type()),
                    layout.main().mark(),
                    layout.main().mark());
        }
        size += record.raw().length;
        if (size > limits.bytes()) {
            throw FormatRule.SIZE.stop(record.place(), Long.toString(size), null, Integer.toString(limits.bytes()));
        }
    }

    private void requireLetters(FixedRecord record) throws BrokenDocument {
        String text = new String(record.raw(), layout.charset());
        if (text.indexOf('\uFFFD') >= 0) {
            throw StrictDecoder.wrongByte(record.raw(), layout.charset(), record.place());
        }
    }

    private void requireStamp(FixedRecord record, Header header) throws BrokenDocument {
        String day = ascii(record, header.day());
        if (!isDay(day)) {
            throw FormatRule.FIXED_HEADER_DAY.stop(record.place(header.day()), day, null);
        }
        String number = ascii(record, header.number());
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw FormatRule.FIXED_HEADER_NUMBER.stop(record.place(header.number()), number, null);
        }
    }

    private static String ascii(FixedRecord record, Span span) {
        return new String(Arrays.copyOfRange(record.raw(), span.from() - 1, span.to()), StandardCharsets.ISO_8859_1);
    }

    /** Zeros say that nobody knows it. */
    private static boolean isDay(String text) {
        if (text.length() != DAY || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        try {
            return number == 0 || LocalDate.of(number / 10_000, number / 100 % 100, number % 100) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
