package org.mentorhub.connectors.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mentorhub.connectors.format.FixedLayout.Column;
import org.mentorhub.connectors.format.FixedLayout.Filling;
import org.mentorhub.connectors.format.FixedLayout.Header;
import org.mentorhub.connectors.format.FixedLayout.Presence;
import org.mentorhub.connectors.format.FixedLayout.RecordType;
import org.mentorhub.connectors.format.FixedSlots.Slot;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.FileStamp;

/** Writes the tree of one document as records: header, the document's own, no trailer. For one document. */
final class FixedWriter {

    private final FixedLayout layout;
    private final FixedSlots slots;
    private final Letters letters;
    private final Map<String, byte[]> single = new HashMap<>();
    private final Map<String, List<byte[]>> items = new HashMap<>();
    private byte[] key = {};

    FixedWriter(FixedLayout layout, FixedSlots slots, Letters letters) {
        this.layout = layout;
        this.slots = slots;
        this.letters = letters;
    }

    byte[] write(Node root) throws BrokenDocument {
        layout.header().ifPresent(head -> single.put(head.mark(), header(layout, head, FileStamp.NONE)));
        single.put(layout.main().mark(), blank(layout, layout.main().mark()));
        for (int i = 0; i < root.size(); i++) {
            take(root.child(i));
        }
        var out = new ByteArrayOutputStream();
        layout.header().ifPresent(head -> put(Objects.requireNonNull(single.get(head.mark())), out));
        for (RecordType type : layout.records()) {
            if (type.presence() == Presence.REQUIRED) {
                single.computeIfAbsent(type.mark(), mark -> blank(layout, mark));
            }
            List<byte[]> all = new ArrayList<>(items.getOrDefault(type.mark(), List.of()));
            if (single.containsKey(type.mark())) {
                all.addFirst(single.get(type.mark()));
            }
            for (byte[] record : all) {
                System.arraycopy(key, 0, record, layout.key().span().from() - 1, key.length);
                put(record, out);
            }
        }
        return out.toByteArray();
    }

    private void take(Node child) throws BrokenDocument {
        String name = child.name().local();
        if (child.kind() == Kind.LIST) {
            takeItems(child, name);
            return;
        }
        if (name.equals(layout.key().name())) {
            key = bytes(child, layout.key(), layout.main().mark());
            return;
        }
        Slot slot = slot(name);
        if (!child.text().isEmpty()) {
            put(child, slot, single.computeIfAbsent(slot.mark(), mark -> blank(layout, mark)));
        }
    }

    private void takeItems(Node list, String name) throws BrokenDocument {
        RecordType type = layout.records().stream()
                .filter(each -> each.list().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> noPlace(name));
        for (int i = 0; i < list.size(); i++) {
            byte[] record = blank(layout, type.mark());
            for (int k = 0; k < list.child(i).size(); k++) {
                Node cell = list.child(i).child(k);
                put(cell, slot(cell.name().local()), record);
            }
            items.computeIfAbsent(type.mark(), mark -> new ArrayList<>()).add(record);
        }
    }

    private Slot slot(String name) throws BrokenDocument {
        Slot slot = slots.of(name);
        if (slot == null) {
            throw noPlace(name);
        }
        return slot;
    }

    private static BrokenDocument noPlace(String name) {
        return FormatRule.FIXED_WIDTH_NONE.stop(name, null, null);
    }

    private void put(Node cell, Slot slot, byte[] record) throws BrokenDocument {
        byte[] bytes = bytes(cell, slot.column(), slot.mark());
        System.arraycopy(bytes, 0, record, slot.column().span().from() - 1, bytes.length);
    }

    /** The column, filled up. */
    private byte[] bytes(Node cell, Column column, String mark) throws BrokenDocument {
        String text = cell.text();
        String place = "record " + mark + ", " + column.span().place();
        if (!letters.holds(text) || cell.kind() == Kind.GROUP) {
            throw FormatRule.CHARACTER_CELL.stop(
                    place, null, null, layout.charset().name());
        }
        int width = column.span().width();
        if (text.length() > width) {
            throw FormatRule.FIXED_WIDTH.stop(place, text, null, Integer.toString(width));
        }
        byte[] filled = new byte[width];
        boolean zeros = column.filling() == Filling.ZEROS && !text.isEmpty();
        Arrays.fill(filled, (byte) (zeros ? '0' : ' '));
        byte[] bytes = text.getBytes(layout.charset());
        System.arraycopy(bytes, 0, filled, zeros ? width - bytes.length : 0, bytes.length);
        return filled;
    }

    private void put(byte[] record, ByteArrayOutputStream out) {
        out.writeBytes(record);
        out.writeBytes(layout.lineEnd().text().getBytes(StandardCharsets.US_ASCII));
    }

    /** A record of that type that says nothing else. */
    static byte[] blank(FixedLayout layout, String mark) {
        byte[] record = new byte[layout.length()];
        Arrays.fill(record, (byte) ' ');
        byte[] type = mark.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(type, 0, record, layout.type().from() - 1, type.length);
        return record;
    }

    /** The header of a file of that day and number. */
    static byte[] header(FixedLayout layout, Header header, FileStamp stamp) {
        byte[] record = blank(layout, header.mark());
        put(record, header.sender(), header.written());
        put(record, header.day(), stamp.day().map(FixedWriter::digits).orElse("00000000"));
        put(record, header.number(), number(stamp.number(), header.number().width()));
        return record;
    }

    private static String digits(LocalDate day) {
        return String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** As many of the last digits as there is room for. */
    private static String number(int number, int width) {
        String digits = "0".repeat(width) + number;
        return digits.substring(digits.length() - width);
    }

    static void put(byte[] record, Span span, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, record, span.from() - 1, Math.min(bytes.length, span.width()));
    }
}
