package org.mentorhub.connectors.transport.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where and how one partner takes HTTP calls.
 *
 * @param address where to post, or below which to put; http or https
 * @param method how documents are handed over
 * @param token of the {@code Authorization} header
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for the whole answer, connection included
 * @param answer what the body of an answer says; empty: nothing, its status decides alone
 * @param clock tells the time, for a {@code Retry-After} that names a date
 * @param proof what is shown beside the token
 */
public record RestTarget(
        URI address,
        RestMethod method,
        BearerToken token,
        Duration connectTimeout,
        Duration answerTimeout,
        Optional<RestAnswer> answer,
        Clock clock,
        CallProof proof) {

    /** A target at which the token is all that is shown. */
    public RestTarget(
            URI address,
            RestMethod method,
            BearerToken token,
            Duration connectTimeout,
            Duration answerTimeout,
            Optional<RestAnswer> answer,
            Clock clock) {
        this(address, method, token, connectTimeout, answerTimeout, answer, clock, CallProof.NONE);
    }

    /** The same, with documents handed over that way. */
    public RestTarget by(RestMethod way) {
        return new RestTarget(address, way, token, connectTimeout, answerTimeout, answer, clock, proof);
    }

    /** The same, with answers that say what those rules find. */
    public RestTarget answering(Optional<RestAnswer> rules) {
        return new RestTarget(address, method, token, connectTimeout, answerTimeout, rules, clock, proof);
    }

    /** The same, with that shown beside the token. */
    public RestTarget proving(CallProof shown) {
        return new RestTarget(address, method, token, connectTimeout, answerTimeout, answer, clock, shown);
    }
}
