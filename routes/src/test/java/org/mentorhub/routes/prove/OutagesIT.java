package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.HubProcess.Machine;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;

/**
 * A hub whose ledger is in a PostgreSQL and whose queues are on an Artemis, each in processes of its own. Both are killed and hang while
 * documents come by REST, SOAP, files and queues; the hub stays the one process that it is. Then all is counted from outside.
 */
class OutagesIT {
    private static final long SEED = Long.getLong("mentorhub.seed", 9);
    private static final int ROUNDS = Integer.getInteger("mentorhub.outages", 1);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Plan PLAN = new Plan(
            1,
            Duration.ofMinutes(10),
            SEED,
            Set.of(FaultKind.KILL, FaultKind.REPEAT, FaultKind.REPEAT_LATER, FaultKind.REORDER));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    private final FaultLog faults = new FaultLog();
    private Promises promises = new Promises();

    @Test
    void keepsItsPromisesWhileDatabaseAndBrokerAreAway() throws Exception {
        var home = Path.of(System.getProperty("mentorhub.home"));
        var workspace = Workspace.create(root, home.resolve("config"));
        workspace.initialise();
        workspace.putSecret("ledger.password", "not asked for on this machine\n");
        try (var postgres = new ExternalPostgres(root.resolve("postgres"));
                var broker = new ExternalBroker(
                        root.resolve("broker"), home.resolve("config/deploy/artemis"), passwords(workspace))) {
            postgres.start();
            broker.start();
            try (var surroundings = Surroundings.of(PLAN, faults);
                    var ground = new Ground(PLAN, workspace, CLOCK, conditions(postgres, broker), surroundings)) {
                goThrough(ground, postgres, broker);
            }
            assertThat(verified(workspace, postgres)).isInstanceOf(Verification.Intact.class);
        }
    }

    private static Conditions conditions(ExternalPostgres postgres, ExternalBroker broker) {
        List<String> settings = new ArrayList<>(postgres.settings());
        settings.add(broker.setting());
        return new Conditions(
                Machine.THIS, Conditions.USUAL.disk(), new Conditions.Beside(settings, OptionalInt.of(broker.port())));
    }

    private static Map<String, String> passwords(Workspace workspace) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        passwords.put("mentor-hub", workspace.secret("broker.password"));
        for (var partner : List.of(Cast.BENI_MELLAL, Cast.TURIN)) {
            passwords.put(partner.value(), workspace.secret(partner + ".queue-secret"));
        }
        return passwords;
    }

    private void goThrough(Ground ground, ExternalPostgres postgres, ExternalBroker broker) throws Exception {
        promises = new Promises(); // from here on its clock of stalls runs
        var census = new Census(promises, ground.cast(), ground.data());
        var mailroom = new Mailroom(promises, faults, new Patience(PATIENCE), SEED);
        try (var timetable = new Timetable(ground.operator());
                var senders = new Senders(ground.cast(), mailroom, PLAN, timetable);
                var onlooker = new Onlooker(ground.cast().afol())) {
            timetable.begin();
            for (int round = 0; round < ROUNDS && !senders.haveFailed(); round++) {
                outages(ground, postgres, broker);
            }
            senders.stop();
            assertThat(senders.finish(promises)).as("senders without an answer").isEmpty();
            settle(census, new Inquiry(ground.operator(), ground.cast()));
            assertThat(ground.hub().exit(Duration.ZERO)).as("the hub's process").isEmpty();
            assertThat(census.lost()).as("lost, seed %d", SEED).isEmpty();
            assertThat(census.doubled()).as("doubled").isEmpty();
            assertThat(census.stale()).as("stale").isZero();
            assertThat(census.stranded()).as("stranded").isEmpty();
            assertThat(onlooker.halves()).as("half files").isEmpty();
            System.out.printf(
                    "outages: %d documents, %d receipts, longest stall %d s%n",
                    promises.documents(), promises.receipts(), promises.longestStallSeconds());
        }
    }

    private void outages(Ground ground, ExternalPostgres postgres, ExternalBroker broker) throws IOException {
        work(20);
        say("PostgreSQL killed");
        postgres.kill();
        shutsItsDoor(ground);
        pause(3);
        postgres.start();
        opensItsDoor(ground);
        work(20);
        say("the broker killed");
        broker.kill();
        pause(4);
        broker.start();
        work(20);
        say("PostgreSQL hangs");
        postgres.freeze();
        shutsItsDoor(ground);
        pause(2);
        postgres.thaw();
        opensItsDoor(ground);
        work(20);
        say("the broker hangs");
        broker.freeze();
        pause(6);
        broker.thaw();
        work(20);
        say("both killed and started at once");
        postgres.kill();
        broker.kill();
        postgres.start();
        broker.start();
        opensItsDoor(ground);
        work(20);
    }

    private static void say(String what) {
        System.out.println("outages: " + what);
    }

    /** Until so many more receipts came, or nothing comes. */
    private void work(int receipts) {
        int enough = promises.receipts() + receipts;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (promises.receipts() < enough && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        say(promises.receipts() + " receipts, " + promises.documents() + " documents");
    }

    private static void pause(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Senders are told to come later, with a time, within seconds; readiness says it too. */
    private static void shutsItsDoor(Ground ground) throws IOException {
        long began = System.nanoTime();
        var answer = new Patience(Duration.ofSeconds(40))
                .until(
                        "503",
                        () -> ground.cast().anapec().send("nobody", new byte[] {'{', '}'}),
                        reply -> reply.status() == 503);
        say("503 after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
        assertThat(answer.retryAfter()).as("Retry-After").isPresent();
        assertThat(readiness(ground)).isEqualTo(503);
    }

    private static void opensItsDoor(Ground ground) throws IOException {
        long began = System.nanoTime();
        new Patience(Duration.ofSeconds(30)).until("readiness", () -> readiness(ground), status -> status == 200);
        say("ready again after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
    }

    private static int readiness(Ground ground) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(ground.management() + "/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurried);
        }
    }

    private static void settle(Census census, Inquiry inquiry) throws IOException {
        var calm = new Calm();
        new Patience(PATIENCE)
                .until(
                        "deliveries",
                        () -> census.lost().size() + census.stranded().size(),
                        calm::isReached);
    }

    private static Verification verified(Workspace workspace, ExternalPostgres postgres) {
        var data = new DataDirectory(workspace.data());
        try (var ledger = SqlLedger.open(new LedgerSettings(data, Optional.of(postgres.database()), CLOCK, Map.of()))) {
            return ledger.verify();
        }
    }
}
