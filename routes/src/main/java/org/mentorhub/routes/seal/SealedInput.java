package org.mentorhub.routes.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The content of a file of sealed chunks: each chunk is checked whole before a byte of it is given. */
final class SealedInput extends InputStream {
    private final String name;
    private final InputStream file;
    private final Chunks chunks;
    private final byte[] content = new byte[Chunks.CONTENT];
    private long left;
    private int at;
    private int end;

    SealedInput(Path path, SealKey key) throws IOException {
        this.name = path.getFileName().toString();
        this.left = Files.size(path);
        if (left == 0) {
            throw new BrokenSeal("the payload file " + name + " is empty", null);
        }
        this.file = Files.newInputStream(path);
        this.chunks = Chunks.opening(key);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : content[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int given = Math.min(length, end - at);
        System.arraycopy(content, at, buffer, offset, given);
        at += given;
        return given;
    }

    private boolean isAtEnd() throws IOException {
        while (at == end && left > 0) {
            open();
        }
        return at == end;
    }

    private void open() throws IOException {
        var sealed = file.readNBytes((int) Math.min(left, Chunks.SEALED));
        left -= sealed.length;
        boolean cut = sealed.length == 0;
        try {
            at = 0;
            end = cut
                    ? 0
                    : chunks.next(sealed, sealed.length, left == 0 ? Chunks.Place.LAST : Chunks.Place.BETWEEN, content);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal("the payload file " + name + " does not open: another key, changed, or cut", broken);
        }
        if (cut) {
            throw new BrokenSeal("the payload file " + name + " was cut while it was read", null);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
