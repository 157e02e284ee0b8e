package org.mentorhub.routes.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Content too large for a row: files of chunks of 64 KB, each sealed under a counter and a mark on the last, so that none can be
 * changed, left out, swapped or cut off. A key seals one file only; therefore the counter is nonce enough.
 */
public final class LargeContent {
    /** Content above this many bytes lies in a file. */
    public static final int THRESHOLD = 256 * 1024;

    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;

    private final Path directory;

    /** @param directory where the files are; made where it is missing */
    public LargeContent(Path directory) {
        this.directory = directory;
        PrivateFiles.directory(directory);
    }

    /**
     * Writes a new file and brings it to disk.
     *
     * @param key used for this file and nothing else
     * @return the file's name
     */
    public String write(SealKey key, byte[] content) {
        var name = UUID.randomUUID().toString();
        var file = directory.resolve(name);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long counter = 0;
            int at = 0;
            do {
                int length = Math.min(CHUNK, content.length - at);
                boolean last = at + length == content.length;
                var sealed = ByteBuffer.wrap(
                        cipher(Cipher.ENCRYPT_MODE, key, counter++, last).doFinal(content, at, length));
                while (sealed.hasRemaining()) {
                    channel.write(sealed);
                }
                at += length;
            } while (at < content.length);
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the payload file " + file, failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM does not seal", impossible);
        }
        PrivateFiles.syncDirectory(directory);
        return name;
    }

    /**
     * Reads a file.
     *
     * @throws BrokenSeal where it was changed or cut
     */
    public byte[] read(SealKey key, String name) {
        var file = directory.resolve(name);
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            long left = Files.size(file);
            var content = new ByteArrayOutputStream((int) Math.min(left, Integer.MAX_VALUE - 8));
            long counter = 0;
            while (left > 0) {
                var chunk = in.readNBytes((int) Math.min(left, CHUNK + TAG));
                left -= chunk.length;
                content.write(
                        cipher(Cipher.DECRYPT_MODE, key, counter++, left == 0).doFinal(chunk));
            }
            if (counter == 0) {
                throw new BrokenSeal("the payload file " + name + " is empty", null);
            }
            return content.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the payload file " + file, failed);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal("the payload file " + name + " does not open: another key, changed, or cut", broken);
        }
    }

    /**
     * Removes files that no commit names.
     *
     * @param named whether a commit names that file
     * @param before younger files stay, since their commit may be to come
     * @return how many were removed
     */
    public int sweep(Predicate<String> named, Instant before) {
        int removed = 0;
        try (var files = Files.list(directory)) {
            for (var file : (Iterable<Path>) files::iterator) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && !named.test(file.getFileName().toString())) {
                    Files.delete(file);
                    removed++;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot sweep " + directory, failed);
        }
        return removed;
    }

    private static Cipher cipher(int mode, SealKey key, long counter, boolean last) throws GeneralSecurityException {
        var nonce =
                ByteBuffer.allocate(12).putLong(counter).putInt(last ? 1 : 0).array();
        var cipher = SealKey.cipher();
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }
}
