package org.mentorhub.routes.ledger;

import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.ledger.sql.UngroupedLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.slf4j.LoggerFactory;

/**
 * What group commit gains: how many documents of 2 KB a second the ledger accepts, and delivers, with 1, 8 and 64 senders, beside the same
 * ledger with a commit for each write, in the same run: {@code LedgerBenchmark <directory> [documents]}. The directory says which disk is
 * synced.
 */
public final class LedgerBenchmark {
    private static final String TEXT = "x".repeat(1900);
    private static final int WARM_UP_SENDERS = 8;
    private static final List<Integer> SENDERS = List.of(1, 8, 64);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path directory;
    private final int documents;
    private int number;

    private LedgerBenchmark(Path directory, int documents) {
        this.directory = directory;
        this.documents = documents;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4000;
        var benchmark = new LedgerBenchmark(Files.createTempDirectory(Path.of(arguments[0]), "bench"), documents);
        benchmark.run(Commit.GROUPED, WARM_UP_SENDERS);
        benchmark.run(Commit.ALONE, WARM_UP_SENDERS);
        for (int senders : SENDERS) {
            var alone = benchmark.run(Commit.ALONE, senders);
            var grouped = benchmark.run(Commit.GROUPED, senders);
            say(
                    "%2d senders: grouped accepts %.2f and delivers %.2f of what one commit a write does",
                    senders,
                    grouped.accepting().perSecond() / alone.accepting().perSecond(),
                    grouped.delivering().perSecond() / alone.delivering().perSecond());
        }
    }

    private enum Commit {
        ALONE(UngroupedLedger::open),
        GROUPED(SqlLedger::open);

        private final Function<LedgerSettings, SqlLedger> open;

        Commit(Function<LedgerSettings, SqlLedger> open) {
            this.open = open;
        }
    }

    /** A row: how long it took to accept all, and to load, fix and settle all. */
    private record Row(Took accepting, Took delivering) {}

    private Row run(Commit commit, int senders) {
        var data = new DataDirectory(directory.resolve("run" + number++));
        HubKeys.init(data);
        KeyRing.init(data);
        try (var ledger = commit.open.apply(LedgerSettings.embedded(data, Clock.systemUTC()))) {
            var accepting = run(
                    senders,
                    documents,
                    n -> ledger.submit(dossier("m" + n, "D" + n, TEXT).alone()));
            say(commit, senders, "accepted", accepting);
            var claims = claimed(ledger.workList());
            var delivering = run(senders, claims.size(), n -> deliver(ledger.workList(), claims.get(n)));
            say(commit, senders, "loaded, fixed and settled", delivering);
            return new Row(accepting, delivering);
        }
    }

    private static List<Claim> claimed(WorkList work) {
        List<Claim> claims = new ArrayList<>();
        for (var some = work.claim(MILAN, Scope.ALL, 100); !some.isEmpty(); some = work.claim(MILAN, Scope.ALL, 100)) {
            claims.addAll(some);
        }
        return claims;
    }

    private static void deliver(WorkList work, Claim claim) {
        work.load(claim);
        work.fixOutput(claim, new Output("d2", "application/xml", TEXT.getBytes(StandardCharsets.UTF_8)));
        work.settle(claim, new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
    }

    /** Time on the clock, and processor time of all threads. */
    private record Took(int documents, Duration clock, Duration processor) {
        double perSecond() {
            return documents * 1e9 / clock.toNanos();
        }

        double processorMicros() {
            return processor.toNanos() / 1e3 / documents;
        }
    }

    private static Took run(int threads, int times, IntConsumer work) {
        var next = new AtomicInteger();
        long processor = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                pool.execute(() -> {
                    for (int n = next.getAndIncrement(); n < times; n = next.getAndIncrement()) {
                        work.accept(n);
                    }
                });
            }
        }
        return new Took(
                times,
                Duration.ofNanos(System.nanoTime() - begin),
                Duration.ofNanos(PROCESS.getProcessCpuTime() - processor));
    }

    private static void say(Commit commit, int senders, String what, Took took) {
        say(
                "%-7s %2d senders, %-25s %,8.0f a second, %,6.0f µs of processor each",
                commit, senders, what, took.perSecond(), took.processorMicros());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
