package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.prove.Promises.Owed;

/**
 * One run of the fault campaign: the hub dies over and over while its partners send by REST, SOAP, files and queues; then it is left in
 * peace, and what the senders' receipts name is held against what the recipients have.
 */
public final class Campaign {
    /** Of a sender: while the hub is killed over and over it lives a few seconds at a time, too few for a file. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(150);

    private static final Duration A_KILL = Duration.ofSeconds(20);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);

    private final Plan plan;
    private final Workspace workspace;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Conditions conditions;
    private final FaultLog faults = new FaultLog();
    private final Promises promises = new Promises();
    private final Patience patience;

    /**
     * @param workspace in which it runs; new, with the configuration and nothing else
     * @param clock of the partners
     * @param progress is told what happens, line by line
     */
    public Campaign(Plan plan, Workspace workspace, Clock clock, Consumer<String> progress) {
        this(plan, workspace, clock, progress, Conditions.USUAL);
    }

    /** @param conditions harder ones, or a hub that is spoilt to see that the campaign finds out */
    Campaign(Plan plan, Workspace workspace, Clock clock, Consumer<String> progress, Conditions conditions) {
        this.plan = plan;
        this.workspace = workspace;
        this.clock = clock;
        this.progress = progress;
        this.conditions = conditions;
        var asked = LEAST_PATIENCE.plus(A_KILL.multipliedBy(plan.kills()));
        this.patience = new Patience(asked.compareTo(MOST_PATIENCE) < 0 ? asked : MOST_PATIENCE);
    }

    /**
     * Runs it to its end.
     *
     * @return what was found, good or bad
     * @throws IOException where the campaign cannot be run to its end: a hub that does not start any more, a sender that never gets a receipt
     */
    public Verdict run() throws IOException {
        workspace.initialise();
        Found found;
        try (var surroundings = Surroundings.of(plan, faults);
                var ground = new Ground(plan, workspace, clock, conditions, surroundings)) {
            found = fight(ground, surroundings);
        }
        return verdict(found);
    }

    /** What could be counted while the partners were still there. */
    private record Found(
            int kills,
            Executioner executioner,
            List<String> lost,
            List<String> doubled,
            int stale,
            List<String> stranded,
            int decided) {}

    private Found fight(Ground ground, Surroundings surroundings) throws IOException {
        var executioner = new Executioner(ground.hub(), this::hubDied, promises, faults, progress);
        var census = new Census(promises, ground.cast(), ground.data());
        var inquiry = new Inquiry(ground.operator(), ground.cast());
        try (var timetable = new Timetable(ground.operator());
                var senders = new Senders(ground.cast(), mailroom(), plan, timetable);
                var onlooker = new Onlooker(ground.cast().afol())) {
            timetable.begin();
            int kills = killAgainAndAgain(executioner, senders);
            ground.hub().start();
            progress.accept("the senders end what they are at");
            senders.stop();
            var unanswered = promises.areBroken() ? List.<String>of() : senders.finish(promises);
            progress.accept("waiting for the last deliveries");
            surroundings.beGood();
            settle(census, inquiry);
            var stranded = new ArrayList<>(unanswered);
            stranded.addAll(census.stranded());
            stranded.addAll(onlooker.halves());
            return new Found(
                    kills, executioner, census.lost(), census.doubled(), census.stale(), stranded, inquiry.decided());
        }
    }

    private void hubDied() throws IOException {
        conditions.disk().hubDied(workspace.data());
    }

    private Mailroom mailroom() {
        return new Mailroom(promises, faults, patience, plan.seed());
    }

    private int killAgainAndAgain(Executioner executioner, Senders senders) throws IOException {
        var schedule = new Schedule(plan);
        long deadline = System.nanoTime() + plan.atMost().toNanos();
        int kills = 0;
        for (Blow blow = schedule.next(); ; blow = schedule.next()) {
            if (kills > 0) {
                executioner.launch(blow);
            }
            executioner.strike(blow);
            kills++;
            if (kills == plan.kills() || System.nanoTime() > deadline || senders.haveFailed() || promises.areBroken()) {
                return kills;
            }
        }
    }

    /** Waits until all is where it belongs, or nothing moves any more; what is not there then shows in the count. */
    private void settle(Census census, Inquiry inquiry) {
        var calm = new Calm();
        try {
            new Patience(LEAST_PATIENCE)
                    .until(
                            "deliveries",
                            () -> inquiry.ask()
                                    + census.lost().size()
                                    + census.stranded().size(),
                            calm::isReached);
        } catch (IOException notSettled) {
            progress.accept("not everything has come to its end within " + LEAST_PATIENCE.toSeconds() + " s");
        }
    }

    private Verdict verdict(Found found) {
        Set<Owed> owed = new HashSet<>(promises.owed());
        return new Verdict(
                found.kills(),
                faults.counts(),
                found.executioner().points(),
                promises.documents(),
                owed.stream().map(Owed::sender).collect(Collectors.toSet()),
                owed.stream().map(Owed::recipient).collect(Collectors.toSet()),
                found.lost(),
                found.doubled(),
                found.stale(),
                found.stranded(),
                found.decided(),
                promises.longestStallSeconds(),
                verified());
    }

    private Verification verified() {
        var data = new DataDirectory(workspace.data());
        try (var ledger = SqlLedger.open(LedgerSettings.embedded(data, clock))) {
            return ledger.verify();
        }
    }
}
