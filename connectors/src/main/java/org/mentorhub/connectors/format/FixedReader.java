package org.mentorhub.connectors.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.FixedLayout.Filling;
import org.mentorhub.connectors.format.FixedLayout.Presence;
import org.mentorhub.connectors.format.FixedLayout.RecordType;
import org.mentorhub.connectors.format.FixedSlots.Slot;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Violation;

/** Reads the records of one document into a tree. For one document. */
final class FixedReader {

    private static final int MAX_VIOLATIONS = 100;

    private final FixedLayout layout;
    private final FixedSlots slots;
    private final Names names;
    private final IntakeLimits limits;
    private final FixedTypes types;
    private final @Nullable FixedTotals totals;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Node> lists = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable FixedRecord header;
    private @Nullable FixedRecord main;
    private Node root = Node.group(Name.ROOT);
    private int before;
    private int nodes;

    FixedReader(FixedLayout layout, FixedSlots slots, Names names, IntakeLimits limits) {
        this.layout = layout;
        this.slots = slots;
        this.names = names;
        this.limits = limits;
        this.types = new FixedTypes(layout);
        this.totals = layout.trailer()
                .map(trailer -> new FixedTotals(layout, trailer))
                .orElse(null);
    }

    /**
     * Reads the records of one document, the file's header before them or not.
     *
     * @param line of the file on which the document begins, or 1 for a whole file
     */
    FormatReading read(byte[] content, int line) throws IOException {
        var scanner = new FixedScanner(new ByteArrayInputStream(content));
        try {
            StrictDecoder.requireSize(content, limits);
            FixedRecord first = scanner.next();
            boolean headed = first != null && types.isHeader(first);
            before = line > 1 ? line - (headed ? 2 : 1) : 0;
            for (FixedRecord record = first; record != null; record = scanner.next()) {
                take(new FixedRecord(record.number() + before, record.raw()));
            }
            requireWhole();
        } catch (BrokenDocument e) {
            add(e.violation());
        }
        return violations.isEmpty()
                ? new FormatReading.Read(new NativeTree(root, new FixedPlaces(slots)))
                : new FormatReading.Refused(violations);
    }

    private void take(FixedRecord record) throws BrokenDocument {
        record.requireLength(layout);
        if (types.isTrailer(record)) {
            if (totals != null && header != null) {
                totals.mistake(record).ifPresent(this::add);
            }
            return;
        }
        if (totals != null) {
            totals.add(record);
        }
        if (types.isHeader(record) && main == null) {
            header = record;
        } else if (!types.isReason(record)) {
            takeType(record, types.of(record));
        }
    }

    private void takeType(FixedRecord record, RecordType type) throws BrokenDocument {
        boolean again = !seen.add(type.mark()) && type.list().isEmpty();
        boolean early = main == null && !type.equals(layout.main());
        if (early) {
            throw FormatRule.FIXED_TYPE_FIRST.stop(
                    record.place(layout.type()),
                    type.mark(),
                    layout.main().mark(),
                    layout.main().mark());
        }
        if (again) {
            throw FormatRule.FIXED_TYPE_AGAIN.stop(
                    record.place(layout.type()),
                    type.mark(),
                    null,
                    type.mark(),
                    layout.main().mark());
        }
        if (main == null) {
            begin(record);
        }
        requireKey(record);
        Node around = type.list().isPresent() ? item(type.list().get(), record) : root;
        addCells(around, record, slots.of(type));
    }

    private void begin(FixedRecord record) throws BrokenDocument {
        main = record;
        root = new Node(Name.ROOT, Kind.GROUP, "", record.number());
        if (header != null) {
            addCells(root, header, slots.header());
        }
        root.add(cell(
                record,
                names.of(layout.key().name()),
                layout.key().span(),
                layout.key().filling()));
    }

    private void requireKey(FixedRecord record) throws BrokenDocument {
        if (main == null) {
            return;
        }
        Span span = layout.key().span();
        String due = main.text(span, layout.charset());
        String found = record.text(span, layout.charset());
        if (!found.equals(due)) {
            add(FormatRule.FIXED_KEY.violation(record.place(span), found, due, due));
        }
    }

    private Node item(String name, FixedRecord record) {
        Node list = lists.get(name);
        if (list == null) {
            list = new Node(names.of(name), Kind.LIST, "", record.number());
            lists.put(name, list);
            root.add(list);
        }
        Node item = new Node(Name.ITEM, Kind.GROUP, "", record.number());
        list.add(item);
        return item;
    }

    private void addCells(Node around, FixedRecord record, FixedSlots.Columns columns) throws BrokenDocument {
        nodes += columns.slots().size() + 1;
        if (nodes > limits.nodes()) {
            throw FormatRule.BOUND_CELLS.stop(record.place(), null, null, Integer.toString(limits.nodes()));
        }
        for (Slot slot : columns.slots()) {
            around.add(cell(
                    record, slot.name(), slot.column().span(), slot.column().filling()));
        }
        for (Slot gap : columns.gaps()) {
            String text = record.placedText(gap.column().span(), layout.charset());
            if (!text.isBlank()) {
                around.add(new Node(gap.name(), Kind.TEXT, text, record.number()));
            }
        }
    }

    private Node cell(FixedRecord record, Name name, Span span, Filling filling) throws BrokenDocument {
        String text = record.text(span, layout.charset());
        return new Node(name, Kind.TEXT, filling == Filling.ZEROS ? withoutZeros(text) : text, record.number());
    }

    /** The zeros before a number fill its column and say nothing. */
    private static String withoutZeros(String text) {
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == '0') {
            first++;
        }
        return text.substring(first);
    }

    private void requireWhole() throws BrokenDocument {
        FixedRecord begun = main;
        if (begun == null) {
            throw FormatRule.EMPTY.stop("record 1", null, null);
        }
        for (RecordType type : layout.records()) {
            if (type.presence() == Presence.REQUIRED && !seen.contains(type.mark())) {
                add(FormatRule.FIXED_TYPE_MISSING.violation(
                        begun.place(), null, null, type.mark(), layout.main().mark()));
            }
        }
    }

    private void add(Violation violation) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(violation);
        }
    }
}
