package org.mentorhub.routes.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mentorhub.routes.intake.IntakeMemory;

/**
 * The body of one call, bounded: little is read before its sender is proven, nothing beyond the partner's bound, and every byte counts
 * in the memory of the intake.
 */
final class BoundedInput extends FilterInputStream {
    private final IntakeMemory.Share memory;
    private long bound;
    private long total;
    private Verdict verdict = Verdict.WITHIN;

    /** Why reading ended before the end. */
    enum Verdict {
        /** It did not. */
        WITHIN,
        /** More bytes than the bound. */
        TOO_LARGE,
        /** Other calls take all the memory there is. */
        NO_ROOM
    }

    /** @param bound bytes that are read at first */
    BoundedInput(InputStream body, IntakeMemory.Share memory, long bound) {
        super(body);
        this.memory = memory;
        this.bound = bound;
    }

    /** Lets so many bytes in, those that were read already included. */
    void allow(long bytes) {
        bound = bytes;
    }

    /** How many bytes may be read in all. */
    long bound() {
        return bound;
    }

    Verdict verdict() {
        return verdict;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        total += bytes;
        if (total > bound) {
            verdict = Verdict.TOO_LARGE;
            throw new IOException("more than " + bound + " bytes");
        }
        if (!memory.take(bytes)) {
            verdict = Verdict.NO_ROOM;
            throw new IOException("no room for this call");
        }
    }
}
