package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/** What a wrapped file turned out to be. */
public sealed interface Unwrapped {

    /**
     * It holds these files, in the order of their names; to be closed, which throws them away.
     *
     * @param entries at least one
     */
    record Held(List<Entry> entries) implements Unwrapped, AutoCloseable {
        public Held {
            entries = List.copyOf(entries);
        }

        @Override
        public void close() throws IOException {
            for (var entry : entries) {
                Files.deleteIfExists(entry.content());
            }
        }
    }

    /**
     * A file that was in it.
     *
     * @param name its own, without folders
     * @param content where it lies unwrapped
     */
    record Entry(String name, Path content) {}

    /**
     * Nothing of it is taken.
     *
     * @param violations why
     */
    record Refused(List<Violation> violations) implements Unwrapped {
        public Refused {
            violations = List.copyOf(violations);
        }

        Refused(Violation violation) {
            this(List.of(violation));
        }
    }
}
