package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.WorkList.Recovery;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.WorkList.Settlement;

/** Files of many documents on their way out. */
abstract class DropsContract extends NoticesContract {
    private static final Outcome DELIVERED = new Outcome.Delivered(Optional.empty());

    private Drop planned(String name, int documents) {
        for (int n = 1; n <= documents; n++) {
            accept(dossier(name + n, name + n, "text").alone());
        }
        return ledger.drops().plan(MILAN, name, claimForMilan(), file(name));
    }

    private static Output file(String name) {
        return new Output("d2", "text/csv", (name + ";").repeat(100_000).getBytes(UTF_8));
    }

    private List<DeliveryState> states(Drop drop) {
        return drop.deliveries().stream().map(this::stateOf).toList();
    }

    @Test
    void settlesAllDeliveriesOfADropAtOnce() {
        var drop = planned("a.csv", 3);
        assertThat(states(drop)).containsOnly(DeliveryState.CLAIMED).hasSize(3);
        assertThat(ledger.drops().end(drop, DELIVERED)).isEqualTo(Settlement.RECORDED);
        assertThat(states(drop)).containsOnly(DeliveryState.DELIVERED);
        assertThat(ledger.drops().end(drop, DELIVERED)).isEqualTo(Settlement.LATE);
        assertThat(ledger.drops().open(MILAN, Set.of())).isEmpty();
        assertThat(ledger.drops().planned(MILAN, "a")).isEqualTo(1);
    }

    @Test
    void givesTheSameDropWithTheSameBytesToTheNextProcess() {
        var drop = planned("a.csv", 3);
        assertThat(ledger.drops().open(MILAN, Set.of(drop.id())))
                .describedAs("its own process has it")
                .isEmpty();
        reopen();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ledger.workList().recover(MILAN, Scope.ALL, Recovery.REPEAT, Set.of()))
                .isZero();
        var again = ledger.drops().open(MILAN, Set.of()).getFirst();
        assertThat(again.id()).isEqualTo(drop.id());
        assertThat(again.name()).isEqualTo("a.csv");
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.deliveries()).isEqualTo(drop.deliveries());
        assertThat(again.content().content()).isEqualTo(file("a.csv").content());
        assertThat(ledger.drops().end(drop, DELIVERED)).isEqualTo(Settlement.LATE);
        assertThat(ledger.drops().end(again, DELIVERED)).isEqualTo(Settlement.RECORDED);
        assertThat(states(drop)).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void takesUpADropThatItsOwnProcessDidNotGetToKnow() {
        var drop = planned("a.csv", 2);
        var again = ledger.drops().open(MILAN, Set.of()).getFirst();
        assertThat(again.id()).isEqualTo(drop.id());
        assertThat(ledger.drops().end(drop, DELIVERED)).isEqualTo(Settlement.LATE);
        assertThat(ledger.drops().end(again, DELIVERED)).isEqualTo(Settlement.RECORDED);
    }

    @Test
    void keepsADropForItsNextAttempt() {
        var drop = planned("a.csv", 2);
        ledger.drops().end(drop, retryIn(Duration.ofMinutes(5)));
        assertThat(claimForMilan()).isEmpty();
        assertThat(ledger.drops().open(MILAN, Set.of())).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        var again = ledger.drops().open(MILAN, Set.of()).getFirst();
        assertThat(again.content().content()).isEqualTo(drop.content().content());
        assertThat(ledger.drops().open(MILAN, Set.of(again.id()))).isEmpty();
        ledger.drops().end(again, new Outcome.Dead(BUSY, Outcome.Because.EXHAUSTED));
        assertThat(states(drop)).containsOnly(DeliveryState.DEAD);
    }

    @Test
    void sendsNothingNewerOfItsLanesWhileADropIsOpen() {
        var drop = planned("a.csv", 1);
        ledger.drops().end(drop, retryIn(Duration.ofMinutes(5)));
        accept(dossier("later", "a.csv1", "newer")
                .issued("2026-03-01T10:00:00Z")
                .alone());
        assertThat(claimForMilan()).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        ledger.drops().end(ledger.drops().open(MILAN, Set.of()).getFirst(), DELIVERED);
        assertThat(claimForMilan()).hasSize(1);
    }

    @Test
    void leavesTheRecipientsWordOnADeliveryOfADrop() {
        var drop = planned("a.csv", 2);
        ledger.acknowledge(MILAN, drop.deliveries().getFirst(), BusinessWord.accepted());
        ledger.drops().end(drop, DELIVERED);
        assertThat(states(drop)).containsExactly(DeliveryState.ACKNOWLEDGED, DeliveryState.DELIVERED);
    }

    @Test
    void plansNoDropUnderAUsedNameNorOfAnEndedClaim() {
        ledger.drops().end(planned("a.csv", 1), DELIVERED);
        var delivery = deliveryOf(dossier("m9", "D9", "nine"));
        var claim = claimOne();
        var claims = List.of(claim);
        var content = file("x");
        assertThatThrownBy(() -> ledger.drops().plan(MILAN, "a.csv", claims, content))
                .hasMessageContaining("before");
        ledger.workList().settle(claim, retryIn(Duration.ZERO));
        assertThatThrownBy(() -> ledger.drops().plan(MILAN, "b.csv", claims, content))
                .hasMessageContaining("has ended");
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.PENDING);
        assertThat(ledger.drops().planned(MILAN, "b")).isZero();
    }
}
