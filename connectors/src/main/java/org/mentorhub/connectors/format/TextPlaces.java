package org.mentorhub.connectors.format;

/**
 * Places by line, column and path: JSON and XML.
 *
 * @param source the text, in which nodes have their offsets
 * @param paths how the format writes paths
 * @param before lines of the file before the document
 */
record TextPlaces(SourceText source, PathStyle paths, int before) implements Places {

    @Override
    public String place(Node node) {
        return position(node) + ", " + path(node);
    }

    @Override
    public String missing(Node around, String name) {
        return position(around) + ", " + paths.child(path(around), name);
    }

    @Override
    public String path(Node node) {
        return paths.path(node);
    }

    @Override
    public int line(Node node) {
        return before + source.line(node.offset());
    }

    @Override
    public int column(Node node) {
        return source.column(node.offset());
    }

    @Override
    public boolean byteOrderMark() {
        return source.byteOrderMark();
    }

    @Override
    public Places onLine(int line) {
        return new TextPlaces(source, paths, line - 1);
    }

    private String position(Node node) {
        return "line " + line(node) + ", column " + column(node);
    }
}
