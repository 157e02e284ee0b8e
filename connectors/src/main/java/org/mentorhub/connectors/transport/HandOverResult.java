package org.mentorhub.connectors.transport;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a hand-over. The four differ in what is known of the effect, since that decides whether to repeat: when in doubt it
 * is {@link Unknown}.
 */
public sealed interface HandOverResult {

    /**
     * The partner has it.
     *
     * @param word the partner's business word, where its answer already holds one
     */
    record Delivered(Optional<BusinessWord> word) implements HandOverResult {}

    /**
     * Surely without effect: never sent, or turned away as a whole. To be tried again.
     *
     * @param reason why
     * @param retryAfter how long the partner asks to wait, where it said so; never negative
     */
    record NotDelivered(Reason reason, Optional<Duration> retryAfter) implements HandOverResult {}

    /**
     * Sent, and the answer is lost or makes no sense: it may have had its effect.
     *
     * @param reason why
     */
    record Unknown(Reason reason) implements HandOverResult {}

    /**
     * The partner says that it can never take this message. Not to be tried again unchanged.
     *
     * @param reason why
     */
    record Rejected(Reason reason) implements HandOverResult {}

    /**
     * Why, for operators and logs: in the hub's own words, without personal data and without the partner's text.
     *
     * @param code stable: {@code MH-OUT-REFUSED}
     * @param text one sentence: what happened, where, what to do
     */
    record Reason(String code, String text) {}
}
