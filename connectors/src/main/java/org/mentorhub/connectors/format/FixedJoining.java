package org.mentorhub.connectors.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.FixedLayout.Header;
import org.mentorhub.connectors.format.FixedLayout.Reasons;
import org.mentorhub.connectors.translation.FileStamp;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Violation;

/** One file of many documents: one header for all, the records of each, the totals. */
final class FixedJoining {

    private final FixedLayout layout;
    private final FixedTypes types;
    private final Repertoire letters;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final @Nullable FixedTotals totals;
    private int number;

    FixedJoining(FixedLayout layout, Repertoire letters) {
        this.layout = layout;
        this.types = new FixedTypes(layout);
        this.letters = letters;
        this.totals = layout.trailer()
                .map(trailer -> new FixedTotals(layout, trailer))
                .orElse(null);
    }

    byte[] join(List<byte[]> documents, FileStamp stamp) {
        List<List<FixedRecord>> parts = documents.stream().map(this::records).toList();
        layout.header().ifPresent(head -> put(header(head, parts, stamp)));
        parts.forEach(records -> records.stream().filter(this::isOwn).forEach(record -> put(record.raw())));
        trail();
        return out.toByteArray();
    }

    byte[] refused(List<RefusedSlice> refused, String language) {
        List<List<FixedRecord>> parts =
                refused.stream().map(each -> records(each.slice().content())).toList();
        layout.header().ifPresent(head -> put(header(head, parts, FileStamp.NONE)));
        for (int i = 0; i < parts.size(); i++) {
            refused(parts.get(i), refused.get(i), language);
        }
        trail();
        return out.toByteArray();
    }

    /** Reasons stand below the record that they speak of; those that name none below the first. */
    private void refused(List<FixedRecord> records, RefusedSlice refused, String language) {
        List<FixedRecord> own = records.stream().filter(this::isOwn).toList();
        int moved = own.isEmpty() ? 0 : refused.slice().line() - own.getFirst().number();
        List<Violation> left = new ArrayList<>(refused.violations());
        for (FixedRecord record : own) {
            put(record.raw());
            List<Violation> here = left.stream()
                    .filter(violation -> FileLine.of(violation) == record.number() + moved)
                    .toList();
            left.removeAll(here);
            here.forEach(violation -> reason(record, violation, language));
        }
        left.forEach(violation -> reason(own.getFirst(), violation, language));
    }

    private void reason(FixedRecord record, Violation violation, String language) {
        if (layout.reasons().isEmpty()) {
            return;
        }
        Reasons reasons = layout.reasons().get();
        byte[] raw = FixedWriter.blank(layout, reasons.mark());
        Span key = layout.key().span();
        System.arraycopy(record.raw(), key.from() - 1, raw, key.from() - 1, key.width());
        byte[] text = text(violation, language).getBytes(layout.charset());
        System.arraycopy(
                text,
                0,
                raw,
                reasons.text().from() - 1,
                Math.min(text.length, reasons.text().width()));
        put(raw);
    }

    private String text(Violation violation, String language) {
        String place = violation.place().replaceFirst("^record [0-9]+(, )?", "");
        String fix = violation.fix() == null ? "" : " : " + violation.fix();
        String text =
                violation.code() + " " + (place.isEmpty() ? "" : place + ": ") + violation.expected(language) + fix;
        return letters.fit(text).orElseGet(() -> text.replaceAll("[^ -~]", "."));
    }

    /** What all documents say alike; where they differ, the file says nothing, and each partner's usual holds. */
    private byte[] header(Header header, List<List<FixedRecord>> parts, FileStamp stamp) {
        byte[] record = FixedWriter.header(layout, header, stamp);
        for (FixedLayout.Column column : header.columns()) {
            Span span = column.span();
            List<byte[]> told = parts.stream()
                    .flatMap(records -> records.stream().filter(types::isHeader))
                    .map(each -> Arrays.copyOfRange(each.raw(), span.from() - 1, span.to()))
                    .toList();
            if (!told.isEmpty() && told.stream().allMatch(each -> Arrays.equals(each, told.getFirst()))) {
                System.arraycopy(told.getFirst(), 0, record, span.from() - 1, span.width());
            }
        }
        return record;
    }

    private boolean isOwn(FixedRecord record) {
        return !types.isHeader(record) && !types.isTrailer(record) && !types.isReason(record);
    }

    private List<FixedRecord> records(byte[] content) {
        var scanner = new FixedScanner(new ByteArrayInputStream(content));
        List<FixedRecord> records = new ArrayList<>();
        try {
            for (FixedRecord record = scanner.next(); record != null; record = scanner.next()) {
                records.add(record);
            }
        } catch (IOException | BrokenDocument e) {
            throw new IllegalArgumentException("a document that this dialect did not write", e);
        }
        return records;
    }

    private void put(byte[] raw) {
        if (totals != null) {
            totals.add(new FixedRecord(++number, raw));
        }
        end(raw);
    }

    private void trail() {
        if (totals != null) {
            end(totals.record());
        }
    }

    private void end(byte[] raw) {
        out.writeBytes(raw);
        out.writeBytes(layout.lineEnd().text().getBytes(StandardCharsets.US_ASCII));
    }
}
