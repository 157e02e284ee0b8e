package org.mentorhub.routes.intake;

import java.nio.file.Path;
import java.time.Instant;
import org.mentorhub.routes.ledger.Reach;

/** Whether the hub can keep what comes in: its ledger's store works, and there is room where its data lie. */
public final class Readiness {
    private final Path data;
    private final long lowDisk;
    private final Reach ledger;

    /**
     * @param data directory
     * @param lowDisk bytes that must be free there
     * @param ledger where everything is kept
     */
    public Readiness(Path data, long lowDisk, Reach ledger) {
        this.data = data;
        this.lowDisk = lowDisk;
        this.ledger = ledger;
    }

    /** How it stands. */
    public sealed interface State {
        /** It can. */
        record Ready() implements State {}

        /**
         * There is too little room.
         *
         * @param free bytes
         */
        record DiskLow(long free) implements State {}

        /**
         * The ledger's store does nothing.
         *
         * @param since when
         */
        record LedgerAway(Instant since) implements State {}
    }

    /** How it stands now. */
    public State state() {
        var away = ledger.awaySince();
        if (away.isPresent()) {
            return new State.LedgerAway(away.get());
        }
        long free = free();
        return free < lowDisk ? new State.DiskLow(free) : new State.Ready();
    }

    /** Bytes that are free where the data lie; 0 where that cannot be known. */
    long free() {
        return data.toFile().getUsableSpace(); // one call of the system; a FileStore would look its mount up each time
    }

    long lowDisk() {
        return lowDisk;
    }
}
