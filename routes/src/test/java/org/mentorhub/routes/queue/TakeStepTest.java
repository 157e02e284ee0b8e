package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.qpid.jms.JmsAcknowledgeCallback;
import org.apache.qpid.jms.message.JmsBytesMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsBytesMessageFacade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.Readiness;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

class TakeStepTest {
    private static final PartnerId BRANCH = new PartnerId("ma-antenne");
    private static final String SETTLE_AS = "JMS_AMQP_ACK_TYPE";

    @TempDir
    Path folder;

    private final List<Alarm> raised = new ArrayList<>();

    @Test
    void givesMessageThatBringsAboutDefectBackToItsBrokerAndAlarms() throws Exception {
        var message = message();

        step(new Door.State.Open()).take(message);

        assertThat(message.getIntProperty(SETTLE_AS)).isEqualTo(4);
        assertThat(raised).singleElement().satisfies(alarm -> assertThat(alarm.kind())
                .isEqualTo(Alarm.Kind.DEFECT));
    }

    @Test
    void leavesMessageWhereItIsWhileTheDoorIsShut() throws Exception {
        var message = message();

        assertThatThrownBy(() ->
                        step(new Door.State.Suspended(Duration.ofMinutes(5))).take(message))
                .isInstanceOf(MessageComesAgain.class);

        assertThat(message.propertyExists(SETTLE_AS)).isFalse();
        assertThat(raised).isEmpty();
    }

    /** Without a dialect, which is a defect: the start of the hub checks it. */
    private TakeStep step(Door.State door) throws IOException {
        var alarms = new Alarms();
        alarms.listen(raised::add);
        Partner sender = Partners.load(
                        QueueConfig.with(folder, "ma-antenne", "it-file"),
                        dialect -> Optional.of(Set.of(DocumentType.values())))
                .get(BRANCH);
        var reader = new MessageReader(
                sender,
                new Inbound.Queue.Own(new Bounds(1, 1_000, 1_000), 1, Optional.empty()),
                "partner.ma-antenne.in",
                dialect -> {
                    throw new IllegalStateException("no dialect " + dialect);
                },
                new IntakeMemory(1_000_000),
                Clock.systemUTC());
        return new TakeStep(
                BRANCH,
                reader,
                new TakeStep.Means(
                        new Door(partner -> door, Readiness.State.Ready::new),
                        new Intake(new DefaultCamelContext().createProducerTemplate(), brought -> {}),
                        Optional.empty()),
                new Pause(() -> true),
                new TakeBooks(new SimpleMeterRegistry(), alarms, Clock.systemUTC()));
    }

    private static JmsBytesMessage message() throws Exception {
        var message = new JmsBytesMessage(new AmqpJmsBytesMessageFacade());
        message.writeBytes(new byte[] {'{', '}'});
        message.reset();
        message.onDispatch();
        message.setReadOnlyProperties(true);
        message.setAcknowledgeCallback(
                new JmsAcknowledgeCallback(null)); // as in a session that acknowledges one by one
        return message;
    }
}
