package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What is in the ledger, for reading: ids, states, counts. Content only where it is said. */
public interface Views {

    /** The accepted submission of that message id, else the last rejected one. */
    Optional<SubmissionView> submission(PartnerId sender, String messageId);

    /** A submission. */
    Optional<SubmissionView> submission(SubmissionId id);

    /** The last submissions of all partners, newest first. */
    List<SubmissionView> recentSubmissions(int limit);

    /** One document of a submission. */
    Optional<ExchangeView> exchange(ExchangeId id);

    /** The newest version of the sender's documents under its own id of them: one for each type that has one. */
    List<ExchangeView> documents(PartnerId sender, String documentId);

    /**
     * The documents that belong with one: that name the same placement or document, or are about the same person. Only such as the partner
     * sent or was handed, and nothing where it may not see the one it asks about. Newest first, 100 at most.
     */
    List<Related> related(ExchangeId exchange, PartnerId partner);

    /** A receipt as it was sent; empty for a rejected submission. */
    Optional<Receipt> receipt(SubmissionId id);

    /** A document's content, opened: for the sender, or for an operator who may see it. */
    Optional<ContentView> content(ExchangeId id);

    /** One delivery. */
    Optional<DeliveryStatus> delivery(DeliveryId id);

    /** The deliveries in one of these states, oldest first; of one recipient, or of all. Discarded ones are left out. */
    List<DeliveryStatus> deliveries(Set<DeliveryState> states, Optional<PartnerId> recipient, int limit);

    /** How many of those there are. */
    long count(Set<DeliveryState> states, Optional<PartnerId> recipient);

    /** What was sent in a delivery, while the ledger holds it: until it is final. */
    Optional<Output> output(DeliveryId id);

    /** Events about a submission, an exchange or a delivery, oldest first, as they were hashed. */
    List<EventView> eventsAbout(String hubId);

    /** What operators did last, newest first. */
    List<ActView> acts(int limit);

    /** All numbers. */
    Counts counts();

    /** Deliveries of one recipient by state; a state without any is left out. */
    PartnerCounts counts(PartnerId recipient);

    /** What a recipient has and should have given its word on by that time. */
    Unanswered unanswered(PartnerId recipient, Instant by);

    /**
     * An event.
     *
     * @param sequence its place in the chain, from 1 without gaps
     * @param at when
     * @param type what happened: {@code delivery-delivered}
     * @param hash hexadecimal
     * @param body exactly what was hashed: JSON
     */
    record EventView(long sequence, Instant at, String type, String hash, String body) {}

    /**
     * What an operator did.
     *
     * @param sequence of its event
     * @param at when
     * @param type what happened: {@code delivery-replayed}
     * @param about the hub id of what it was done to
     * @param act who, and why
     */
    record ActView(long sequence, Instant at, String type, String about, Act act) {}

    /**
     * A document's content.
     *
     * @param content as it was given
     * @param type which document
     * @param sender whose
     */
    record ContentView(DocumentContent content, DocumentType type, PartnerId sender) {}

    /**
     * Numbers over everything.
     *
     * @param submissions by state
     * @param documents by state
     * @param deliveries by state, notices included
     * @param events in the chain
     * @param head hash of the last event, hexadecimal
     */
    record Counts(
            Map<SubmissionState, Long> submissions,
            Map<ExchangeState, Long> documents,
            Map<DeliveryState, Long> deliveries,
            long events,
            String head) {}

    /**
     * Numbers of one recipient.
     *
     * @param deliveries by state; discarded dead ones are counted apart
     * @param discarded dead ones that an operator discarded
     * @param oldestPending when the oldest pending delivery was made
     */
    record PartnerCounts(Map<DeliveryState, Long> deliveries, long discarded, Optional<Instant> oldestPending) {}

    /**
     * Deliveries without the word that is due.
     *
     * @param count how many
     * @param oldest the one whose word is due longest
     */
    record Unanswered(long count, Optional<Overdue> oldest) {}

    /**
     * One of them.
     *
     * @param delivery its id
     * @param since when its word was due
     */
    record Overdue(DeliveryId delivery, Instant since) {}
}
