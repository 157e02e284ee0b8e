package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.Partner;

/** Where files of one way in of one partner lie until they are decided on. A file's name there begins with the time at which the hub had it. */
final class Spool {
    private static final String AFTER_TIME = "~";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Way way;
    private final Watch watch;
    private final Clock clock;

    /**
     * The way in that this is the spool of.
     *
     * @param sender whose files
     * @param bounds of each
     * @param directory where they come from: part of the message id
     * @param zone in which days in their names are meant
     */
    record Way(Partner sender, Bounds bounds, String directory, ZoneId zone) {}

    Spool(Path folder, Way way, Watch watch, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.way = way;
        this.watch = watch;
        this.clock = clock;
    }

    /** A place for a file that the hub has from now on. */
    Path placeFor(FoundFile file) {
        return folder.resolve(clock.millis() + AFTER_TIME + file.name());
    }

    /** Copies a file here, whole or not at all; of one that is larger than the bound, one byte more than the bound. */
    Path copy(FoundFile file, InputStream content) throws IOException {
        var part = folder.resolve(file.name() + UNFINISHED);
        try (content;
                var out = Files.newOutputStream(part)) {
            copy(content, out, way.bounds().bytes() + 1L);
        }
        return Files.move(part, placeFor(file));
    }

    private static void copy(InputStream content, OutputStream out, long most) throws IOException {
        var chunk = new byte[64 * 1024];
        long left = most;
        for (int read = content.read(chunk); read >= 0 && left > 0; read = content.read(chunk)) {
            int taken = (int) Math.min(read, left);
            out.write(chunk, 0, taken);
            left -= taken;
        }
    }

    /** A file that lies here. */
    FileInHand inHand(FoundFile source, FileRule rule, Path spooled) {
        var received = receivedAt(spooled);
        var issued = watch.patternOf(rule)
                .issuedAt(source.name(), way.zone())
                .filter(received::isAfter)
                .orElse(received);
        var place = way.directory() + "/" + source.name();
        return new FileInHand(
                way.sender(), way.bounds(), rule, source, place, spooled, received, issued, source.name());
    }

    /** Files that an earlier process left here; what it had not finished is thrown away, since its source still has it. */
    List<FileInHand> left() throws IOException {
        List<FileInHand> found = new ArrayList<>();
        for (Path file : files()) {
            var name = String.valueOf(file.getFileName());
            if (name.endsWith(UNFINISHED) || !name.contains(AFTER_TIME)) {
                Files.delete(file);
                continue;
            }
            var source = new FoundFile(name.substring(name.indexOf(AFTER_TIME) + 1), Files.size(file), 0);
            watch.ruleFor(source.name()).ifPresent(rule -> found.add(inHand(source, rule, file)));
        }
        return found;
    }

    /** Throws away what lies here: its source still has it. */
    void empty() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Instant receivedAt(Path spooled) {
        var name = String.valueOf(spooled.getFileName());
        return Optional.of(name.substring(0, name.indexOf(AFTER_TIME)))
                .filter(time -> time.matches("[0-9]{1,15}"))
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time)))
                .orElseGet(clock::instant);
    }
}
