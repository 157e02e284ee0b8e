package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.UnsignedLong;
import org.junit.jupiter.api.Test;

class MessageIdTest {
    private static final UUID ID = UUID.fromString("6f1d3c2a-b490-4e88-87c0-a6e1d24f93b5");

    @Test
    void keepsTheTypeOfAnAmqpId() throws JMSException {
        assertThat(id(message(ID))).contains("uuid:" + ID);
        assertThat(id(message(UnsignedLong.valueOf(17)))).contains("ulong:17");
        assertThat(id(message(new Binary(new byte[] {1, (byte) 0xff})))).contains("binary:01ff");
        assertThat(id(message("dossier-17"))).contains("dossier-17");
    }

    @Test
    void tellsTextFromIdOfAnotherTypeThatLooksTheSame() throws JMSException {
        assertThat(id(message("uuid:" + ID))).isNotEqualTo(id(message(ID))).contains("string:uuid:" + ID);
    }

    @Test
    void takesNoIdThatJmsMade() throws JMSException {
        assertThat(id(message("ID:" + ID + ":1:1:1-1"))).isEmpty();
        assertThat(id(new JmsMessage(new AmqpJmsMessageFacade()))).isEmpty();
    }

    @Test
    void prefersWhatWasMadeToBeRecognisedBy() throws JMSException {
        var message = message(ID);
        message.setObjectProperty("_AMQ_DUPL_ID", "of-artemis");
        assertThat(id(message)).contains("of-artemis");

        message.setObjectProperty("mentor_message_id", 4711L);
        assertThat(id(message)).contains("4711");
    }

    @Test
    void countsWhatIsNoIdOfTheHubsByItsDigest() throws JMSException {
        var long1 = id(message("x".repeat(65))).orElseThrow();
        var spaced = id(message("a b")).orElseThrow();

        assertThat(long1).matches("sha256:[A-Za-z0-9_-]{43}").isNotEqualTo(spaced);
        assertThat(spaced).matches("sha256:[A-Za-z0-9_-]{43}");
        assertThat(id(message(new Binary(ByteBuffer.wrap("y".repeat(80).getBytes(StandardCharsets.UTF_8))
                        .array()))))
                .hasValueSatisfying(id -> assertThat(id).startsWith("sha256:"));
    }

    @Test
    void takesTheHeaderThatItsSenderNumbersMessagesBy() throws JMSException {
        var message = message("anything");
        assertThat(MessageId.of(message, Optional.of("lot"))).contains("anything");

        message.setStringProperty("lot", "2026-17");
        assertThat(MessageId.of(message, Optional.of("lot"))).contains("lot:2026-17");
        assertThat(id(message)).contains("anything");
    }

    private static Optional<String> id(JmsMessage message) throws JMSException {
        return MessageId.of(message, Optional.empty());
    }

    private static JmsMessage message(Object id) {
        var facade = new AmqpJmsMessageFacade();
        facade.setProviderMessageIdObject(id);
        return new JmsMessage(facade);
    }
}
