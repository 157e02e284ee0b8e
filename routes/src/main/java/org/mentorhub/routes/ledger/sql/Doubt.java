package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.IdentityConflict.Kind;
import org.mentorhub.schemas.PartnerId;

/**
 * Two candidates for one identity, as they came up in an item.
 *
 * @param kind what is in question
 * @param key names it: the same doubt again is no other one
 * @param candidates at least one: whom or what it may be
 * @param holder the subject, or document, that what is in question has meanwhile
 * @param number the id in question, where one is
 * @param origin where it came up
 */
record Doubt(
        Kind kind,
        byte[] key,
        List<Candidate> candidates,
        long holder,
        Optional<InQuestion> number,
        Optional<Origin> origin) {

    Doubt {
        candidates = List.copyOf(candidates);
    }

    /**
     * One whom it may be.
     *
     * @param thing row id
     * @param by the schemes that point there
     */
    record Candidate(long thing, List<String> by) {
        Candidate {
            by = List.copyOf(by);
        }
    }

    /**
     * An id in question.
     *
     * @param partner whose id
     * @param key names it
     * @param sealed by the owner's key
     * @param owner the subject with whom it is erased
     */
    record InQuestion(PartnerId partner, byte[] key, byte[] sealed, long owner) {}

    /**
     * Where it came up.
     *
     * @param exchange the document
     * @param saidBy its sender, or the recipient whose answer it was
     */
    record Origin(ExchangeId exchange, PartnerId saidBy) {}

    Doubt in(ExchangeId exchange, PartnerId saidBy) {
        return new Doubt(kind, key, candidates, holder, number, Optional.of(new Origin(exchange, saidBy)));
    }
}
