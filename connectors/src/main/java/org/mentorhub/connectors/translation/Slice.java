package org.mentorhub.connectors.translation;

import java.util.List;

/**
 * One native document, cut out of the file or message that it came in. Nobody changes the bytes.
 *
 * @param record its place among the documents of its file, counted from 1
 * @param line of its file on which it begins, counted from 1: places in violations speak of the file as its sender has it
 * @param content the document by itself, as {@link Dialect#read} takes it; in CSV with the file's header before its rows
 * @param beside content that came beside it
 */
public record Slice(int record, int line, byte[] content, List<Beside> beside) {
    public Slice {
        beside = List.copyOf(beside);
    }

    /** A document that came alone. */
    public Slice(int record, int line, byte[] content) {
        this(record, line, content, List.of());
    }

    /** Content that is one document. */
    public static Slice whole(byte[] content) {
        return new Slice(1, 1, content);
    }
}
