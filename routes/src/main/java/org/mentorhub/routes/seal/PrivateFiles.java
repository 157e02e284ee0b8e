package org.mentorhub.routes.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files that their owner alone may read, on disk before the call comes back. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes a directory with rights for its owner only; one that exists stays as it is. */
    public static void directory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make the directory " + directory, failed);
        }
    }

    /** Writes a new file; one that exists is an error. */
    public static void write(Path file, String text) {
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, rights)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the file " + file, failed);
        }
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(PrivateFiles::syncDirectory);
    }

    /** Brings a directory's entries to disk, so that a new file is found after a power cut. */
    static void syncDirectory(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot sync the directory " + directory, failed);
        }
    }
}
