package org.mentorhub.routes.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.schemas.PartnerId;

/**
 * Takes one message: it may be acknowledged once this comes back, for then the ledger has committed what was decided, and the answer to
 * its sender with it. Where the ledger is out of reach or the door is shut, the message stays where it is and comes again after a pause.
 */
public final class TakeStep {
    /** Of qpid-jms: how the message is settled when it is acknowledged next. */
    private static final String SETTLE_AS = "JMS_AMQP_ACK_TYPE";

    private static final int FAILED = 4;

    private final PartnerId sender;
    private final MessageReader reader;
    private final Door door;
    private final Intake intake;
    private final Optional<StatusQuestions> questions;
    private final Pause pause;
    private final TakeBooks books;

    TakeStep(PartnerId sender, MessageReader reader, Means means, Pause pause, TakeBooks books) {
        this.sender = sender;
        this.reader = reader;
        this.door = means.door();
        this.intake = means.intake();
        this.questions = means.questions();
        this.pause = pause;
        this.books = books;
    }

    /**
     * What takes messages.
     *
     * @param door asked before each
     * @param intake takes documents
     * @param questions answers what is asked; empty where its partner gets nothing by queue
     */
    record Means(Door door, Intake intake, Optional<StatusQuestions> questions) {}

    /**
     * Takes the message, or gives it back.
     *
     * @throws MessageComesAgain where it must not be acknowledged
     * @throws JMSException where the broker is out of reach
     */
    public void take(@Body Message message) throws JMSException {
        try {
            if (!(door.ask(sender) instanceof Door.State.Open) || !settled(message)) {
                throw comesAgain(null);
            }
            books.taken(sender);
            pause.isOver();
        } catch (LedgerUnavailable outOfReach) {
            throw comesAgain(outOfReach);
        } catch (MessageComesAgain known) {
            throw known;
        } catch (RuntimeException defect) {
            // The others must not wait for a message that the hub cannot bear: its broker brings it again, later and
            // later.
            books.failed(sender, defect);
            message.setIntProperty(SETTLE_AS, FAILED);
            pause.longer();
        }
    }

    /** Whether the message is decided on or answered, rather than to come again. */
    private boolean settled(Message message) throws JMSException {
        if (questions.isPresent() && StatusQuestions.isOne(message)) {
            return questions.get().answer(message, reader.returnAddress(message));
        }
        return reader.read(message).flatMap(this::submit).isPresent();
    }

    private Optional<IntakeCall> submit(IntakeRequest request) {
        return intake.take(Entry.CONSUMED, request, IntakeCall.Intent.SUBMIT);
    }

    private MessageComesAgain comesAgain(@Nullable LedgerUnavailable cause) {
        books.stays(sender, Optional.ofNullable(cause));
        pause.longer();
        return new MessageComesAgain(sender, cause);
    }
}
