package org.mentorhub.connectors.translation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** How documents of one type stand in a file of their dialect. Stateless, used by many threads. */
public interface FileForm {

    /** Whether a file may hold more than one document. */
    boolean holdsMany();

    /** Whether {@link #join} can make one file of more than one document. */
    default boolean joinsMany() {
        return holdsMany();
    }

    /** The first pass, over the whole file in constant memory: nothing is taken of a file that is not {@link FileCheck.Sound}. */
    FileCheck check(InputStream file) throws IOException;

    /**
     * Whether a file may end with that line: where the dialect closes its files with totals, one that ends otherwise is still being written,
     * or was cut.
     *
     * @param line the last one, without its end
     */
    default boolean mayEndWith(String line) {
        return true;
    }

    /** The second pass: the documents of a file that was found sound. Closes the stream with the slices. */
    Slices open(InputStream file) throws IOException;

    /**
     * One file of documents as {@link Dialect#write} made them, in their order. The same documents give the same bytes.
     *
     * @throws IllegalArgumentException for more than one document where a file holds one
     */
    byte[] join(List<byte[]> documents);

    /**
     * The same with what the file says of itself, where its dialect has a place for that.
     *
     * @param stamp day and number of the file
     */
    default byte[] join(List<byte[]> documents, FileStamp stamp) {
        return join(documents);
    }

    /**
     * A file of the same dialect with the documents that were refused, each with the reasons beside it. Mended, it can be sent as it is:
     * the reasons are read over.
     *
     * @param language of the reasons: BCP 47
     */
    byte[] refused(List<RefusedSlice> refused, String language);
}
