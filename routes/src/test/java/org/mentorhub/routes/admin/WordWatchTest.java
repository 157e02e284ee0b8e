package org.mentorhub.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.DeliveryRig;
import org.mentorhub.routes.delivery.FickleServer;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;

/** Words that do not come, from a partner that takes documents and says nothing of them. */
class WordWatchTest {
    @TempDir
    Path folder;

    private final List<Alarm> raised = new ArrayList<>();
    private FickleServer milan;
    private DeliveryRig rig;
    private WordWatch watch;

    @BeforeEach
    void start() throws Exception {
        milan = new FickleServer(FickleServer.status(202, ""));
        rig = DeliveryRig.start(
                folder,
                Map.of(MILAN, milan),
                DeliveryRig.TERMS.replace("acknowledges: transport", "acknowledges: business\nacknowledge-within: 3d"));
        var alarms = new Alarms();
        alarms.listen(raised::add);
        watch = new WordWatch(List.of(MILAN), rig.ledger.views(), alarms, rig.clock);
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        rig.close();
        milan.close();
    }

    private DeliveryId delivered(String id) {
        var delivery = rig.accept(dossier("m" + id, "D" + id, id));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        return delivery;
    }

    @Test
    void saysOnceThatWordsAreMissingAndAgainWhenOneIsMissingAnew() {
        var first = delivered("1");
        rig.clock.advance(Duration.ofDays(3));
        watch.look();
        assertThat(raised).isEmpty();

        rig.clock.advance(Duration.ofSeconds(1));
        watch.look();
        watch.look();
        assertThat(raised).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind().code()).isEqualTo("MH-A12");
            assertThat(alarm.partner()).contains(MILAN);
            assertThat(alarm.about()).isEqualTo(Optional.of(first.value()));
            assertThat(alarm.text()).startsWith("1 delivery has no word").contains("hub status " + first);
        });

        rig.ledger.acknowledge(MILAN, first, BusinessWord.accepted());
        watch.look();
        delivered("2");
        delivered("3");
        rig.clock.advance(Duration.ofDays(4));
        watch.look();
        assertThat(raised).hasSize(2);
        assertThat(raised.getLast().text()).startsWith("2 deliveries have no word");
    }
}
