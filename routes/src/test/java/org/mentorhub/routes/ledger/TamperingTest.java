package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;

/** What somebody with the file in hand can do, see and break. */
class TamperingTest {
    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void deliverOneOfTwo() {
        data = Databases.newDirectory(directory.resolve("run"));
        try (var ledger = open()) {
            ledger.submit(dossier("message-of-karim", "DOSSIER-77", "born in Beni Mellal")
                    .about("QA556677")
                    .alone());
            ledger.submit(dossier("m2", "D2", "two").alone());
            var claim = ledger.workList().claim(MILAN, Scope.ALL, 1).getFirst();
            var refusal = BusinessWord.refused(List.of(new PartnerReason("E1", "Karim Alaoui is unknown")));
            ledger.workList().settle(claim, new Outcome.Delivered(Optional.of(refusal)));
        }
    }

    private Ledger open() {
        return SqlLedger.open(LedgerSettings.embedded(data, new SetClock()));
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.ledger());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set body = replace(cast(body as text), 'ACCEPTED', 'REJECTED') where sequence = 1",
                "update event set about = 'another' where sequence = 2",
                "delete from event where sequence = 2",
                "delete from event where sequence = (select max(sequence) from event)",
                "update delivery set state = 'DELIVERED' where state = 'PENDING' and notice is null",
                "update delivery set state = 'CLAIMED', event = 3 where state = 'REFUSED'",
                "delete from delivery where state = 'PENDING'",
                "delete from exchange where id = (select max(id) from exchange)",
                "delete from submission where id = (select max(id) from submission)"
            })
    void seesThatSomebodyChanged(String sql) throws SQLException {
        tamper(sql);
        try (var ledger = open()) {
            assertThat(ledger.verify()).isInstanceOf(Verification.Broken.class);
        }
    }

    @Test
    void showsNoPersonAndNoMessageIdToWhoeverOpensTheFile() throws IOException {
        for (var file : List.of(data.ledger(), data.subjectKeys())) {
            var bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain("message-of-karim", "DOSSIER-77", "Beni Mellal", "QA556677", "Karim", "unknown");
        }
    }

    @Test
    void refusesSecondProcessOnTheSameFile() {
        try (var ledger = open()) {
            assertThat(ledger.views().counts().events()).isPositive();
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another hub runs");
        }
    }

    @Test
    void refusesFileWithSettingsThatAreNotSafe() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.ledger());
                var statement = connection.createStatement()) {
            statement.execute("pragma auto_vacuum = none");
            statement.execute("pragma journal_mode = delete");
            statement.execute("vacuum");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auto_vacuum = 0");
    }

    @Test
    void loadsNothingOfErasedPerson() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.subjectKeys());
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from subject_key");
        }
        try (var ledger = open()) {
            var claim = ledger.workList().claim(MILAN, Scope.ALL, 1).getFirst();
            assertThat(ledger.workList().load(claim)).isEqualTo(new Cargo.Erased());
            var notice = ledger.workList().claim(ANAPEC, Scope.ALL, 1).getFirst();
            assertThat(ledger.workList().load(notice)).isEqualTo(new Cargo.Erased());
            assertThat(ledger.verify()).isInstanceOf(Verification.Intact.class);
        }
    }
}
