package org.mentorhub.connectors.format;

import org.mentorhub.connectors.format.FixedSlots.Slot;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Places by record and position: {@code record 3, position 55-58}. A node's offset is the number of its record.
 *
 * @param slots where columns stand
 */
record FixedPlaces(FixedSlots slots) implements Places {

    @Override
    public String place(Node node) {
        Slot slot = slots.of(path(node));
        String record = "record " + line(node);
        return slot == null ? record : record + ", " + slot.column().span().place();
    }

    @Override
    public String missing(Node around, String name) {
        Slot slot = slots.of(name);
        String record = "record " + line(around);
        return slot == null ? record : record + ", " + slot.column().span().place();
    }

    /** The column's name; empty for a record. */
    @Override
    public String path(Node node) {
        boolean cell = node.parent() != null && node.kind() != Kind.LIST && node.kind() != Kind.GROUP;
        return cell ? node.name().local() : "";
    }

    @Override
    public int line(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.offset() > 0) {
                return at.offset();
            }
        }
        return 1;
    }

    @Override
    public int column(Node node) {
        Slot slot = slots.of(path(node));
        return slot == null ? 1 : slot.column().span().from();
    }

    @Override
    public boolean byteOrderMark() {
        return false;
    }

    /** A node knows the record of the file already. */
    @Override
    public Places onLine(int line) {
        return this;
    }
}
