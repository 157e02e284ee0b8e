package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mentorhub.routes.ledger.IdentityConflict;
import org.mentorhub.routes.ledger.IdentityConflict.Decided;
import org.mentorhub.schemas.PartnerId;

/**
 * A conflict about identities as operators see it, by JMX, by the management port and on the command line: ids and names of schemes and
 * fields, never content. Texts that are not known are empty; times are ISO 8601 in UTC.
 *
 * @param conflict its id
 * @param kind {@code two-people}, {@code two-numbers}, {@code two-documents} or {@code two-placements}
 * @param partner whose id is in question, where one is
 * @param exchange the document by which it came up
 * @param since when it came up
 * @param candidates whom or what it may be
 * @param agree fields that are equal in the newest documents of the candidates
 * @param differ fields that differ there
 * @param ifSame what deciding {@code same} does
 * @param ifDifferent what deciding {@code different} does
 * @param state {@code open}, {@code same} or {@code different}
 * @param decidedAt when it was decided
 * @param reason why, as the operator said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConflictView(
        String conflict,
        String kind,
        String partner,
        String exchange,
        String since,
        List<CandidateView> candidates,
        List<String> agree,
        List<String> differ,
        String ifSame,
        String ifDifferent,
        String state,
        String decidedAt,
        String reason) {

    static ConflictView of(IdentityConflict conflict) {
        return new ConflictView(
                conflict.id(),
                word(conflict.kind()),
                conflict.partner().map(PartnerId::value).orElse(""),
                conflict.exchange().value(),
                conflict.openedAt().toString(),
                conflict.candidates().stream().map(CandidateView::of).toList(),
                conflict.reasons().agree(),
                conflict.reasons().differ(),
                ifSame(conflict),
                ifDifferent(conflict),
                word(conflict.state()),
                conflict.decided().map(Decided::at).map(Instant::toString).orElse(""),
                conflict.decided().map(Decided::reason).orElse(""));
    }

    /** In a line, for an alarm. */
    String line() {
        var pointing = candidates.stream()
                .map(CandidateView::pointing)
                .filter(schemes -> !schemes.isEmpty())
                .map(schemes -> String.join("+", schemes))
                .toList();
        return kind.replace('-', ' ') + " for one identity; pointed to by " + String.join(" and by ", pointing)
                + "; agree: " + listed(agree) + "; differ: " + listed(differ);
    }

    private static String listed(List<String> fields) {
        return fields.isEmpty() ? "nothing" : String.join(", ", fields);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ifSame(IdentityConflict conflict) {
        var partner = conflict.partner().map(PartnerId::value).orElse("");
        return switch (conflict.state()) {
            case SAME -> "";
            case OPEN, DIFFERENT ->
                switch (conflict.kind()) {
                    case TWO_PEOPLE ->
                        "the candidates, and the documents that stand alone, are one person from now on, with all"
                                + " consents and numbers; this cannot be undone";
                    case TWO_NUMBERS ->
                        "the person has both numbers of " + partner + "; the one in question is sent from now on";
                    case TWO_DOCUMENTS -> partner + " keeps both documents under the id in question";
                    case TWO_PLACEMENTS ->
                        "the placement has the id in question too, and is sent to " + partner + " under it";
                };
        };
    }

    private static String ifDifferent(IdentityConflict conflict) {
        return switch (conflict.state()) {
            case SAME, DIFFERENT -> "";
            case OPEN ->
                switch (conflict.kind()) {
                    case TWO_PEOPLE ->
                        "they stay two people, and documents that point to both stay alone; may be decided same later";
                    case TWO_NUMBERS -> "the person keeps the number that is known; may be decided same later";
                    case TWO_DOCUMENTS, TWO_PLACEMENTS ->
                        "the id in question stays with what had it first; may be decided same later";
                };
        };
    }

    // JMX makes composite data of getters.

    /** See {@link #conflict}. */
    public String getConflict() {
        return conflict;
    }

    /** See {@link #kind}. */
    public String getKind() {
        return kind;
    }

    /** See {@link #partner}. */
    public String getPartner() {
        return partner;
    }

    /** See {@link #exchange}. */
    public String getExchange() {
        return exchange;
    }

    /** See {@link #since}. */
    public String getSince() {
        return since;
    }

    /** See {@link #candidates}. */
    public List<CandidateView> getCandidates() {
        return candidates;
    }

    /** See {@link #agree}. */
    public List<String> getAgree() {
        return agree;
    }

    /** See {@link #differ}. */
    public List<String> getDiffer() {
        return differ;
    }

    /** See {@link #ifSame}. */
    public String getIfSame() {
        return ifSame;
    }

    /** See {@link #ifDifferent}. */
    public String getIfDifferent() {
        return ifDifferent;
    }

    /** See {@link #state}. */
    public String getState() {
        return state;
    }

    /** See {@link #decidedAt}. */
    public String getDecidedAt() {
        return decidedAt;
    }

    /** See {@link #reason}. */
    public String getReason() {
        return reason;
    }
}
