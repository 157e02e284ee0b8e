package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The end of a zip archive, read before its directory is, which the JDK reads into memory as large as it says it is (APPNOTE 4.3.16).
 *
 * @param entries how many it says it holds
 */
record ZipEnd(int entries) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LARGEST_DIRECTORY = 1 << 20;

    /** The end of that archive; a {@link ZipException} where it has none, as one that is cut off. */
    static ZipEnd of(Path file) throws IOException {
        var tail = ByteBuffer.wrap(tail(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - SIZE; at >= 0; at--) {
            boolean endsThere = at + SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
            if (tail.getInt(at) == SIGNATURE && endsThere) {
                if (Integer.toUnsignedLong(tail.getInt(at + 12)) > LARGEST_DIRECTORY) {
                    throw new ZipException("the directory of the archive is too large");
                }
                return new ZipEnd(Short.toUnsignedInt(tail.getShort(at + 10)));
            }
        }
        throw new ZipException("no end of an archive");
    }

    private static byte[] tail(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(SIZE + LONGEST_COMMENT, content.length());
            content.seek(content.length() - length);
            var tail = new byte[length];
            content.readFully(tail);
            return tail;
        }
    }
}
