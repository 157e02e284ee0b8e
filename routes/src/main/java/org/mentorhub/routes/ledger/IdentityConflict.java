package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/**
 * Two candidates for one identity. The hub merges and overwrites nothing by itself: until an operator decides, what is in question stands
 * alone. No personal data in here.
 *
 * @param id the hub's id of it
 * @param kind what is in question
 * @param partner whose id is in question, where one is
 * @param exchange the document by which it came up first
 * @param openedAt when it came up
 * @param candidates whom or what it may be; of a number in question the person who would have two
 * @param reasons what speaks for either decision
 * @param state whether it is decided, and how
 * @param decided when and why, where it is
 */
public record IdentityConflict(
        String id,
        Kind kind,
        Optional<PartnerId> partner,
        ExchangeId exchange,
        Instant openedAt,
        List<Candidate> candidates,
        Reasons reasons,
        State state,
        Optional<Decided> decided) {

    public IdentityConflict {
        candidates = List.copyOf(candidates);
    }

    /** What is in question. */
    public enum Kind {
        /** A document's identifiers point to two people, or contradict those of the one they point to. */
        TWO_PEOPLE,
        /** A partner would have two numbers for one person. */
        TWO_NUMBERS,
        /** A partner's id would name two documents. */
        TWO_DOCUMENTS,
        /** A partner's id would name two placements, or a placement would have two ids of one partner. */
        TWO_PLACEMENTS
    }

    /** Whether it is decided. */
    public enum State {
        /** An operator has to decide. */
        OPEN,
        /** The candidates are one: people were merged, an id in question was taken. */
        SAME,
        /** They are two, and stay apart. */
        DIFFERENT
    }

    /**
     * One whom or what it may be.
     *
     * @param pointing names of the schemes by which the document points there, never values
     * @param documents the newest exchanges about that person, or of that document, 20 at most
     * @param partners whose own ids of it are known
     */
    public record Candidate(List<String> pointing, List<ExchangeId> documents, List<PartnerId> partners) {
        public Candidate {
            pointing = List.copyOf(pointing);
            documents = List.copyOf(documents);
            partners = List.copyOf(partners);
        }
    }

    /**
     * What speaks for either decision: names of fields and schemes, never values. Of a number in question, the document that brought it is
     * held against the newest one before.
     *
     * @param agree fields that are equal in the newest documents of the candidates
     * @param differ fields that differ there
     */
    public record Reasons(List<String> agree, List<String> differ) {
        public Reasons {
            agree = List.copyOf(agree);
            differ = List.copyOf(differ);
        }
    }

    /**
     * A decision.
     *
     * @param at when
     * @param reason why, as the operator said
     */
    public record Decided(Instant at, String reason) {}
}
