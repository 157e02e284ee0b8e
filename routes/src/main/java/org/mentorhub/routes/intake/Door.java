package org.mentorhub.routes.intake;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether anything may come in now: the partner's gate, and room on the disk. Asked before a body is read. */
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Duration UNTIL_ROOM = Duration.ofMinutes(1);

    private final PartnersGate gate;
    private final Path data;
    private final long lowDisk;
    private volatile @Nullable FileStore disk;

    /**
     * @param gate of the partners
     * @param data where the ledger lies
     * @param lowDisk bytes that must be free there
     */
    public Door(PartnersGate gate, Path data, long lowDisk) {
        this.gate = gate;
        this.data = data;
        this.lowDisk = lowDisk;
    }

    /** What the door says. */
    public sealed interface State {
        /** Come in. */
        record Open() implements State {}

        /** This partner is suspended. */
        record Suspended(Duration retryAfter) implements State {}

        /** Nobody may come in. */
        record Closed(Duration retryAfter) implements State {}
    }

    /** Asks the partners' gate. */
    @FunctionalInterface
    public interface PartnersGate {
        /** Open, or suspended. */
        State ask(PartnerId partner);
    }

    /** Whether that partner may come in now. */
    public State ask(PartnerId partner) {
        return isDiskLow() ? new State.Closed(UNTIL_ROOM) : gate.ask(partner);
    }

    private boolean isDiskLow() {
        try {
            return disk().getUsableSpace() < lowDisk;
        } catch (IOException e) {
            LOG.warn("cannot ask how much room is on the disk of the data directory: nothing is taken in", e);
            return true;
        }
    }

    // To find the disk takes a walk through all mounts, to ask it for room one call.
    private FileStore disk() throws IOException {
        var known = disk;
        if (known == null) {
            known = Files.getFileStore(data);
            disk = known;
        }
        return known;
    }
}
