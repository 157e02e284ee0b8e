package org.mentorhub.routes.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.Sending;
import org.mentorhub.routes.ledger.SetClock;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.schemas.DocumentType;

/**
 * A ledger of many exchanges answers, knows repeats and prunes like a small one. {@code -Dmentorhub.exchanges=10000000} makes it as large
 * as may be (40 GB of disk in the folder for temporary files, half an hour); what it measures is printed.
 */
class LargeLedgerTest {
    private static final int EXCHANGES = Integer.getInteger("mentorhub.exchanges", 20_000);
    private static final int ENDS_WITHIN_A_MINUTE = 100_000;
    private static final int ASKED = 1_000;
    private static final int KNOWN = 50;
    private static final Duration TERM = Duration.ofDays(730);
    private static final Duration PRUNED_FOR = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final SetClock clock = new SetClock();
    private final Map<Sending, Receipt> given = new LinkedHashMap<>();
    private DataDirectory data;

    private SqlLedger open() {
        return SqlLedger.open(
                new LedgerSettings(data, Optional.empty(), clock, Map.of(DocumentType.CANDIDATE_DOSSIER, TERM)));
    }

    @Test
    void answersKnowsAndPrunesAsSmallOneDoes() throws SQLException {
        data = new DataDirectory(directory);
        HubKeys.init(data);
        KeyRing.init(data);
        accept("before");
        var rows = new ManyRows(data.ledger());
        Instant now = clock.instant();
        rows.fill(EXCHANGES, now, now.plus(TERM));
        clock.advance(TERM);
        accept("after");
        // A quarter of them is older than the term.
        clock.advance(TERM.dividedBy(4));
        var exchanges = rows.some("exchange", ASKED);
        var deliveries = rows.some("delivery", ASKED);

        long begun = System.nanoTime();
        try (var ledger = open()) {
            tell("start", since(begun));
            asked("status of an exchange", exchanges, id -> assertThat(
                            ledger.views().exchange(new ExchangeId(id)))
                    .isPresent());
            asked("status of a delivery", deliveries, id -> assertThat(
                            ledger.views().delivery(new DeliveryId(id)))
                    .isPresent());
            asked("repeat", repeats(), sending -> assertThat(
                            ledger.known(sending.alone().head()))
                    .contains(new SubmitDecision.Repeated(given.get(sending))));
            asked("acceptance", news("quiet"), sending -> ledger.submit(sending.alone()));
            prune(ledger);
        }
    }

    private void accept(String when) {
        try (var ledger = open()) {
            for (int n = 0; n < KNOWN; n++) {
                var sending = dossier(when + n, when + n, "text")
                        .issued(clock.instant().toString());
                given.put(sending, ((SubmitDecision.Accepted) ledger.submit(sending.alone())).receipt());
            }
        }
    }

    private List<Sending> repeats() {
        List<Sending> repeats = new ArrayList<>();
        for (int n = 0; n < ASKED / given.size(); n++) {
            repeats.addAll(given.keySet());
        }
        return repeats;
    }

    private List<Sending> news(String of) {
        List<Sending> news = new ArrayList<>();
        for (int n = 0; n < ASKED; n++) {
            news.add(dossier(of + n, of + n, "text").issued(clock.instant().toString()));
        }
        return news;
    }

    /** Prunes for a minute at most, while documents are accepted one by one. */
    private void prune(SqlLedger ledger) throws SQLException {
        long before = size();
        long begun = System.nanoTime();
        ledger.pruning().start(Act.UNSIGNED);
        int asked = 0;
        while (ledger.pruning().progress().underWay() && System.nanoTime() - begun < PRUNED_FOR.toNanos()) {
            asked("acceptance while pruning", news("pruning" + asked++), sending -> ledger.submit(sending.alone()));
        }
        long stopped = System.nanoTime();
        ledger.pruning().stop();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !ledger.pruning().progress().underWay());
        tell("stop of pruning", since(stopped));
        var progress = ledger.pruning().progress();
        double seconds = (System.nanoTime() - begun) / 1e9;
        tell(
                "pruned",
                String.format(
                        Locale.ROOT,
                        "%d in %.1f s, %.0f a second",
                        progress.pruned(),
                        seconds,
                        progress.pruned() / seconds));
        assertThat(progress.failed()).isFalse();
        assertThat(progress.pruned()).isPositive();
        if (EXCHANGES <= ENDS_WITHIN_A_MINUTE) {
            pruneToTheEnd(ledger);
            assertThat(size()).isLessThan(before);
        }
        tell("file", before / 1_000_000 + " MB, then " + size() / 1_000_000 + " MB");
    }

    /** The space is given back at the end. */
    private static void pruneToTheEnd(SqlLedger ledger) {
        ledger.pruning().start(Act.UNSIGNED);
        await().atMost(PRUNED_FOR).until(() -> !ledger.pruning().progress().underWay());
        assertThat(ledger.pruning().preview().due()).isEmpty();
    }

    private long size() {
        try {
            return Files.size(data.ledger());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Asking<T> {
        void ask(T what);
    }

    private static <T> void asked(String question, List<T> all, Asking<T> asking) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        long[] took = new long[shuffled.size()];
        for (int n = 0; n < took.length; n++) {
            long begun = System.nanoTime();
            asking.ask(shuffled.get(n));
            took[n] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        tell(
                question,
                String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
                        took[took.length / 2] / 1e6,
                        took[took.length * 99 / 100] / 1e6,
                        took[took.length - 1] / 1e6));
    }

    private static String since(long begun) {
        return String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - begun) / 1e6);
    }

    private static void tell(String what, String found) {
        System.out.printf("%,d exchanges: %s: %s%n", EXCHANGES, what, found);
    }
}
