package org.mentorhub.connectors.transport.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where and how one partner takes HTTP calls.
 *
 * @param address where to post; http or https
 * @param token of the {@code Authorization} header
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for the whole answer, connection included
 * @param answer what the body of an answer says; empty: nothing, its status decides alone
 * @param clock tells the time, for a {@code Retry-After} that names a date
 */
public record RestTarget(
        URI address,
        BearerToken token,
        Duration connectTimeout,
        Duration answerTimeout,
        Optional<RestAnswer> answer,
        Clock clock) {}
