package org.mentorhub.routes.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/**
 * A file of sealed chunks while it is written. It counts once {@link #finish} has come back: then it is on disk, and so is its name. One
 * that is closed without that is removed. For one thread.
 */
public final class SealedFile extends OutputStream {
    private final Path directory;
    private final String name;
    private final FileChannel channel;
    private final Chunks chunks;
    private final byte[] content = new byte[Chunks.CONTENT];
    private final byte[] sealed = new byte[Chunks.SEALED];
    private int filled;
    private boolean finished;

    private SealedFile(Path directory, String name, SealKey key) throws IOException {
        this.directory = directory;
        this.name = name;
        this.channel =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.chunks = Chunks.sealing(key);
    }

    static SealedFile in(Path directory, String name, SealKey key) {
        try {
            return new SealedFile(directory, name, key);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make a payload file in " + directory, failed);
        }
    }

    /** The file's name in its directory. */
    public String name() {
        return name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (filled == Chunks.CONTENT) {
                seal(Chunks.Place.BETWEEN);
            }
            int more = Math.min(end - at, Chunks.CONTENT - filled);
            System.arraycopy(bytes, at, content, filled, more);
            filled += more;
            at += more;
        }
    }

    /** Seals the last chunk, and brings the file and its name to disk. */
    public void finish() throws IOException {
        seal(Chunks.Place.LAST);
        channel.force(true);
        channel.close();
        PrivateFiles.syncDirectory(directory);
        finished = true;
    }

    private void seal(Chunks.Place place) throws IOException {
        try {
            var ready = ByteBuffer.wrap(sealed, 0, chunks.next(content, filled, place, sealed));
            while (ready.hasRemaining()) {
                channel.write(ready);
            }
            filled = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM does not seal", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(directory.resolve(name));
        }
    }
}
