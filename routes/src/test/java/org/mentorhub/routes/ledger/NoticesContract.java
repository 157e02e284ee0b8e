package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.ledger.SubmittedDocument.Reject;
import org.mentorhub.routes.ledger.WorkList.Scope;

/** What senders are told that do not wait for an answer. */
abstract class NoticesContract extends InPartsContract {
    private static final Violation NO_DATE =
            new Violation("MH-DATE", "line 3, column 4", "person.birthDate", "31/02/1999", List.of("dd/MM/yyyy"), null);
    private static final Reject WRONG =
            new Reject(2, List.of(new Fault("MH-DATE", "line 3, column 4")), List.of(NO_DATE));

    private Submission byNotice(String messageId, SubmittedDocument... documents) {
        var content = new StringBuilder(messageId);
        for (var document : documents) {
            content.append(document.position()).append(document instanceof Reject);
        }
        return new Submission(head(messageId, content.toString(), Answering.BY_NOTICE), List.of(documents));
    }

    private List<Notice> takeNotices() {
        return ledger.workList().claim(ANAPEC, Scope.NOTICES, 10).stream()
                .map(claim -> {
                    var notice = ((Cargo.OfNotice) ledger.workList().load(claim)).notice();
                    ledger.workList().settle(claim, new Outcome.Delivered(Optional.empty()));
                    return notice;
                })
                .toList();
    }

    @Test
    void tellsTheReceiptToASenderThatDoesNotWait() {
        var accepted = accept(byNotice("m1", dossier("m1", "D1", "one").at(1)));
        var notice = takeNotices().getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.RECEIPT);
        assertThat(notice.jws()).contains(accepted.receipt().jws());
        assertThat(notice.about().orElseThrow())
                .isEqualTo(new Notice.About(
                        accepted.receipt().submission(), "m1", Optional.of("documents.json"), Optional.empty()));
        assertThat(notice.says().counts()).contains(new DecisionCounts(1, 0, 0, 0));
    }

    @Test
    void tellsNobodyByNoticeWhoIsAnsweredAtOnce() {
        accept(dossier("m1", "D1", "one").alone());
        ledger.submit(dossier("m1", "D1", "one").alone());
        assertThat(takeNotices()).isEmpty();
    }

    @Test
    void tellsWhatWasRejectedWithItsValuesAndKeepsThemOutOfTheChain() {
        ledger.submit(byNotice("m1", dossier("m1", "D1", "one").at(1), WRONG));
        var notices = takeNotices();
        assertThat(notices).extracting(Notice::kind).containsExactly(NoticeKind.RECEIPT, NoticeKind.REJECTION);
        assertThat(notices.getLast().says().violations()).containsExactly(NO_DATE);
        assertThat(notices.getLast().result()).contains("rejected");
        var submission = notices.getLast().about().orElseThrow().submission();
        assertThat(ledger.views().eventsAbout(submission.value()))
                .extracting(Views.EventView::body)
                .noneMatch(body -> body.contains("31/02") || body.contains("line 3"));
    }

    @Test
    void tellsARejectionAloneWhereNothingWasTaken() {
        var rejected = (SubmitDecision.Rejected) ledger.submit(byNotice("m1", WRONG));
        ledger.submit(byNotice("m1", WRONG));
        var notices = takeNotices();
        assertThat(notices).extracting(Notice::kind).containsExactly(NoticeKind.REJECTION);
        assertThat(notices.getFirst().about().orElseThrow().submission()).isEqualTo(rejected.submission());
        assertThat(notices.getFirst().about().orElseThrow().messageId()).isEqualTo("m1");
    }

    @Test
    void tellsTheSameReceiptAgainOnRepeatOneAtATime() {
        var submission = byNotice("m1", dossier("m1", "D1", "one").at(1));
        var accepted = accept(submission);
        assertThat(ledger.submit(submission)).isInstanceOf(SubmitDecision.Repeated.class);
        var first = takeNotices();
        assertThat(first).hasSize(1);
        ledger.submit(submission);
        assertThat(ledger.known(submission.head())).isPresent();
        assertThat(ledger.begin(submission.head())).isInstanceOf(Begun.Known.class);
        var again = takeNotices();
        assertThat(again)
                .extracting(Notice::jws)
                .containsExactly(Optional.of(accepted.receipt().jws()));
        assertThat(again.getFirst().delivery()).isNotEqualTo(first.getFirst().delivery());
        assertThat(claimForMilan()).hasSize(1);
    }

    @Test
    void tellsAConflict() {
        accept(byNotice("m1", dossier("m1", "D1", "one").at(1)));
        takeNotices();
        ledger.submit(byNotice("m1", dossier("m1", "D2", "two").at(1), WRONG));
        var notice = takeNotices().getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.REJECTION);
        assertThat(notice.result()).contains("conflict");
        assertThat(notice.says().reasons()).hasSize(1);
    }

    @Test
    void enclosesTheFileOfRefusedRowsWithTheRejection() {
        var refused = new Enclosure(
                "refused.csv",
                "text/csv; charset=UTF-8",
                "x;y\n".repeat(100_000).getBytes(UTF_8));
        var parts = open(head("m1", "file", Answering.BY_NOTICE));
        parts.add(records("m1", 1, 1));
        parts.add(List.of(WRONG));
        parts.finish(Optional.of(refused));
        reopen();
        var rejection = takeNotices().getLast();
        assertThat(rejection.kind()).isEqualTo(NoticeKind.REJECTION);
        assertThat(rejection.says().violations()).containsExactly(NO_DATE);
        var enclosure = rejection.enclosure().orElseThrow();
        assertThat(enclosure.fileName()).isEqualTo("refused.csv");
        assertThat(enclosure.content()).isEqualTo(refused.content());
    }

    @Test
    void forgetsTheValuesOfRejectedDocumentsAfterNinetyDays() {
        ledger.submit(byNotice("m1", WRONG));
        clock.advance(Duration.ofDays(89));
        assertThat(ledger.forget()).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(ledger.forget()).isEqualTo(1);
        var claim = ledger.workList().claim(ANAPEC, Scope.NOTICES, 1).getFirst();
        assertThat(ledger.workList().load(claim)).isInstanceOf(Cargo.Erased.class);
        assertThat(ledger.forget()).isZero();
    }

    @Test
    void givesLaterNoticesTheReturnAddressOfTheirSending() {
        accept(byNotice("m1", dossier("m1", "D1", "one").at(1)));
        takeNotices();
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        var about = takeNotices().getFirst().about().orElseThrow();
        assertThat(about.returnAddress()).contains("documents.json");
        assertThat(about.document().orElseThrow().documentId()).isEqualTo("D1");
    }

    @Test
    void tellsADelayAndNoRejectionWhenAttemptsAreUsedUp() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Dead(BUSY, Outcome.Because.EXHAUSTED));
        assertThat(ledger.acknowledge(Sending.MILAN, delivery, BusinessWord.accepted()))
                .isEqualTo(WordTaken.TAKEN);
        var notices = takeNotices();
        assertThat(notices).extracting(Notice::kind).containsExactly(NoticeKind.DELAY, NoticeKind.ACKNOWLEDGEMENT);
        assertThat(notices)
                .extracting(notice -> notice.result().orElseThrow())
                .containsExactly("undelivered", "accepted");
    }
}
