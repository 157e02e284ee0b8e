package org.mentorhub.routes.sftp.wrapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.IntakeRule;

/** Zip archives. Their folders say nothing: each entry is a file of its own name, which must be the only one of that name. */
final class Zip implements Packing {
    static final int MOST_ENTRIES = 100;
    // The same documents give the same bytes.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public Unwrapped open(Path file, String name, Room room) throws IOException {
        if (ZipEnd.of(file).entries() > MOST_ENTRIES) {
            return new Unwrapped.Refused(entryRefused("> " + MOST_ENTRIES));
        }
        try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<ZipEntry> entries = archive.stream()
                    .filter(entry -> !entry.isDirectory() && !isOfTheMachine(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(ZipEntry.class::cast)
                    .toList();
            var wrong = wrongName(entries);
            return wrong.isPresent()
                    ? new Unwrapped.Refused(entryRefused(wrong.get()))
                    : open(archive, entries, file, room);
        }
    }

    private static Unwrapped open(ZipFile archive, List<ZipEntry> entries, Path file, Room room) throws IOException {
        List<Unwrapped.Entry> held = new ArrayList<>();
        for (var entry : entries) {
            var target = Packing.placeBeside(file, held.size() + 1);
            held.add(new Unwrapped.Entry(ownName(entry.getName()), target));
            if (!copy(archive, entry, target, room)) {
                return new Unwrapped.Refused(room.exceeded());
            }
        }
        return new Unwrapped.Held(held);
    }

    private static boolean copy(ZipFile archive, ZipEntry entry, Path target, Room room) throws IOException {
        var sum = new CRC32();
        try (var content = new CheckedInputStream(archive.getInputStream(entry), sum)) {
            boolean whole = room.copy(content, target);
            if (whole && sum.getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of an entry is another");
            }
            return whole;
        }
    }

    /** The entry that keeps the archive from being taken: none at all, one that points elsewhere, a second one of its name. */
    private static Optional<String> wrongName(List<ZipEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.of("0");
        }
        Set<String> names = new HashSet<>();
        return entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> pointsElsewhere(name) || !names.add(ownName(name)))
                .findFirst();
    }

    private static boolean pointsElsewhere(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    /** What systems put into archives besides, such as {@code __MACOSX/._rows.csv} and {@code .DS_Store}. */
    private static boolean isOfTheMachine(String name) {
        return name.startsWith("__MACOSX/")
                || (ownName(name).startsWith(".") && !ownName(name).startsWith(".."));
    }

    private static String ownName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Violation entryRefused(String found) {
        return IntakeRule.FILE_ENTRY.brokenByFile(found, MOST_ENTRIES);
    }

    @Override
    public byte[] pack(String inside, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            var entry = new ZipEntry(inside);
            entry.setTimeLocal(NO_TIME);
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public String end() {
        return ".zip";
    }
}
