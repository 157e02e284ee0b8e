package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.schemas.DocumentType;

/** What every test of the ledger stands on: a new one, a clock, and at the end the books balance and the chain holds. */
abstract class LedgerContract {
    static final Reason BUSY = new Reason("MH-OUT-BUSY", "The partner answered 503.");

    @TempDir
    Path directory;

    final SetClock clock = new SetClock();
    DataDirectory data;
    Optional<DataSource> postgres;
    Ledger ledger;

    /** The database to test on; empty: SQLite. */
    abstract Optional<DataSource> database();

    /** How long content is kept. */
    Map<DocumentType, Duration> retention() {
        return Map.of();
    }

    @BeforeEach
    void open() {
        data = Databases.newDirectory(directory.resolve("run"));
        postgres = database();
        ledger = SqlLedger.open(new LedgerSettings(data, postgres, clock, retention()));
    }

    @AfterEach
    void booksBalance() {
        var counts = ledger.views().counts();
        assertThat(ledger.verify()).isEqualTo(new Verification.Intact(counts.events(), counts.head()));
        ledger.close();
    }

    void reopen() {
        ledger.close();
        ledger = SqlLedger.open(new LedgerSettings(data, postgres, clock, retention()));
    }

    SubmitDecision.Accepted accept(Submission submission) {
        return (SubmitDecision.Accepted) ledger.submit(submission);
    }

    DeliveryId deliveryOf(Sending sending) {
        var document =
                (DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst();
        return document.deliveries().getFirst().delivery();
    }

    /** Prunes what is due, to the end. */
    Pruning.Progress prune() {
        ledger.pruning().start(Act.UNSIGNED);
        return await().until(() -> ledger.pruning().progress(), progress -> !progress.underWay());
    }

    List<Claim> claimForMilan() {
        return ledger.workList().claim(Sending.MILAN, Scope.ALL, 100);
    }

    Claim claimOne() {
        var claims = claimForMilan();
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    DeliveryState stateOf(DeliveryId delivery) {
        return ledger.views().delivery(delivery).orElseThrow().state();
    }

    Map<DeliveryState, Long> deliveries() {
        return ledger.views().counts().deliveries();
    }

    Outcome.Retry retryIn(Duration wait) {
        return new Outcome.Retry(clock.instant().plus(wait), BUSY, Outcome.Effect.NONE);
    }
}
