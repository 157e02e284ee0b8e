package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.AFOL;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;
import static org.mentorhub.routes.ledger.Sending.withConsent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.Identities.Decision;
import org.mentorhub.routes.ledger.Identities.OwnIds;
import org.mentorhub.routes.ledger.Identities.Verdict;
import org.mentorhub.routes.ledger.IdentityConflict.Kind;
import org.mentorhub.routes.ledger.IdentityConflict.State;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.schemas.PartnerId;

/** Partners' own ids of persons and documents, and what nobody but an operator decides about them. */
abstract class IdentitiesContract extends RelatedContract {
    private static final PartnerId OFPPT = new PartnerId("ma-ofppt");

    private ExchangeId taken(Sending sending) {
        return ((DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst()).exchange();
    }

    private static SubjectIdentifier card(String number) {
        return new SubjectIdentifier("MA-CNIE", number);
    }

    private static SubjectIdentifier passport(String number) {
        return new SubjectIdentifier("PASSPORT", number);
    }

    private static SubjectIdentifier trainee(String number) {
        return SubjectIdentifier.own(OFPPT, number);
    }

    private Optional<String> numberOf(ExchangeId exchange, PartnerId recipient) {
        return ledger.identities().ownIds(exchange, recipient, List.of()).person();
    }

    private IdentityConflict conflict() {
        var open = ledger.identities().open(10);
        assertThat(open).hasSize(1);
        assertThat(ledger.identities().openCount()).isOne();
        return ledger.identities().conflict(open.getFirst().id()).orElseThrow();
    }

    @Test
    void tellsAPartnerItsOwnNumberOfAPersonThatAnotherSends() {
        taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1234")));
        var later = taken(dossier("m2", "D2", "two").about(card("QA1")));
        assertThat(numberOf(later, OFPPT)).contains("1234");
        assertThat(numberOf(later, MILAN)).isEmpty();
        assertThat(ledger.identities().known(OFPPT, "1234"))
                .singleElement()
                .satisfies(known -> assertThat(known.documents()).hasSize(2).contains(later))
                .satisfies(known -> assertThat(known.partners()).containsExactly(OFPPT));
        assertThat(ledger.identities().known(MILAN, "1234")).isEmpty();
    }

    @Test
    void learnsFromAcceptanceUnderWhichNumberTheRecipientFiledIt() {
        deliveryOf(dossier("m1", "D1", "one").about(card("QA1")));
        var word = BusinessWord.acceptedAs(List.of(new OwnId(Of.DOCUMENT, "MI-1"), new OwnId(Of.PERSON, "77")));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(word)));
        var later = taken(dossier("m2", "D2", "two").about(card("QA1")));
        var first = new Reference("candidate-dossier", "D1");
        assertThat(ledger.identities().ownIds(later, MILAN, List.of(first)))
                .isEqualTo(new OwnIds(Optional.of("77"), Map.of(first, "MI-1")));
        assertThat(ledger.identities().ownIds(later, AFOL, List.of(first))).isEqualTo(OwnIds.NONE);
        assertThat(ledger.identities().known(MILAN, "MI-1"))
                .singleElement()
                .satisfies(known -> assertThat(known.taughtBy()).isEqualTo(MILAN));
        assertThat(ledger.identities().openCount()).isZero();
    }

    @Test
    void learnsFromAcceptanceWhatTheRecipientCallsAPlacementAndAsksBeforeASecondName() {
        var named = new Reference("placement", "P1");
        for (var at : List.of("1", "2", "3")) {
            var sent = taken(dossier("m" + at, "D" + at, at).about(card("QA1")).placed("P1"));
            var called = at.equals("1") ? OwnIds.NONE : new OwnIds(Optional.empty(), Map.of(named, "MI-P1"));
            assertThat(ledger.identities().ownIds(sent, MILAN, List.of(named))).isEqualTo(called);
            assertThat(ledger.identities().ownIds(sent, AFOL, List.of(named))).isEqualTo(OwnIds.NONE);
            var id = new OwnId(Of.PLACEMENT, at.equals("3") ? "MI-P2" : "MI-P1");
            ledger.workList()
                    .settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.acceptedAs(List.of(id)))));
        }
        assertThat(conflict().kind()).isEqualTo(Kind.TWO_PLACEMENTS);
        assertThat(conflict().partner()).contains(MILAN);
        assertThat(ledger.identities().known(MILAN, "MI-P2")).isEmpty();
    }

    @Test
    void learnsFromTheRepeatOfAWordAndNothingFromARefusal() {
        var delivery = deliveryOf(dossier("m1", "D1", "one").about(card("QA1")));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        var filed = List.of(new OwnId(Of.PERSON, "77"));
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.acceptedAs(filed)))
                .isEqualTo(WordTaken.REPEATED);
        var second = deliveryOf(dossier("m2", "D2", "two").about(card("QA2")));
        var refusal = new BusinessWord(BusinessWord.Verdict.REFUSED, List.of(), List.of(new OwnId(Of.PERSON, "88")));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(refusal)));
        assertThat(stateOf(second)).isEqualTo(DeliveryState.REFUSED);
        assertThat(ledger.identities().known(MILAN, "77")).hasSize(1);
        assertThat(ledger.identities().known(MILAN, "88")).isEmpty();
    }

    @Test
    void mergesNobodyThoughADocumentPointsToTwo() {
        List<Identities.Raised> raised = new CopyOnWriteArrayList<>();
        ledger.identities().onConflict(raised::addAll);
        var day = LocalDate.of(2026, 1, 10);
        var consent = new Consent("placement", Optional.empty(), day, Optional.empty(), Optional.empty());
        taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")).saying(consent));
        var other = taken(dossier("m2", "D2", "two").about(passport("AB1")));
        var both = taken(
                dossier("m3", "D3", "three").about(card("QA1"), passport("AB1")).going(withConsent(MILAN)));
        var again = taken(dossier("m4", "D4", "four").about(card("QA1"), passport("AB1")));
        var conflict = conflict();
        assertThat(conflict.kind()).isEqualTo(Kind.TWO_PEOPLE);
        assertThat(conflict.exchange()).isEqualTo(both);
        assertThat(conflict.candidates())
                .extracting(IdentityConflict.Candidate::pointing)
                .containsExactly(List.of("MA-CNIE"), List.of("PASSPORT"));
        assertThat(conflict.candidates())
                .extracting(candidate -> candidate.documents().size())
                .containsExactly(1, 1);
        assertThat(conflict.candidates().getFirst().partners()).containsExactly(OFPPT);
        assertThat(numberOf(both, OFPPT)).isEmpty();
        assertThat(numberOf(other, OFPPT)).isEmpty();
        assertThat(ledger.views().counts(MILAN).deliveries()).containsEntry(DeliveryState.HELD, 1L);

        assertThat(ledger.identities().decide(conflict.id(), Verdict.SAME, "both cards seen"))
                .isEqualTo(Decision.DONE);
        assertThat(List.of(both, other, again))
                .allSatisfy(exchange -> assertThat(numberOf(exchange, OFPPT)).contains("1"));
        assertThat(ledger.views().counts(MILAN).deliveries()).doesNotContainKey(DeliveryState.HELD);
        assertThat(ledger.identities().decide(conflict.id(), Verdict.DIFFERENT, "no"))
                .isEqualTo(Decision.DECIDED);
        assertThat(ledger.views().eventsAbout(conflict.id()))
                .extracting(Views.EventView::type)
                .containsExactly("identity-conflict", "identity-decided");
        assertThat(raised).extracting(Identities.Raised::conflict).containsExactly(conflict.id());
    }

    @Test
    void keepsApartWhatAnOperatorFoundDifferentAndAsksNoMore() {
        taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")));
        taken(dossier("m2", "D2", "two").about(passport("AB1")));
        taken(dossier("m3", "D3", "three").about(card("QA1"), passport("AB1")));
        var conflict = conflict();
        assertThat(ledger.identities().decide(conflict.id(), Verdict.DIFFERENT, "father and son"))
                .isEqualTo(Decision.DONE);
        var again = taken(dossier("m4", "D4", "four").about(card("QA1"), passport("AB1")));
        assertThat(ledger.identities().openCount()).isZero();
        assertThat(numberOf(again, OFPPT)).isEmpty();
        var decided = ledger.identities().conflict(conflict.id()).orElseThrow();
        assertThat(decided.state()).isEqualTo(State.DIFFERENT);
        assertThat(decided.decided()).map(IdentityConflict.Decided::reason).contains("father and son");
        assertThat(ledger.identities().decided(10))
                .extracting(IdentityConflict::id)
                .containsExactly(conflict.id());
    }

    @Test
    void asksWhereAnotherCardComesUnderAKnownNumber() {
        taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")));
        var other = taken(dossier("m2", "D2", "two").about(card("QA2"), trainee("1")));
        assertThat(conflict().candidates())
                .extracting(IdentityConflict.Candidate::pointing)
                .containsExactly(List.of("PARTNER:ma-ofppt"), List.of("MA-CNIE"));
        assertThat(numberOf(other, OFPPT)).isEmpty();
        taken(dossier("m3", "D3", "three").about(card("QA2"), trainee("1")));
        assertThat(ledger.identities().openCount()).isOne();
    }

    @Test
    void overwritesNoNumberOfAPersonByASecondOne() {
        var first = taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")));
        taken(dossier("m2", "D2", "two").about(card("QA1"), trainee("2")));
        var conflict = conflict();
        assertThat(conflict.kind()).isEqualTo(Kind.TWO_NUMBERS);
        assertThat(conflict.partner()).contains(OFPPT);
        assertThat(numberOf(first, OFPPT)).contains("1");
        assertThat(ledger.identities().known(OFPPT, "2")).isEmpty();
        ledger.identities().decide(conflict.id(), Verdict.SAME, "enrolled twice");
        assertThat(numberOf(first, OFPPT)).contains("2");
        assertThat(ledger.identities().known(OFPPT, "1")).hasSize(1);
    }

    @Test
    void decidesForNobodyWhoseNumberMeanwhileIsAnothers() {
        taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")));
        taken(dossier("m2", "D2", "two").about(card("QA1"), trainee("2")));
        var conflict = conflict();
        taken(dossier("m3", "D3", "three").about(card("QA3"), trainee("2")));
        assertThat(ledger.identities().decide(conflict.id(), Verdict.SAME, "?")).isEqualTo(Decision.OVERTAKEN);
        assertThat(conflict().state()).isEqualTo(State.OPEN);
    }

    @Test
    void asksWhereARecipientGivesTwoDocumentsOneNumber() {
        for (var name : List.of("1", "2")) {
            deliveryOf(dossier("m" + name, "D" + name, name).about(card("QA" + name)));
            var word = BusinessWord.acceptedAs(List.of(new OwnId(Of.DOCUMENT, "MI-1")));
            ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(word)));
        }
        assertThat(conflict().kind()).isEqualTo(Kind.TWO_DOCUMENTS);
        var later = taken(dossier("m3", "D3", "three"));
        var second = new Reference("candidate-dossier", "D2");
        assertThat(ledger.identities().ownIds(later, MILAN, List.of(second))).isEqualTo(OwnIds.NONE);
    }

    @Test
    void saysNoNumberOfAPersonWhoWasErased() throws SQLException {
        var sent = taken(dossier("m1", "D1", "one").about(card("QA1"), trainee("1")));
        ledger.close();
        try (var keys = DriverManager.getConnection("jdbc:sqlite:" + data.subjectKeys());
                var statement = keys.createStatement()) {
            statement.execute("delete from subject_key");
        }
        reopen();
        assertThat(numberOf(sent, OFPPT)).isEmpty();
        var comesAgain = taken(dossier("m2", "D2", "two").about(card("QA1"), trainee("5")));
        assertThat(numberOf(comesAgain, OFPPT)).contains("5");
        assertThat(ledger.identities().openCount()).isZero();
    }

    /** The ledger as it would be had nobody ever kept an own id. */
    private void backToVersionSix() throws SQLException, IOException {
        ledger.close();
        if (postgres.isPresent()) {
            var older = Databases.emptyDatabase();
            OlderTables.make(older, "6", "bigint", postgres.get());
            postgres = Optional.of(older);
        } else {
            var file = directory.resolve("older.db");
            var older = Databases.emptySqlite(file);
            OlderTables.make(older, "6", "integer", Databases.sqlite(data.ledger()));
            Files.move(file, data.ledger(), StandardCopyOption.REPLACE_EXISTING);
        }
        ledger = SqlLedger.open(new LedgerSettings(data, postgres, clock, Map.of()));
    }

    @Test
    void keepsAllOfALedgerFromBeforeOwnIdsAndLearnsThemFromThenOn() throws Exception {
        var day = LocalDate.of(2026, 1, 10);
        var consent = new Consent("placement", Optional.empty(), day, Optional.empty(), Optional.empty());
        var first = dossier("m1", "D1", "one").about(card("QA1"), trainee("1")).saying(consent);
        var delivered = deliveryOf(first);
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        var waiting = deliveryOf(dossier("m2", "D2", "two").about(card("QA2")));
        var before = ledger.views().counts();
        backToVersionSix();
        assertThat(ledger.views().counts()).isEqualTo(before);
        assertThat(ledger.verify()).isEqualTo(new Verification.Intact(before.events(), before.head()));
        assertThat(stateOf(delivered)).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(ledger.submit(first.alone())).isInstanceOf(SubmitDecision.Repeated.class);
        assertThat(claimOne().delivery()).isEqualTo(waiting);
        assertThat(ledger.identities().known(OFPPT, "1")).isEmpty();

        var later = dossier("m3", "D3", "three").about(card("QA1"), trainee("1"));
        var again = taken(later.going(withConsent(MILAN)));
        assertThat(deliveries()).doesNotContainKey(DeliveryState.HELD);
        assertThat(numberOf(again, OFPPT)).contains("1");
        assertThat(ledger.identities().known(OFPPT, "1"))
                .singleElement()
                .satisfies(known -> assertThat(known.documents()).hasSize(2));
        taken(dossier("m4", "D4", "four").about(card("QA9"), trainee("1")));
        assertThat(conflict().kind()).isEqualTo(Kind.TWO_PEOPLE);
    }
}
