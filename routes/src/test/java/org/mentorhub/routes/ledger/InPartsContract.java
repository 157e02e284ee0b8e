package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.ledger.SubmittedDocument.Reject;
import org.mentorhub.routes.ledger.WorkList.Scope;

/** Submissions that come in parts. */
abstract class InPartsContract extends ManySendersContract {
    private static final Fault NO_BIRTH_DATE = new Fault("MH-REQUIRED", "line 3");

    static SubmissionHead head(String messageId, String content, Answering answering) {
        return dossier(messageId, "D1", "x").head(Digest.of(content.getBytes(UTF_8)), answering);
    }

    SubmissionInParts open(SubmissionHead head) {
        return ((Begun.Open) ledger.begin(head)).submission();
    }

    /** Documents of a file, from one record to another. */
    static List<SubmittedDocument> records(String messageId, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(record -> (SubmittedDocument)
                        dossier(messageId, "D" + record, "text " + record).at(record))
                .toList();
    }

    static Reject reject(int record) {
        return new Reject(record, List.of(NO_BIRTH_DATE), List.of());
    }

    @Test
    void deliversEachPartAtOnceAndGivesOneReceipt() {
        var parts = open(head("m1", "file", Answering.AT_ONCE));
        assertThat(parts.committed()).isZero();
        assertThat(parts.add(records("m1", 1, 2))).hasOnlyElementsOfType(DocumentDecision.Accepted.class);
        assertThat(ledger.workList().claim(MILAN, Scope.ALL, 10)).hasSize(2);
        assertThat(ledger.views().submission(Sending.ANAPEC, "m1").orElseThrow().state())
                .isEqualTo(SubmissionState.RECEIVED);
        parts.add(List.of(reject(3), dossier("m1", "D4", "four").at(4)));
        var accepted = (SubmitDecision.Accepted) parts.finish(Optional.empty());
        assertThat(accepted.counts()).isEqualTo(new DecisionCounts(3, 0, 0, 1));
        assertThat(accepted.documents()).extracting(DocumentDecision::position).containsExactly(1, 2, 3, 4);
        assertThat(says(accepted.receipt())).contains("\"documentId\":\"D4\"", "\"rejected\":1");
        assertThat(ledger.views().submission(Sending.ANAPEC, "m1").orElseThrow().state())
                .isEqualTo(SubmissionState.ACCEPTED);
        assertThat(ledger.views().counts().submissions()).isEqualTo(Map.of(SubmissionState.ACCEPTED, 1L));
    }

    @Test
    void goesOnAtTheRightRecordAfterRestart() {
        var head = head("m1", "file", Answering.AT_ONCE);
        var first = open(head).add(records("m1", 1, 3));
        reopen();
        var resumed = open(head);
        assertThat(resumed.committed()).isEqualTo(3);
        resumed.add(records("m1", 4, 5));
        var accepted = (SubmitDecision.Accepted) resumed.finish(Optional.empty());
        assertThat(accepted.documents()).hasSize(5);
        assertThat(accepted.documents().subList(0, 3)).isEqualTo(first);
        assertThat(ledger.begin(head)).isEqualTo(new Begun.Known(new SubmitDecision.Repeated(accepted.receipt())));
        assertThat(ledger.begin(head("m1", "other", Answering.AT_ONCE)))
                .isEqualTo(new Begun.Known(
                        new SubmitDecision.Conflict(accepted.receipt().submission())));
    }

    @Test
    void givesADocumentTheSameIdInPartsAndWhole() {
        var inParts = (DocumentDecision.Accepted) open(head("m1", "file", Answering.AT_ONCE))
                .add(records("m1", 1, 1))
                .getFirst();
        try (var other = SqlLedgers.beside(data, directory.resolve("other"), clock)) {
            var whole = (SubmitDecision.Accepted)
                    other.submit(dossier("m1", "D1", "text 1").alone());
            assertThat(whole.documents()).containsExactly(inParts);
        }
    }

    @Test
    void bindsTheMessageIdByAcceptanceOnly() {
        open(head("m1", "file", Answering.AT_ONCE)).add(records("m1", 1, 2));
        var mended = open(head("m1", "mended file", Answering.AT_ONCE));
        assertThat(mended.committed()).isZero();
        var again = new ArrayList<>(records("m1", 1, 1));
        again.add(dossier("m1", "D2", "mended").issued("2026-03-01T09:00:00Z").at(2));
        var decisions = mended.add(again);
        assertThat(decisions.getFirst()).isInstanceOf(DocumentDecision.Unchanged.class);
        assertThat(decisions.getLast()).isInstanceOf(DocumentDecision.Accepted.class);
        assertThat(mended.finish(Optional.empty())).isInstanceOf(SubmitDecision.Accepted.class);
    }

    @Test
    void rejectsWhereNoPartHasAnAcceptedDocument() {
        var head = head("m1", "file", Answering.AT_ONCE);
        var parts = open(head);
        parts.add(List.of(reject(1)));
        parts.add(List.of(reject(2)));
        var rejected = (SubmitDecision.Rejected) parts.finish(Optional.empty());
        assertThat(rejected.documents())
                .extracting(DocumentDecision.Rejected::position)
                .containsExactly(1, 2);
        var mended = open(head("m1", "mended", Answering.AT_ONCE));
        mended.add(records("m1", 1, 1));
        assertThat(mended.finish(Optional.empty())).isInstanceOf(SubmitDecision.Accepted.class);
    }

    @Test
    void followsTheProcessThatIsAheadWithTheSameSubmission() {
        var head = head("m1", "file", Answering.AT_ONCE);
        var one = open(head);
        var two = open(head);
        var decided = one.add(records("m1", 1, 2));
        assertThat(two.add(records("m1", 1, 2))).isEqualTo(decided);
        one.add(records("m1", 3, 4));
        var otherwise = records("m1", 3, 5);
        assertThatThrownBy(() -> two.add(otherwise)).hasMessageContaining("another process");
        var accepted = (SubmitDecision.Accepted) one.finish(Optional.empty());
        assertThat(two.finish(Optional.empty())).isEqualTo(new SubmitDecision.Repeated(accepted.receipt()));
    }

    @Test
    void listsPartsInTheReceiptOfTooManyDocuments() {
        var parts = open(head("m1", "file", Answering.AT_ONCE));
        parts.add(records("m1", 1, 1));
        for (int record = 2; record <= 20_001; record += 500) {
            parts.add(rejects(record, Math.min(record + 499, 20_001)));
        }
        var accepted = (SubmitDecision.Accepted) parts.finish(Optional.empty());
        assertThat(accepted.counts()).isEqualTo(new DecisionCounts(1, 0, 0, 20_000));
        assertThat(accepted.documents()).isEmpty();
        assertThat(says(accepted.receipt()))
                .contains("\"parts\":[{\"after\":0,")
                .hasSizeLessThan(20_000);
    }

    private static List<SubmittedDocument> rejects(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(record -> (SubmittedDocument) reject(record))
                .toList();
    }

    static String says(Receipt receipt) {
        return new String(Base64.getUrlDecoder().decode(receipt.jws().split("\\.", -1)[1]), UTF_8);
    }
}
