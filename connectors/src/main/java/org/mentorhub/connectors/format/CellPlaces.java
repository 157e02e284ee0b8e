package org.mentorhub.connectors.format;

import org.mentorhub.connectors.format.Node.Kind;

/**
 * Places by line and column's name: {@code line 3, column NOTE}. A node's offset is its line.
 *
 * @param columns the columns of the layout
 * @param byteOrderMark whether the file began with one
 */
record CellPlaces(CsvColumns columns, boolean byteOrderMark) implements Places {

    @Override
    public String place(Node node) {
        String column = path(node);
        return column.isEmpty() ? line(node, "") : line(node, column);
    }

    @Override
    public String missing(Node around, String name) {
        return line(around, name + number(around));
    }

    /** The column's name; empty for a row. */
    @Override
    public String path(Node node) {
        Node parent = node.parent();
        if (parent == null || parent.kind() != Kind.GROUP || node.kind() == Kind.LIST) {
            return "";
        }
        return node.name() + number(parent);
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
        return 1;
    }

    /** A node knows the line of the file already. */
    @Override
    public Places onLine(int line) {
        return this;
    }

    /** {@code 2} where the row stands in columns like {@code LINGUA2}. */
    private String number(Node row) {
        Node list = row.parent();
        if (list == null || list.kind() != Kind.LIST) {
            return "";
        }
        int at = 0;
        while (at < list.size() && list.child(at) != row) {
            at++;
        }
        return columns.suffix(list.name().local(), at);
    }

    private String line(Node node, String column) {
        String line = "line " + line(node);
        return column.isEmpty() ? line : line + ", column " + column;
    }
}
