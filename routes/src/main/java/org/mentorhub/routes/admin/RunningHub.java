package org.mentorhub.routes.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A hub that runs, as it says itself in the file {@code hub.json} of its data directory.
 *
 * @param pid the process
 * @param partners the address that partners call, {@code http://localhost:8080}
 * @param management the address for operators on this machine, with {@code /manage}
 */
public record RunningHub(long pid, String partners, String management) {
    private static final String FILE = "hub.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The hub that runs on this data directory, or empty where none does. */
    public static Optional<RunningHub> find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            RunningHub said = JSON.readValue(file.toFile(), RunningHub.class);
            return Optional.of(said).filter(hub -> ProcessHandle.of(hub.pid).isPresent());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Tells the commands of this machine where this hub is; a file of a hub that was killed is overwritten. */
    public void announce(Path data) throws IOException {
        Path draft = data.resolve(FILE + ".new");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes the word back, at an orderly end. */
    public static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}
