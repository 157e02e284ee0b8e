package org.mentorhub.routes.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.mentorhub.routes.partner.DataDirectory;

/**
 * The hub's own keys at rest: the master key wraps the subjects' keys, the id key names things. Files of one line in base64, readable
 * by their owner only. The receipt key is in {@code org.mentorhub.routes.receipt}.
 *
 * @param master wraps all other keys
 * @param id names things
 */
public record HubKeys(SealKey master, IdKey id) {

    /**
     * Makes the keys that are missing; those that exist stay.
     *
     * @throws IllegalStateException where the master or id key is missing beside a ledger that was sealed by it
     */
    public static void init(DataDirectory data) {
        PrivateFiles.directory(data.keys());
        for (var file : new Path[] {masterFile(data), idFile(data)}) {
            if (Files.exists(file)) {
                continue;
            }
            if (Files.exists(data.ledger())) {
                throw new IllegalStateException("no key " + file + ", but a ledger that was sealed by it: "
                        + data.ledger() + ". Bring the key back from its backup; a new one opens nothing");
            }
            PrivateFiles.write(
                    file, Base64.getEncoder().encodeToString(SealKey.random().bytes()) + "\n");
        }
    }

    /** Reads the keys that {@link #init} made. */
    public static HubKeys load(DataDirectory data) {
        return new HubKeys(SealKey.of(read(masterFile(data))), IdKey.of(read(idFile(data))));
    }

    /** The key that seals what belongs to no person: receipts, operators' reasons. */
    public SealKey ledgerKey() {
        return master.derive("ledger");
    }

    private static Path masterFile(DataDirectory data) {
        return data.keys().resolve("master.key");
    }

    private static Path idFile(DataDirectory data) {
        return data.keys().resolve("id.key");
    }

    private static byte[] read(Path file) {
        try {
            var raw = Base64.getDecoder().decode(Files.readString(file).strip());
            if (raw.length != 32) {
                throw new IllegalStateException("the key in " + file + " has " + raw.length + " bytes, not 32");
            }
            return raw;
        } catch (IOException missing) {
            throw new UncheckedIOException("no key can be read from " + file + ": run `./hub init`", missing);
        }
    }
}
