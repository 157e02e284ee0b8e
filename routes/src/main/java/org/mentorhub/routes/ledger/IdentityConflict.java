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
 * @param state whether it is decided, and how
 * @param openedAt when it came up
 * @param reasons why the hub asks
 */
public record IdentityConflict(
        String id,
        Kind kind,
        Optional<PartnerId> partner,
        ExchangeId exchange,
        State state,
        Instant openedAt,
        Reasons reasons) {

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
     * Why the hub asks: names of schemes and fields, never values.
     *
     * @param pointing for each candidate, the schemes by which the document points to it
     * @param agree fields that are equal in the newest documents of the candidates
     * @param differ fields that differ there
     */
    public record Reasons(List<List<String>> pointing, List<String> agree, List<String> differ) {
        public Reasons {
            pointing = List.copyOf(pointing);
            agree = List.copyOf(agree);
            differ = List.copyOf(differ);
        }
    }
}
