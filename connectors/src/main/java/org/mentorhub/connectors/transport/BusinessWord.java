package org.mentorhub.connectors.transport;

import java.util.List;

/**
 * The recipient's word on a delivery.
 *
 * @param verdict accepted or refused
 * @param reasons in the partner's words, for a refusal; they may name persons, so they are sealed in the ledger and never logged
 * @param ownIds under which ids of its own the partner has filed what it accepted
 */
public record BusinessWord(Verdict verdict, List<PartnerReason> reasons, List<OwnId> ownIds) {

    public BusinessWord {
        reasons = List.copyOf(reasons);
        ownIds = List.copyOf(ownIds);
    }

    /** A word that tells no ids. */
    public BusinessWord(Verdict verdict, List<PartnerReason> reasons) {
        this(verdict, reasons, List.of());
    }

    /** Accepted, without more. */
    public static BusinessWord accepted() {
        return acceptedAs(List.of());
    }

    /** Accepted, and filed under these ids. */
    public static BusinessWord acceptedAs(List<OwnId> ownIds) {
        return new BusinessWord(Verdict.ACCEPTED, List.of(), ownIds);
    }

    /** Refused, for these reasons. */
    public static BusinessWord refused(List<PartnerReason> reasons) {
        return new BusinessWord(Verdict.REFUSED, reasons, List.of());
    }

    /** What a recipient may say. */
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }

    /**
     * One reason as the partner gave it.
     *
     * @param code the partner's own code, or the empty text
     * @param text the partner's own words, cut at 1,000 characters; may hold personal data
     */
    public record PartnerReason(String code, String text) {}
}
