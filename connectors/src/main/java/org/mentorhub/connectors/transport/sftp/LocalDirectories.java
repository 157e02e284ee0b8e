package org.mentorhub.connectors.transport.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Directories below a root on the hub's own disk: a partner's tree on the hub's SFTP server. */
public final class LocalDirectories implements Directories {
    /** Where files are written before they get their place: on the same disk, and out of every partner's sight. */
    private static final String WORKSHOP = ".part";

    private final Path root;

    /** @param root the partner's tree */
    public LocalDirectories(Path root) {
        this.root = root;
    }

    @Override
    public List<FoundFile> list(String directory) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(resolve(directory))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name.startsWith(".")) {
                    found.add(new FoundFile(
                            name,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis()));
                }
            }
        }
        found.sort(Comparator.comparing(FoundFile::name));
        return found;
    }

    @Override
    public InputStream read(String directory, String name) throws IOException {
        return Files.newInputStream(resolve(directory).resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void write(String directory, String name, byte[] content) throws IOException {
        Path workshop = Files.createDirectories(root.resolve(WORKSHOP));
        Path part = Files.createTempFile(workshop, "file", ".part");
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, resolve(directory).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public boolean remove(String directory, String name) throws IOException {
        return Files.deleteIfExists(resolve(directory).resolve(name));
    }

    @Override
    public void move(String directory, String name, String target) throws IOException {
        Files.move(resolve(directory).resolve(name), resolve(target).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path resolve(String directory) {
        return root.resolve(directory.startsWith("/") ? directory.substring(1) : directory);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
