package org.mentorhub.connectors.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.FixedLayout.Presence;
import org.mentorhub.connectors.format.FixedLayout.RecordType;

/**
 * Tells of what type records are.
 *
 * @param layout how the partner writes
 */
record FixedTypes(FixedLayout layout) {

    boolean isHeader(FixedRecord record) {
        return layout.header()
                .filter(head -> record.is(head.mark(), layout.type()))
                .isPresent();
    }

    boolean isTrailer(FixedRecord record) {
        return layout.trailer()
                .filter(last -> record.is(last.mark(), layout.type()))
                .isPresent();
    }

    /** Whether it says why a document was refused, to people and not to the hub. */
    boolean isReason(FixedRecord record) {
        return layout.reasons()
                .filter(each -> record.is(each.mark(), layout.type()))
                .isPresent();
    }

    boolean isMain(FixedRecord record) {
        return record.is(layout.main().mark(), layout.type());
    }

    /** The type of a document's record. */
    RecordType of(FixedRecord record) throws BrokenDocument {
        Optional<RecordType> known = find(record);
        if (known.isEmpty()) {
            throw FormatRule.FIXED_TYPE.stop(
                    record.place(layout.type()), record.type(layout.type()), null, marks().toArray(String[]::new));
        }
        return known.get();
    }

    private Optional<RecordType> find(FixedRecord record) {
        return layout.records().stream()
                .filter(type -> record.is(type.mark(), layout.type()))
                .findFirst();
    }

    /** All types of records that a file has. */
    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        layout.header().ifPresent(head -> marks.add(head.mark()));
        layout.records().forEach(type -> marks.add(type.mark()));
        layout.trailer().ifPresent(last -> marks.add(last.mark()));
        return marks;
    }

    /**
     * How many of the first lines of a file are records of these types; 0 where a document lacks what it must have.
     *
     * @param lines byte for character
     */
    long knownIn(List<String> lines) {
        List<FixedRecord> records = lines.stream()
                .map(line -> new FixedRecord(0, line.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
        boolean whole = layout.records().stream()
                .filter(type -> type.equals(layout.main()) || type.presence() == Presence.REQUIRED)
                .allMatch(type -> records.stream().anyMatch(record -> record.is(type.mark(), layout.type())));
        return whole ? records.stream().filter(this::isKnown).count() : 0;
    }

    private boolean isKnown(FixedRecord record) {
        return isHeader(record)
                || isTrailer(record)
                || isReason(record)
                || find(record).isPresent();
    }
}
