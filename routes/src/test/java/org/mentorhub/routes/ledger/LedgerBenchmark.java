package org.mentorhub.routes.ledger;

import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;

/**
 * How many documents of 2 KB a second the ledger accepts, and delivers: {@code LedgerBenchmark <directory> [documents]}. One commit a
 * document is measured by letting one sender in at a time.
 */
public final class LedgerBenchmark {
    private static final String TEXT = "x".repeat(1900);

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
        var documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4000;
        var benchmark = new LedgerBenchmark(Files.createTempDirectory(Path.of(arguments[0]), "bench"), documents);
        benchmark.accepting("warm-up", 8, Commit.GROUPED);
        benchmark.accepting("one commit a document", 32, Commit.ALONE);
        benchmark.accepting("1 sender", 1, Commit.GROUPED);
        benchmark.accepting("8 senders", 8, Commit.GROUPED);
        benchmark.accepting("32 senders", 32, Commit.GROUPED);
    }

    private enum Commit {
        ALONE,
        GROUPED
    }

    private void accepting(String title, int senders, Commit commit) {
        var data = new DataDirectory(directory.resolve("run" + number++));
        HubKeys.init(data);
        KeyRing.init(data);
        var one = new Object();
        try (var ledger = SqlLedger.open(LedgerSettings.embedded(data, Clock.systemUTC()))) {
            say(title + ", accepted", documents, run(senders, documents, n -> {
                var submission = dossier("m" + n, "D" + n, TEXT).alone();
                if (commit == Commit.GROUPED) {
                    ledger.submit(submission);
                } else {
                    synchronized (one) {
                        ledger.submit(submission);
                    }
                }
            }));
            List<Claim> claims = new ArrayList<>();
            say(
                    title + ", claimed",
                    documents,
                    run(
                            1,
                            (documents + 99) / 100,
                            n -> claims.addAll(ledger.workList().claim(MILAN, Scope.ALL, 100))));
            var output = new Output("d2", "application/xml", TEXT.getBytes(StandardCharsets.UTF_8));
            say(title + ", loaded, fixed and settled", documents, run(senders, claims.size(), n -> {
                ledger.workList().load(claims.get(n));
                ledger.workList().fixOutput(claims.get(n), output);
                ledger.workList().settle(claims.get(n), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
            }));
        }
    }

    /** Time on the clock, and processor time of all threads. */
    private record Took(Duration clock, Duration processor) {}

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
                Duration.ofNanos(System.nanoTime() - begin), Duration.ofNanos(PROCESS.getProcessCpuTime() - processor));
    }

    private static void say(String what, int count, Took took) {
        System.out.printf(
                "%-50s %,8.0f a second, %,6.0f µs of processor each%n",
                what, count * 1e9 / took.clock().toNanos(), took.processor().toNanos() / 1e3 / count);
    }
}
