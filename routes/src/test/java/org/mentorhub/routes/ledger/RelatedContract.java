package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mentorhub.routes.ledger.Sending.AFOL;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;
import static org.mentorhub.routes.ledger.Sending.to;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.Related.Link;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.schemas.PartnerId;

/** Documents that belong together. */
abstract class RelatedContract extends ReplayingContract {
    private ExchangeId exchangeOf(Sending sending) {
        return ((DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst()).exchange();
    }

    private List<ExchangeId> relatedTo(ExchangeId exchange, PartnerId partner) {
        return ledger.views().related(exchange, partner).stream()
                .map(Related::exchange)
                .toList();
    }

    @Test
    void findsDocumentsThatNameTheSamePlacementOrEachOther() {
        var one = exchangeOf(dossier("m1", "D1", "one").placed("P7"));
        var two = exchangeOf(dossier("m2", "D2", "two").placed("P7"));
        var three = exchangeOf(dossier("m3", "D3", "three").naming("D1"));
        exchangeOf(dossier("m4", "D4", "four").placed("P8"));
        assertThat(relatedTo(one, ANAPEC)).containsExactly(three, two);
        assertThat(relatedTo(three, ANAPEC)).containsExactly(one);
        assertThat(ledger.views().related(two, ANAPEC).getFirst().by()).isEqualTo(Set.of(Link.REFERENCE));
    }

    @Test
    void findsDocumentsAboutTheSamePersonInTheirNewestVersion() {
        var one = exchangeOf(dossier("m1", "D1", "one").about("QA1"));
        exchangeOf(dossier("m2", "D2", "two").about("QA1").version(1));
        var newer = exchangeOf(
                dossier("m3", "D2", "two, mended").about("QA1").version(2).naming("D1"));
        assertThat(ledger.views().related(one, ANAPEC))
                .extracting(Related::exchange, Related::by)
                .containsExactly(tuple(newer, Set.of(Link.PERSON, Link.REFERENCE)));
        assertThat(relatedTo(newer, ANAPEC)).containsExactly(one);
    }

    @Test
    void showsAPartnerOnlyWhatItSentOrWasHanded() {
        var one = exchangeOf(dossier("m1", "D1", "one").about("QA1"));
        exchangeOf(dossier("m2", "D2", "two").about("QA1").going(to(AFOL)));
        var three = exchangeOf(dossier("m3", "D3", "three").about("QA1"));
        assertThat(relatedTo(one, MILAN)).isEmpty();
        for (var claim : ledger.workList().claim(MILAN, Scope.ALL, 10)) {
            ledger.workList().settle(claim, new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        }
        assertThat(relatedTo(one, MILAN)).containsExactly(three);
        assertThat(relatedTo(one, AFOL)).isEmpty();
        assertThat(ledger.views().eventsAbout(one.value())).isEmpty();
    }
}
