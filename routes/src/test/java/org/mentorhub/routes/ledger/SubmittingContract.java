package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.ledger.SubmittedDocument.Reject;

/** What the ledger decides on what comes in. */
abstract class SubmittingContract extends LedgerContract {
    private static final Fault NO_BIRTH_DATE = new Fault("MH-REQUIRED", "/candidat/naissance");

    @Test
    void acceptsDossierAndPlansItsDelivery() {
        var accepted = accept(dossier("m1", "D1", "one").alone());
        var view = ledger.views().submission(ANAPEC, "m1").orElseThrow();
        assertThat(view.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(view.id()).isEqualTo(accepted.receipt().submission());
        assertThat(view.exchanges().getFirst().deliveries())
                .extracting(DeliveryStatus::state)
                .containsExactly(DeliveryState.PENDING);
    }

    @Test
    void givesTheSameReceiptByteForByteOnRepeat() {
        var first = accept(dossier("m1", "D1", "one").alone());
        reopen();
        var again = ledger.submit(dossier("m1", "D1", "one").alone());
        assertThat(again).isEqualTo(new SubmitDecision.Repeated(first.receipt()));
        assertThat(deliveries()).isEqualTo(Map.of(DeliveryState.PENDING, 1L));
        assertThat(ledger.views().receipt(first.receipt().submission())).contains(first.receipt());
    }

    @Test
    void knowsRepeatAndConflictBeforeDocumentsAreRead() {
        var submission = dossier("m1", "D1", "one").alone();
        assertThat(ledger.known(submission.head())).isEmpty();
        var first = accept(submission);
        assertThat(ledger.known(submission.head())).contains(new SubmitDecision.Repeated(first.receipt()));
        assertThat(ledger.known(dossier("m1", "D1", "one").head(Digest.of(new byte[1]), Answering.AT_ONCE)))
                .contains(new SubmitDecision.Conflict(first.receipt().submission()));
    }

    @Test
    void refusesOtherContentUnderTheSameMessageId() {
        var first = accept(dossier("m1", "D1", "one").alone());
        var other = ledger.submit(dossier("m1", "D1", "two").alone());
        assertThat(other).isEqualTo(new SubmitDecision.Conflict(first.receipt().submission()));
    }

    @Test
    void takesMendedSubmissionUnderTheIdOfRejectedOne() {
        var wrong =
                Sending.submission(dossier("m1", "D1", "x"), List.of(new Reject(1, List.of(NO_BIRTH_DATE), List.of())));
        assertThat(ledger.submit(wrong)).isInstanceOf(SubmitDecision.Rejected.class);
        var view = ledger.views().submission(ANAPEC, "m1").orElseThrow();
        assertThat(view.rejects()).containsExactly(new DocumentDecision.Rejected(1, List.of(NO_BIRTH_DATE)));
        accept(dossier("m1", "D1", "one").alone());
        assertThat(ledger.views().submission(ANAPEC, "m1").orElseThrow().state())
                .isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void acceptsTheGoodDocumentsOfSubmissionAndRejectsTheOthers() {
        var good = dossier("m1", "D1", "one");
        var mixed = Sending.submission(good, List.of(new Reject(1, List.of(NO_BIRTH_DATE), List.of()), good.at(2)));
        var accepted = accept(mixed);
        assertThat(accepted.documents())
                .hasExactlyElementsOfTypes(DocumentDecision.Rejected.class, DocumentDecision.Accepted.class);
        assertThat(ledger.views().counts().documents())
                .isEqualTo(Map.of(ExchangeState.ACCEPTED, 1L, ExchangeState.REJECTED, 1L));
    }

    @Test
    void deliversUnchangedDocumentToNobody() {
        accept(dossier("m1", "D1", "one").alone());
        var again = accept(dossier("m2", "D1", "one").alone());
        assertThat(again.documents().getFirst()).isInstanceOf(DocumentDecision.Unchanged.class);
        assertThat(deliveries()).isEqualTo(Map.of(DeliveryState.PENDING, 1L));
        assertThat(ledger.views().counts().documents())
                .isEqualTo(Map.of(ExchangeState.ACCEPTED, 1L, ExchangeState.UNCHANGED, 1L));
    }

    @Test
    void storesOlderVersionAndDeliversItToNobody() {
        accept(dossier("m2", "D1", "two").version(2).alone());
        var older = accept(dossier("m1", "D1", "one").version(1).alone());
        assertThat(older.documents().getFirst()).isInstanceOf(DocumentDecision.Superseded.class);
        assertThat(deliveries()).isEqualTo(Map.of(DeliveryState.PENDING, 1L, DeliveryState.SUPERSEDED, 1L));
    }

    @Test
    void ordersVersionsByIssueWhereSenderMapsNone() {
        accept(dossier("m2", "D1", "two").issued("2026-02-02T00:00:00Z").alone());
        var older =
                accept(dossier("m1", "D1", "one").issued("2026-02-01T00:00:00Z").alone());
        assertThat(older.documents().getFirst()).isInstanceOf(DocumentDecision.Superseded.class);
    }

    @Test
    void refusesOtherContentUnderTheSameVersion() {
        accept(dossier("m1", "D1", "one").version(1).alone());
        var other = ledger.submit(dossier("m2", "D1", "two").version(1).alone());
        assertThat(((SubmitDecision.Rejected) other).documents().getFirst().faults())
                .extracting(Fault::code)
                .containsExactly("MH-VERSION-CONFLICT");
    }

    @Test
    void takesTwoVersionsOfOneDocumentInOneSubmission() {
        var both = Sending.together(
                dossier("m1", "D1", "one").version(1),
                dossier("m1", "D1", "two").version(2));
        assertThat(accept(both).documents()).hasOnlyElementsOfType(DocumentDecision.Accepted.class);
        assertThat(ledger.workList().claim(Sending.MILAN, WorkList.Scope.ALL, 10))
                .hasSize(1);
    }

    @Test
    void opensContentAsItWasGiven() {
        var sending = dossier("m1", "D1", "Karim à Béni Mellal");
        var accepted =
                (DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst();
        var content = ledger.views().content(accepted.exchange()).orElseThrow();
        assertThat(content.content().nativeBytes())
                .isEqualTo(sending.at(1).content().nativeBytes());
        assertThat(content.content().canonical())
                .isEqualTo(sending.at(1).content().canonical());
        assertThat(content.sender()).isEqualTo(ANAPEC);
    }

    @Test
    void keepsLargeContentInFiles() {
        var sending = dossier("m1", "D1", "x".repeat(700_000));
        var accepted =
                (DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst();
        reopen();
        assertThat(data.payload().toFile().list()).hasSize(2);
        var content = ledger.views().content(accepted.exchange()).orElseThrow();
        assertThat(content.content().nativeBytes())
                .isEqualTo(sending.at(1).content().nativeBytes());
    }

    @Test
    void holdsWhatNeedsConsentUntilOneComes() {
        var needsConsent = dossier("m1", "D1", "one").about("QA1").going(Sending.withConsent(Sending.MILAN));
        var delivery = deliveryOf(needsConsent);
        assertThat(ledger.views().delivery(delivery).orElseThrow().hold()).contains(HoldReason.CONSENT);
        assertThat(claimForMilan()).isEmpty();
        var consent = consent(Optional.empty());
        accept(dossier("m2", "C9", "certificate")
                .about("QA1")
                .going(Sending.to(Sending.AFOL))
                .saying(consent)
                .alone());
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void holdsWhatWaitsWhenConsentIsTakenBack() {
        var sending = dossier("m1", "D1", "one").about("QA1").going(Sending.withConsent(Sending.MILAN));
        var delivery = deliveryOf(sending.saying(consent(Optional.empty())));
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.PENDING);
        accept(dossier("m2", "D2", "two")
                .about("QA1")
                .going(Sending.to(Sending.AFOL))
                .saying(consent(Optional.of(LocalDate.parse("2026-03-01"))))
                .alone());
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.HELD);
    }

    private static Consent consent(Optional<LocalDate> withdrawn) {
        return new Consent("placement", Optional.empty(), LocalDate.parse("2026-01-10"), Optional.empty(), withdrawn);
    }
}
