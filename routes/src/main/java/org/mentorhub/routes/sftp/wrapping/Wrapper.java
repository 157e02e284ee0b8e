package org.mentorhub.routes.sftp.wrapping;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.mentorhub.routes.intake.IntakeRule;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Wrapping;

/** Unwraps what a partner sends, and wraps what it gets, as its file says. Nothing is guessed from names or first bytes. */
public final class Wrapper {
    private static final int FIRST_BYTES = 4;

    private final Wrapping wrapping;
    private final Optional<Packing> packing;

    /** @param wrapping of the files of one rule, or of one drop */
    public Wrapper(Wrapping wrapping) {
        this.wrapping = wrapping;
        this.packing = switch (wrapping.compression()) {
            case NONE -> Optional.empty();
            case GZIP -> Optional.of(new Gzip());
            case ZIP -> Optional.of(new Zip());
        };
    }

    /**
     * Unwraps a file beside itself, in constant memory.
     *
     * @param file as it came
     * @param name at its source
     * @param bounds of all that it holds, together
     * @throws IOException where this machine cannot read or write; what is wrong with the file is told in what comes back
     */
    public Unwrapped open(Path file, String name, Bounds bounds) throws IOException {
        long size = Files.size(file);
        if (size > bounds.bytes()) {
            return new Unwrapped.Refused(IntakeRule.FILE_SIZE.brokenByFile(size, bounds.bytes()));
        }
        var unwrapped = unpack(file, name, new Room(bounds.bytes(), size));
        if (unwrapped instanceof Unwrapped.Refused) {
            throwAwayParts(file);
        }
        return unwrapped;
    }

    private Unwrapped unpack(Path file, String name, Room room) throws IOException {
        try {
            return packing.orElseThrow().open(file, name, room);
        } catch (ZipException | EOFException broken) {
            var form = wrapping.compression().name().toLowerCase(Locale.ROOT);
            return new Unwrapped.Refused(IntakeRule.FILE_PACKED.brokenByFile(firstBytes(file), form));
        }
    }

    private static void throwAwayParts(Path file) throws IOException {
        for (int number = 1; number <= Zip.MOST_ENTRIES; number++) {
            Files.deleteIfExists(Packing.placeBeside(file, number));
        }
    }

    /** Whether files are wrapped at all. */
    public boolean isWrapping() {
        return packing.isPresent();
    }

    /**
     * Wraps a file.
     *
     * @param inside its name in an archive
     */
    public byte[] wrap(String inside, byte[] content) {
        return packing.map(way -> way.pack(inside, content)).orElse(content);
    }

    /** The name of the file in a wrapped one of that name. */
    public String inside(String name) {
        return packing.map(way -> way.inside(name)).orElse(name);
    }

    private static String firstBytes(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return HexFormat.ofDelimiter(" ").formatHex(content.readNBytes(FIRST_BYTES));
        }
    }
}
