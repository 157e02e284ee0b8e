package org.mentorhub.routes.ledger;

import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.schemas.PartnerId;

/**
 * The hub's one truth. Every method that changes something comes back when the change is committed and synced; those that other
 * threads wait for are committed together. Used by many threads; one per process and store.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Decides on a submission and keeps it: the point of no loss. With {@link Answering#BY_NOTICE} the receipt, and what is rejected, with
     * the values, become notices to its sender in the same transaction; a repeat is told its receipt again, by one notice at a time.
     */
    SubmitDecision submit(Submission submission);

    /**
     * Begins a submission of many documents, or goes on with it where a process was interrupted in it. For one that is larger than a part;
     * smaller ones are cheaper by {@link #submit}.
     */
    Begun begin(SubmissionHead head);

    /**
     * What {@link #submit} would say of a sending without looking at its documents: {@link SubmitDecision.Repeated} or
     * {@link SubmitDecision.Conflict}, or empty where the message id is free. Spares the work on a repeat; {@code submit} asks again.
     */
    Optional<SubmitDecision> known(SubmissionHead head);

    /**
     * Takes the recipient's word on a delivery. The first word stands. Tells the sender of the document by a notice, in the same
     * transaction.
     *
     * @param recipient who says it; a delivery of another is {@link WordTaken#UNKNOWN} to it
     */
    WordTaken acknowledge(PartnerId recipient, DeliveryId delivery, BusinessWord word);

    /** Content that comes beside its document. */
    Attachments attachments();

    /** What is to be handed over, and what became of it. */
    WorkList workList();

    /** What a partner fetches itself. */
    Mailbox mailbox();

    /** Files of many documents that the hub uploads. */
    Drops drops();

    /** What an operator decides about deliveries, under that name and for that reason. */
    DeadLetters deadLetters(Act act);

    /** The same, of which nobody is the author. */
    default DeadLetters deadLetters() {
        return deadLetters(Act.UNSIGNED);
    }

    /** Who may be handed anything now. */
    Gates gates();

    /** Which scheduled runs were made. */
    Runs runs();

    /** What partners call the same person, document and placement, and what of it is in doubt. */
    Identities identities();

    /** What partners hold by the books, to be compared with what they say. */
    Holdings holdings();

    /** Whether its store does what it is asked. */
    Reach reach();

    /** What is in the ledger, for reading. */
    Views views();

    /**
     * Forgets what is kept for 90 days: the values in notices of rejection and their files. Done once a day by itself.
     *
     * @return how many notices lost their values
     */
    int forget();

    /** Ends the time of old documents' content. Done once a day by itself. */
    Pruning pruning();

    /** Walks the whole chain of events and holds it against the rows. Long on a large ledger; changes nothing. */
    Verification verify();

    /** Commits what waits, then lets go of the store. */
    @Override
    void close();
}
