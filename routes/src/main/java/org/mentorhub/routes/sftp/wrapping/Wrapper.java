package org.mentorhub.routes.sftp.wrapping;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.IntakeRule;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.routes.partner.Wrapping.OpenPgp;

/** Unwraps what a partner sends, and wraps what it gets, as its file says. Nothing is guessed from names or first bytes. */
public final class Wrapper {
    private static final int FIRST_BYTES = 4;
    private static final int DECRYPTED = 0;

    private final Wrapping wrapping;
    private final Optional<Packing> packing;
    private final KeyFiles keys;
    private final Clock clock;

    /** @param wrapping of the files of one rule, or of one drop */
    Wrapper(Wrapping wrapping, KeyFiles keys, Clock clock) {
        this.wrapping = wrapping;
        this.keys = keys;
        this.clock = clock;
        this.packing = switch (wrapping.compression()) {
            case NONE -> Optional.empty();
            case GZIP -> Optional.of(new Gzip());
            case ZIP -> Optional.of(new Zip());
        };
    }

    /** Whether files are wrapped at all. */
    public boolean isWrapping() {
        return !wrapping.equals(Wrapping.PLAIN);
    }

    /** Why files cannot be wrapped now, for operators: a key is missing or has ended. Empty where they can. */
    public Optional<String> trouble() {
        if (wrapping.openPgp() == OpenPgp.NONE) {
            return Optional.empty();
        }
        try {
            var ring = keys.read();
            if (ring.own().isEmpty()) {
                return Optional.of("there is no key of the hub in " + keys.own() + ": run ./hub init");
            }
            return ring.recipient(clock.instant()).isPresent()
                    ? Optional.empty()
                    : Optional.of("there is no key in " + keys.partners()
                            + " that can be encrypted to and has not ended: ask the partner for one");
        } catch (IOException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
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
        var decrypted = Packing.placeBeside(file, DECRYPTED);
        var refused = outside(file, decrypted, bounds);
        var packed = wrapping.openPgp() == OpenPgp.NONE ? file : decrypted;
        var unwrapped = refused.isPresent() ? new Unwrapped.Refused(refused.get()) : unpack(packed, name, bounds);
        if (unwrapped instanceof Unwrapped.Refused || packing.isPresent()) {
            Files.deleteIfExists(decrypted);
        }
        if (unwrapped instanceof Unwrapped.Refused) {
            throwAwayParts(packed);
        }
        return unwrapped;
    }

    private Optional<Violation> outside(Path file, Path decrypted, Bounds bounds) throws IOException {
        long size = Files.size(file);
        if (size > bounds.bytes()) {
            return Optional.of(IntakeRule.FILE_SIZE.brokenByFile(size, bounds.bytes()));
        }
        return wrapping.openPgp() == OpenPgp.NONE
                ? Optional.empty()
                : messages().open(file, decrypted, new Room(bounds.bytes(), size));
    }

    private OpenPgpMessages messages() throws IOException {
        return new OpenPgpMessages(keys.read(), wrapping.openPgp());
    }

    private Unwrapped unpack(Path file, String name, Bounds bounds) throws IOException {
        if (packing.isEmpty()) {
            return new Unwrapped.Held(List.of(new Unwrapped.Entry(inside(name), file)));
        }
        try {
            return packing.get().open(file, unsealed(name), new Room(bounds.bytes(), Files.size(file)));
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

    /**
     * Wraps a file.
     *
     * @param name of the wrapped one
     * @param inside its own name, in an archive
     */
    public byte[] wrap(String name, String inside, byte[] content) throws IOException {
        var packed = packing.map(way -> way.pack(inside, content)).orElse(content);
        return wrapping.openPgp() == OpenPgp.NONE ? packed : messages().seal(name, packed, clock.instant());
    }

    /** The name of the file in a wrapped one of that name. */
    public String inside(String name) {
        var packed = unsealed(name);
        return packing.map(way -> way.inside(packed)).orElse(packed);
    }

    private String unsealed(String name) {
        return wrapping.openPgp() == OpenPgp.NONE ? name : name.replaceFirst("\\.(pgp|gpg|asc)$", "");
    }

    static String firstBytes(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return HexFormat.ofDelimiter(" ").formatHex(content.readNBytes(FIRST_BYTES));
        }
    }
}
