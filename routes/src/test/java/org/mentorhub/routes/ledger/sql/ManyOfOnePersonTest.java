package org.mentorhub.routes.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;
import static org.mentorhub.routes.ledger.Sending.withConsent;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.ledger.Consent;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Sending;
import org.mentorhub.routes.ledger.SetClock;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Many documents of one person cost no more each than the first few: counted in rows read and steps of the database, not in time. */
class ManyOfOnePersonTest {
    @TempDir
    Path directory;

    private static final int STEPS_A_COUNT = 50;

    private final AtomicLong steps = new AtomicLong();
    private SqlLedger ledger;
    private int number;

    @BeforeEach
    void open() {
        var data = new DataDirectory(directory);
        HubKeys.init(data);
        KeyRing.init(data);
        ledger = SqlLedger.open(LedgerSettings.embedded(data, new SetClock()));
        ledger.writer().write(this::countSteps);
    }

    private int countSteps(Write write) {
        try {
            ProgressHandler.setHandler(
                    write.sql().connection().unwrap(SQLiteConnection.class), STEPS_A_COUNT, new ProgressHandler() {
                        @Override
                        protected int progress() {
                            steps.incrementAndGet();
                            return 0;
                        }
                    });
            return STEPS_A_COUNT;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Consent consent(int day, Optional<LocalDate> withdrawn) {
        return new Consent(
                "placement", Optional.empty(), LocalDate.of(2025, 1, 1).plusDays(day), Optional.empty(), withdrawn);
    }

    private Sending next() {
        number++;
        return dossier("m" + number, "D" + number, "text").about("QA1").going(withConsent(MILAN));
    }

    private long rowsReadBy(Runnable work) {
        long before = ledger.writer().rowsRead();
        work.run();
        return ledger.writer().rowsRead() - before;
    }

    /** What a call with that many documents of one person costs. */
    private long stepsForOneCall(int documents, IntFunction<Consent> consent) {
        number++;
        var all = IntStream.range(0, documents)
                .mapToObj(n -> dossier("call" + number, "C" + number + "-" + n, "text")
                        .about("QB" + number)
                        .going(withConsent(MILAN))
                        .saying(consent.apply(n)))
                .toArray(Sending[]::new);
        long before = steps.get();
        ledger.submit(Sending.together(all));
        return steps.get() - before;
    }

    /** The database's own steps are counted: a search that looks at many rows to find none is seen too. */
    @ParameterizedTest
    @ValueSource(strings = {"one", "own", "withdrawn"})
    void costsAsMuchADocumentInALargeCallAsInASmallOne(String consents) {
        IntFunction<Consent> consent =
                switch (consents) {
                    case "one" -> n -> consent(0, Optional.empty());
                    case "own" -> n -> consent(n, Optional.empty());
                    default -> n -> consent(n, Optional.of(LocalDate.of(2026, 2, 1)));
                };
        long small = stepsForOneCall(100, consent);
        long large = stepsForOneCall(1_000, consent);
        assertThat(large).isBetween(small, 15 * small);
    }

    private void submit(int times) {
        for (int n = 0; n < times; n++) {
            ledger.submit(next().saying(consent(0, Optional.empty())).alone());
        }
    }

    @Test
    void readsAsManyRowsForTheHundredthAsForTheFirst() {
        long first = rowsReadBy(() -> submit(20));
        submit(160);
        long last = rowsReadBy(() -> submit(20));
        assertThat(last).isLessThanOrEqualTo(first + 20);
    }

    @Test
    void readsAsManyRowsThoughEachBringsAnotherConsent() {
        long first = rowsReadBy(() -> submitEachWithItsOwnConsent(1, 20));
        submitEachWithItsOwnConsent(21, 180);
        long last = rowsReadBy(() -> submitEachWithItsOwnConsent(181, 200));
        assertThat(last).isLessThanOrEqualTo(first + 20);
    }

    private void submitEachWithItsOwnConsent(int from, int to) {
        for (int day = from; day <= to; day++) {
            ledger.submit(next().saying(consent(day, Optional.empty())).alone());
        }
    }

    @Test
    void readsAsManyRowsWhileNoneOfManyIsReleased() {
        var withdrawn = Optional.of(LocalDate.of(2026, 2, 1));
        long first = rowsReadBy(() -> submitWithdrawn(1, 20, withdrawn));
        submitWithdrawn(21, 180, withdrawn);
        long last = rowsReadBy(() -> submitWithdrawn(181, 200, withdrawn));
        assertThat(last).isLessThanOrEqualTo(first + 20);
        assertThat(ledger.views().counts(MILAN).deliveries()).containsEntry(DeliveryState.HELD, 200L);
    }

    private void submitWithdrawn(int from, int to, Optional<LocalDate> withdrawn) {
        for (int day = from; day <= to; day++) {
            ledger.submit(next().saying(consent(day, withdrawn)).alone());
        }
    }
}
