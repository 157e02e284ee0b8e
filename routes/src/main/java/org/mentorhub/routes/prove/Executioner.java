package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.ledger.sql.WritePoint;

/** Ends the hub in the way that the schedule says, and starts it again. */
final class Executioner {
    private static final Duration HALTS_WITHIN = Duration.ofSeconds(8);
    private static final long LIVES_AT_MOST_NANOS = TimeUnit.SECONDS.toNanos(6);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int HALTED = 137;

    private final HubProcess hub;
    private final Aftermath aftermath;
    private final Promises promises;
    private final FaultLog faults;
    private final Consumer<String> progress;
    private final Set<WritePoint> points = EnumSet.noneOf(WritePoint.class);

    /** What comes between the death of a hub and the next one. */
    interface Aftermath {
        void hubDied() throws IOException;
    }

    /** @param progress is told of each death */
    Executioner(HubProcess hub, Aftermath aftermath, Promises promises, FaultLog faults, Consumer<String> progress) {
        this.hub = hub;
        this.aftermath = aftermath;
        this.promises = promises;
        this.faults = faults;
        this.progress = progress;
    }

    /** Starts a hub that will end so. */
    void launch(Blow blow) throws IOException {
        hub.launch(
                blow instanceof Blow.Halt halt
                        ? List.of("-D" + WritePoint.PROPERTY + "=" + halt.point() + ":" + halt.passage())
                        : List.of());
    }

    /** Ends the hub that was launched so, or runs already. */
    void strike(Blow blow) throws IOException {
        switch (blow) {
            case Blow.KillAtStart early -> {
                hub.exit(early.after());
                kill(FaultKind.KILL_AT_START, early.after().toMillis() + " ms after its start");
            }
            case Blow.Kill kill -> {
                if (hub.ready().isEmpty()) {
                    throw new IOException("the hub does not start any more; its log says why");
                }
                live(kill);
                kill(FaultKind.KILL, "with " + promises.documents() + " documents");
            }
            case Blow.Halt halt -> halt(halt);
        }
        aftermath.hubDied();
    }

    /** The write points at which the hub halted so far. */
    Set<WritePoint> points() {
        return points;
    }

    private void halt(Blow.Halt halt) throws IOException {
        if (hub.ready().isPresent() && hub.exit(HALTS_WITHIN).isEmpty()) {
            kill(FaultKind.KILL, "which did not come to " + halt.point() + " for the " + halt.passage() + ". time");
            return;
        }
        int exit = hub.exit(Duration.ZERO).orElse(HALTED);
        if (exit != HALTED) {
            throw new IOException("the hub ended by itself with exit code " + exit + "; its log says why");
        }
        points.add(halt.point());
        faults.happened(FaultKind.HALT);
        progress.accept("halt at " + halt.point() + ", " + halt.passage() + ". time");
    }

    private void kill(FaultKind fault, String when) {
        hub.kill();
        faults.happened(fault);
        progress.accept(fault.title() + ", " + when);
    }

    private void live(Blow.Kill kill) {
        int enough = promises.receipts() + kill.receipts();
        long began = System.nanoTime();
        long least = began + kill.life().toNanos();
        long most = began + LIVES_AT_MOST_NANOS;
        while (System.nanoTime() < least || (promises.receipts() < enough && System.nanoTime() < most)) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
