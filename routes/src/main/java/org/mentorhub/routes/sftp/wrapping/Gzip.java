package org.mentorhub.routes.sftp.wrapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files packed with gzip. */
final class Gzip implements Packing {

    @Override
    public Unwrapped open(Path file, String name, Room room) throws IOException {
        var target = Packing.placeBeside(file, 1);
        try (var content = new GZIPInputStream(Files.newInputStream(file))) {
            return room.copy(content, target)
                    ? new Unwrapped.Held(List.of(new Unwrapped.Entry(inside(name), target)))
                    : new Unwrapped.Refused(room.exceeded());
        }
    }

    @Override
    public byte[] pack(String inside, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public String end() {
        return ".gz";
    }
}
