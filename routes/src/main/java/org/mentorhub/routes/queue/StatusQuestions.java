package org.mentorhub.routes.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import java.util.UUID;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOver.Cargo.Notice;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.connectors.transport.queue.ReturnAddress;
import org.mentorhub.routes.status.StatusDesk;
import org.mentorhub.schemas.PartnerId;

/**
 * Messages by which a partner asks what became of its documents: answered on the way that it gets everything else by queue. A
 * question that comes twice is answered twice, which harms nobody.
 *
 * @param asking whose questions
 * @param desk knows
 * @param back the way of answers
 */
record StatusQuestions(PartnerId asking, StatusDesk desk, Transport back) {
    /** The {@code subject} of a question ({@code type} by STOMP). */
    static final String SUBJECT = "status-request";

    private static final String ANSWER = "status";

    static boolean isOne(Message message) throws JMSException {
        return SUBJECT.equals(message.getJMSType());
    }

    /** Answers; says whether the question is done with, or has to come again because the answer could not be sent now. */
    boolean answer(Message question, ReturnAddress to) throws JMSException {
        var answers = new Notice.Answers(to.correlation().orElse(""), Optional.of(to.text()));
        var sent = back.send(new HandOver(
                UUID.randomUUID().toString(),
                asking,
                new Notice(ANSWER, Optional.of(answers), Optional.empty()),
                desk.answer(asking, text(question)),
                StatusDesk.MEDIA_TYPE));
        return !(sent instanceof HandOverResult.NotDelivered);
    }

    private static String text(Message question) throws JMSException {
        return switch (MessageContent.of(question, StatusDesk.LONGEST_QUESTION)) {
            case MessageContent.Whole whole -> new String(whole.bytes(), UTF_8);
            case MessageContent.TooLarge large -> "";
            case MessageContent.Closed closed -> "";
        };
    }
}
