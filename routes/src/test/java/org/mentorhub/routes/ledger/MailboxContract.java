package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.WorkList.Settlement;

/** What becomes of documents that their recipient fetches. */
abstract class MailboxContract extends IdentitiesContract {
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Test
    void offersAgainTheSameBytesUnderTheSameIdWhenTheLeaseEnds() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        offer("<a/>");
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.OFFERED);
        assertThat(ledger.mailbox().expire(MILAN)).isZero();
        assertThat(claimForMilan()).isEmpty();

        reopen();
        clock.advance(LEASE.plusSeconds(1));
        assertThat(ledger.mailbox().expire(MILAN)).isEqualTo(1);
        var again = claimOne();
        assertThat(again.delivery()).isEqualTo(delivery);
        var fixed = ((Cargo.Document) ledger.workList().load(again)).fixed().orElseThrow();
        assertThat(fixed.content()).isEqualTo("<a/>".getBytes(UTF_8));
    }

    @Test
    void takesWordAlsoAfterTheLease() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        offer("<a/>");
        clock.advance(LEASE.plusSeconds(1));
        ledger.mailbox().expire(MILAN);

        assertThat(ledger.acknowledge(ANAPEC, delivery, BusinessWord.accepted()))
                .isEqualTo(WordTaken.UNKNOWN);
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.TAKEN);
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void offersNoOlderVersionAgainOnceNewerWaits() {
        var older = deliveryOf(dossier("m1", "D1", "one"));
        offer("<a/>");
        var newer = deliveryOf(dossier("m2", "D1", "two"));
        assertThat(claimForMilan()).isEmpty();

        clock.advance(LEASE.plusSeconds(1));
        ledger.mailbox().expire(MILAN);
        assertThat(offer("<b/>").delivery()).isEqualTo(newer);
        ledger.acknowledge(MILAN, newer, BusinessWord.accepted());
        assertThat(stateOf(older)).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void renewsForWhoHasTheLeaseOnly() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        var claim = offer("<a/>");
        clock.advance(Duration.ofMinutes(10));

        assertThat(ledger.mailbox().renew(MILAN, delivery, claim.fence(), LEASE))
                .contains(clock.instant().plus(LEASE));
        assertThat(ledger.mailbox().renew(MILAN, delivery, claim.fence() + 1, LEASE))
                .isEmpty();
        assertThat(ledger.mailbox().renew(ANAPEC, delivery, claim.fence(), LEASE))
                .isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(ledger.mailbox().expire(MILAN)).isZero();
    }

    @Test
    void showsWhatWaitsPageByPage() {
        var first = deliveryOf(dossier("m1", "D1", "one"));
        var second = deliveryOf(dossier("m2", "D2", "two"));

        var page = ledger.mailbox().documents(MILAN, 1, Optional.empty());
        assertThat(page).extracting(Mailbox.Waiting::delivery).containsExactly(first);
        assertThat(ledger.mailbox().documents(MILAN, 5, Optional.of(first)))
                .extracting(Mailbox.Waiting::delivery)
                .containsExactly(second);
        assertThat(ledger.mailbox().documents(MILAN, 5, Optional.of(second))).isEmpty();
    }

    private Claim offer(String content) {
        var claim = claimOne();
        ledger.workList().fixOutput(claim, new Output("d2", "application/xml", content.getBytes(UTF_8)));
        assertThat(ledger.workList()
                        .settle(claim, new Outcome.Offered(clock.instant().plus(LEASE))))
                .isEqualTo(Settlement.RECORDED);
        return claim;
    }
}
