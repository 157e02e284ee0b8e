package org.mentorhub.routes.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.apache.camel.Body;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one message: it may be acknowledged once this comes back, for then the ledger has committed what was decided, and the answer to
 * its sender with it. Where the ledger is out of reach or the door is shut, the message stays where it is and comes again after a pause.
 */
public final class TakeStep {
    private static final Logger LOG = LoggerFactory.getLogger(TakeStep.class);
    /** Of qpid-jms: how the message is settled when it is acknowledged next. */
    private static final String SETTLE_AS = "JMS_AMQP_ACK_TYPE";

    private static final int FAILED = 4;

    private final PartnerId sender;
    private final MessageReader reader;
    private final Door door;
    private final Intake intake;
    private final Pause pause;
    private final Defects defects;

    TakeStep(PartnerId sender, MessageReader reader, Door door, Intake intake, Pause pause, Defects defects) {
        this.sender = sender;
        this.reader = reader;
        this.door = door;
        this.intake = intake;
        this.pause = pause;
        this.defects = defects;
    }

    /** Told of what failed in the hub itself. */
    @FunctionalInterface
    interface Defects {
        void raise(PartnerId partner, RuntimeException defect);
    }

    /**
     * Takes the message, or gives it back.
     *
     * @throws MessageComesAgain where it must not be acknowledged
     * @throws JMSException where the broker is out of reach
     */
    public void take(@Body Message message) throws JMSException {
        try {
            var done = read(message).flatMap(read -> intake.take(Entry.CONSUMED, read, IntakeCall.Intent.SUBMIT));
            if (done.isEmpty()) {
                throw comesAgain(Optional.empty());
            }
            pause.isOver();
        } catch (LedgerUnavailable outOfReach) {
            LOG.warn("the ledger is out of reach: a message of {} stays in its queue", sender);
            throw comesAgain(Optional.of(outOfReach));
        } catch (MessageComesAgain known) {
            throw known;
        } catch (RuntimeException defect) {
            // The others must not wait for a message that the hub cannot bear: its broker brings it again, later and
            // later.
            defects.raise(sender, defect);
            message.setIntProperty(SETTLE_AS, FAILED);
            pause.longer();
        }
    }

    private Optional<IntakeRequest> read(Message message) throws JMSException {
        return door.ask(sender) instanceof Door.State.Open ? reader.read(message) : Optional.empty();
    }

    private MessageComesAgain comesAgain(Optional<Throwable> cause) {
        pause.longer();
        return new MessageComesAgain(sender, cause.orElse(null));
    }
}
