package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.schemas.PartnerId;

/**
 * The partners' own ids of one person, document and placement, beside each other (after IHE PIX). Learned from documents and from
 * acknowledgements, in their transactions; each partner is sent only its own. Nobody is merged but by an operator.
 */
public interface Identities {

    /**
     * What a recipient itself calls what a document is about and what it names. Empty where nothing is known, or where it is in question.
     *
     * @param named what the document names beside its person, as its sender does
     */
    OwnIds ownIds(ExchangeId exchange, PartnerId recipient, List<Reference> named);

    /** What is known of an id of a partner's: one entry for each person, document or placement that it names. */
    List<Known> known(PartnerId partner, String id);

    /** What an operator has to decide, oldest first; without the candidates' documents and what they say. */
    List<IdentityConflict> open(int limit);

    /** What was decided, the latest decision first; as {@link #open}. */
    List<IdentityConflict> decided(int limit);

    /** How many of those there are. */
    long openCount();

    /** One, decided or not, with all that is known of it. */
    Optional<IdentityConflict> conflict(String id);

    /** Decides: an event with its reason. What was found different may be found the same later; people who were merged stay so. */
    Decision decide(String conflict, Verdict verdict, String reason);

    /** Has the listener called after each commit in which conflicts came up. It must return quickly. */
    void onConflict(Consumer<List<Raised>> listener);

    /**
     * A recipient's own ids.
     *
     * @param person of the person
     * @param others of what the document names, by the sender's names
     */
    record OwnIds(Optional<String> person, Map<Reference, String> others) {
        /** None is known. */
        public static final OwnIds NONE = new OwnIds(Optional.empty(), Map.of());

        public OwnIds {
            others = Map.copyOf(others);
        }
    }

    /**
     * What one id of a partner's names.
     *
     * @param of a person, a document or a placement
     * @param documents the newest exchanges of the documents about that person or of that document, 20 at most
     * @param partners whose own ids of it are known
     * @param taughtBy who said so
     */
    record Known(OwnId.Of of, List<ExchangeId> documents, List<PartnerId> partners, PartnerId taughtBy) {
        public Known {
            documents = List.copyOf(documents);
            partners = List.copyOf(partners);
        }
    }

    /**
     * A conflict that came up.
     *
     * @param conflict the hub's id of it
     * @param saidBy whose document or answer raised it
     */
    record Raised(String conflict, PartnerId saidBy) {}

    /** What an operator found out. */
    enum Verdict {
        SAME,
        DIFFERENT
    }

    /** What came of a decision. */
    enum Decision {
        DONE,
        /** There is no such conflict. */
        UNKNOWN,
        /** It was decided so already, or what was merged cannot be parted; nothing was changed. */
        DECIDED,
        /** Meanwhile the id in question is somebody else's, or the person was erased; nothing was changed. */
        OVERTAKEN
    }
}
