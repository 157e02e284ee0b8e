package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.ledger.WorkList.Recovery;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.routes.ledger.sql.SqlLedger;

/** Two nodes on one PostgreSQL: one truth, one chain. */
class PostgresNodesTest {
    @TempDir
    Path directory;

    private final SetClock clock = new SetClock();
    private DataSource database;
    private List<Ledger> nodes;

    @BeforeEach
    void open() {
        var data = Databases.newDirectory(directory.resolve("run"));
        database = Databases.newDatabase();
        var settings = new LedgerSettings(data, Optional.of(database), clock, Map.of());
        nodes = List.of(SqlLedger.open(settings), SqlLedger.open(settings));
    }

    @AfterEach
    void close() {
        assertThat(nodes.getFirst().verify()).isInstanceOf(Verification.Intact.class);
        nodes.forEach(Ledger::close);
    }

    private <T> List<T> onBoth(int times, BiFunction<Ledger, Integer, T> call)
            throws InterruptedException, ExecutionException {
        List<Callable<T>> calls = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            int number = n;
            nodes.forEach(node -> calls.add(() -> call.apply(node, number)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void takesWhatComesToBothNodesOnce() throws InterruptedException, ExecutionException {
        var decisions = onBoth(
                20, (node, n) -> node.submit(dossier("m" + n, "D" + n, "text").alone()));
        assertThat(decisions)
                .filteredOn(SubmitDecision.Accepted.class::isInstance)
                .hasSize(20);
        assertThat(decisions)
                .filteredOn(SubmitDecision.Repeated.class::isInstance)
                .hasSize(20);
        assertThat(nodes.getFirst().views().counts().deliveries()).isEqualTo(Map.of(DeliveryState.PENDING, 20L));
        var claims = onBoth(10, (node, n) -> node.workList().claim(MILAN, Scope.ALL, 3));
        assertThat(claims.stream().flatMap(List::stream).map(Claim::delivery))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesTheClaimsOfAnotherNodeAloneWhileItLives() {
        nodes.getFirst().submit(dossier("m1", "D1", "one").alone());
        nodes.getFirst().workList().claim(MILAN, Scope.ALL, 1);
        assertThat(nodes.getLast().workList().recover(MILAN, Scope.ALL, Recovery.REPEAT, Set.of()))
                .isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(nodes.getLast().workList().recover(MILAN, Scope.ALL, Recovery.REPEAT, Set.of()))
                .isEqualTo(1);
    }

    @Test
    void goesOnAfterTheDatabaseCutItsConnections() throws SQLException {
        var node = nodes.getFirst();
        node.submit(dossier("m1", "D1", "one").alone());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
        var submission = dossier("m2", "D2", "two").alone();
        assertThatThrownBy(() -> node.submit(submission)).isInstanceOf(LedgerUnavailable.class);
        assertThat(node.submit(submission)).isInstanceOf(SubmitDecision.Accepted.class);
        assertThat(node.views().counts().submissions()).isEqualTo(Map.of(SubmissionState.ACCEPTED, 2L));
    }
}
