package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.schemas.PartnerId;

class DiskWatchTest {
    private final List<Alarm> raised = new ArrayList<>();

    @Test
    void alarmsOnceWhileThereIsLittleRoomAndAgainWhenItGetsLittleAgain() {
        var alarms = new Alarms();
        alarms.listen(raised::add);
        var watch = new DiskWatch(1_000, Set.of(new PartnerId("it-comune-torino")), alarms, Clock.systemUTC());

        watch.sees(1_000);
        assertThat(raised).isEmpty();
        watch.sees(999);
        watch.sees(400);
        assertThat(raised).singleElement().satisfies(alarm -> assertThat(alarm.kind())
                .isEqualTo(Alarm.Kind.DISK_LOW));
        watch.sees(5_000);
        watch.sees(10);
        assertThat(raised).hasSize(2);
    }
}
