package org.mentorhub.connectors.transport.rest;

import java.util.function.Supplier;
import org.mentorhub.connectors.transport.HandOverResult;

/** Gives the token of the {@code Authorization} header, anew for each call. */
public interface BearerToken {

    /** The token to show now, or why there is none. */
    Answer current();

    /** The partner did not take the token: it is not shown again. */
    default void refused() {}

    /** A token that somebody put somewhere, read anew for each call. */
    static BearerToken kept(Supplier<String> token) {
        return () -> new Answer.Token(token.get());
    }

    /** What came of asking. */
    sealed interface Answer {

        /** A token. */
        record Token(String value) implements Answer {}

        /**
         * None is to be had; nothing was sent.
         *
         * @param result of the hand-over
         */
        record None(HandOverResult.NotDelivered result) implements Answer {}
    }
}
