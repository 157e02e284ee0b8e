package org.mentorhub.routes.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Content too large for a row: files of chunks of 64 KB, each sealed under a counter and a mark on the last, so that none can be
 * changed, left out, swapped or cut off. A key seals one file only; therefore the counter is nonce enough. Written and read as a stream:
 * memory holds a chunk, whatever the size.
 */
public final class LargeContent {
    /** Content above this many bytes lies in a file. */
    public static final int THRESHOLD = 256 * 1024;

    private final Path directory;

    /** @param directory where the files are; made where it is missing */
    public LargeContent(Path directory) {
        this.directory = directory;
        PrivateFiles.directory(directory);
    }

    /**
     * Begins a new file.
     *
     * @param key used for this file and nothing else
     */
    public SealedFile begin(SealKey key) {
        return SealedFile.in(directory, UUID.randomUUID().toString(), key);
    }

    /**
     * Writes a new file and brings it to disk.
     *
     * @param key used for this file and nothing else
     * @return the file's name
     */
    public String write(SealKey key, byte[] content) {
        try (var file = begin(key)) {
            file.write(content);
            file.finish();
            return file.name();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write a payload file in " + directory, failed);
        }
    }

    /**
     * Opens a file to be read from its beginning. Reading fails with {@link BrokenSeal} at the chunk that was changed, or before the end
     * where the file was cut: who has read to the end has read all of it.
     */
    public InputStream open(SealKey key, String name) {
        try {
            return new SealedInput(directory.resolve(name), key);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the payload file " + directory.resolve(name), failed);
        }
    }

    /**
     * Reads a file.
     *
     * @throws BrokenSeal where it was changed or cut
     */
    public byte[] read(SealKey key, String name) {
        try (var in = open(key, name)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the payload file " + directory.resolve(name), failed);
        }
    }

    /** Removes a file that no commit names and none will; one that is gone already is as well. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove the payload file " + directory.resolve(name), failed);
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
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot sweep " + directory, failed);
        }
        return removed;
    }
}
