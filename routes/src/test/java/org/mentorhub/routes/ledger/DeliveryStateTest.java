package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {
    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGED", "REFUSED", "SUPERSEDED", "WITHDRAWN"})
    void leavesFinalStateNoMore(DeliveryState last) {
        assertThat(EnumSet.allOf(DeliveryState.class)).noneMatch(last::mayBecome);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HELD", "ACKNOWLEDGED", "REFUSED", "SUPERSEDED", "WITHDRAWN"})
    void takesTheRecipientsWordWhereverItMayHaveTheDelivery(DeliveryState state) {
        assertThat(state.mayBecome(DeliveryState.ACKNOWLEDGED)).isTrue();
        assertThat(state.mayBecome(DeliveryState.REFUSED)).isTrue();
    }

    @Test
    void settlesOnlyWhatIsClaimed() {
        assertThat(EnumSet.allOf(DeliveryState.class))
                .filteredOn(state -> state.mayBecome(DeliveryState.IN_DOUBT))
                .containsExactly(DeliveryState.CLAIMED);
        assertThat(DeliveryState.PENDING.mayBecome(DeliveryState.DELIVERED)).isFalse();
        assertThat(DeliveryState.HELD.mayBecome(DeliveryState.CLAIMED)).isFalse();
        assertThat(DeliveryState.DEAD.mayBecome(DeliveryState.PENDING)).isFalse();
    }
}
