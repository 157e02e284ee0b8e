package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mentorhub.routes.ledger.Sending.AFOL;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.ledger.WorkList.Recovery;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;

/**
 * Three documents on their whole way, the second one large, and a file of five that comes in parts, with one that is refused. Runs in a process that may end anywhere, and again after it; two files
 * outside the ledger say what senders and recipients saw.
 */
public record CrashScenario(Path directory) {
    static final int SUBMISSIONS = 4;
    static final int DOCUMENTS = 7;
    private static final int RECORDS = 5;
    private static final int PART = 2;
    private static final Enclosure REFUSED =
            new Enclosure("refused.csv", "text/csv", "1;2\n".repeat(75_000).getBytes(UTF_8));

    /** Runs once: {@code CrashScenario <directory>}. */
    public static void main(String[] arguments) {
        new CrashScenario(Path.of(arguments[0])).run();
    }

    /** What the sender got: a line a receipt. */
    Path receipts() {
        return directory.resolve("receipts");
    }

    /** What Milan got: a line a hand-over. */
    Path inbox() {
        return directory.resolve("inbox");
    }

    /** What AFOL got: a line an upload. */
    Path outbox() {
        return directory.resolve("outbox");
    }

    Ledger open() {
        var data = new DataDirectory(directory.resolve("run"));
        return SqlLedger.open(LedgerSettings.embedded(data, Clock.systemUTC()));
    }

    void run() {
        try (var ledger = open()) {
            ledger.workList().recover(MILAN, Scope.ALL, Recovery.REPEAT, Set.of());
            ledger.workList().recover(AFOL, Scope.ALL, Recovery.REPEAT, Set.of());
            for (int n = 1; n < SUBMISSIONS; n++) {
                var text = n == 2 ? "x".repeat(300_000) : "text " + n;
                note(
                        receipts(),
                        "m" + n + " "
                                + receiptOf(ledger.submit(
                                        dossier("m" + n, "D" + n, text).alone())));
            }
            note(receipts(), "file " + receiptOf(takeFile(ledger)));
            drop(ledger);
            for (var claims = claim(ledger); !claims.isEmpty(); claims = claim(ledger)) {
                claims.forEach(claim -> deliver(ledger, claim));
            }
        }
    }

    private static SubmitDecision takeFile(Ledger ledger) {
        var head = dossier("file", "F", "").head(Digest.of("file".getBytes(UTF_8)), Answering.BY_NOTICE);
        return switch (ledger.begin(head)) {
            case Begun.Known known -> known.decision();
            case Begun.Open open -> {
                var submission = open.submission();
                for (int after = submission.committed(); after < RECORDS; after = submission.committed()) {
                    submission.add(IntStream.rangeClosed(after + 1, Math.min(after + PART, RECORDS))
                            .mapToObj(CrashScenario::record)
                            .toList());
                }
                yield submission.finish(Optional.of(REFUSED));
            }
        };
    }

    private static SubmittedDocument record(int number) {
        return number == 4
                ? new SubmittedDocument.Reject(4, List.of(new Fault("MH-DATE", "line 5")), List.of())
                : dossier("file", "F" + number, "text " + number)
                        .going(Sending.to(MILAN), Sending.to(AFOL))
                        .at(number);
    }

    /** All that AFOL gets goes in one file, the same at every attempt. */
    private void drop(Ledger ledger) {
        var open = ledger.drops().open(AFOL, Set.of());
        var claims = ledger.workList().claim(AFOL, Scope.DOCUMENTS, 100);
        open.forEach(drop -> upload(ledger, drop));
        if (!claims.isEmpty()) {
            // Each planning joins something else, as a mended dialect would.
            var content =
                    new Output("d2", "text/csv", ("from " + claims.getFirst().fence()).getBytes(UTF_8));
            upload(ledger, ledger.drops().plan(AFOL, "drop.csv", claims, content));
        }
    }

    private void upload(Ledger ledger, Drop drop) {
        note(
                outbox(),
                drop.name() + " " + drop.deliveries() + " "
                        + Digest.of(drop.content().content()));
        ledger.drops().end(drop, new Outcome.Delivered(Optional.empty()));
    }

    private static List<Claim> claim(Ledger ledger) {
        return ledger.workList().claim(MILAN, Scope.ALL, 2);
    }

    private static String receiptOf(SubmitDecision decision) {
        return switch (decision) {
            case SubmitDecision.Accepted accepted -> accepted.receipt().jws();
            case SubmitDecision.Repeated repeated -> repeated.receipt().jws();
            case SubmitDecision.Conflict conflict -> throw new AssertionError(conflict);
            case SubmitDecision.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private void deliver(Ledger ledger, Claim claim) {
        var cargo = (Cargo.Document) ledger.workList().load(claim);
        // Each attempt writes something else, as a mended dialect would: what was fixed first is what must be sent.
        var written = new Output(
                "d2", "text/plain", (claim.fence() + " " + new String(cargo.canonical(), UTF_8)).getBytes(UTF_8));
        var sent = ledger.workList().fixOutput(claim, written);
        note(inbox(), claim.delivery() + " " + Digest.of(sent.content()));
        ledger.workList().settle(claim, new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
    }

    private static void note(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
