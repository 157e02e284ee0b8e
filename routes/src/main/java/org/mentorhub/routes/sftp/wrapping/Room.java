package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.IntakeRule;

/** How large all that a file holds may be, together: the sender's bound, and not too many times what it is while it is packed. */
final class Room {
    /** Deflate reaches 1,032; files of a dialect that repeats itself in every row reach some 40. */
    static final int MOST_TIMES = 200;

    private static final long ALWAYS = 1L << 20;

    private final long bound;
    private final long room;
    private long used;

    /**
     * @param bound that the sender agreed on, in bytes
     * @param packed size of the file as it came, in bytes
     */
    Room(long bound, long packed) {
        this.bound = bound;
        this.room = Math.min(bound, Math.max(ALWAYS, packed * MOST_TIMES));
    }

    /** Copies what is there, as far as there is room; answers whether all of it was copied. */
    boolean copy(InputStream content, Path target) throws IOException {
        var chunk = new byte[64 * 1024];
        try (var out = Files.newOutputStream(target)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                used += read;
                if (used > room) {
                    return false;
                }
                write(out, chunk, read);
            }
        }
        return true;
    }

    private static void write(OutputStream out, byte[] chunk, int length) throws SpoolException {
        try {
            out.write(chunk, 0, length);
        } catch (IOException failed) {
            throw new SpoolException(failed);
        }
    }

    /** Why not all was copied. */
    Violation exceeded() {
        return room == bound
                ? IntakeRule.FILE_SIZE.brokenByFile(used, bound)
                : IntakeRule.FILE_RATIO.brokenByFile(used, MOST_TIMES);
    }
}
