package org.mentorhub.connectors.transport.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Where and how one partner takes HTTP calls.
 *
 * @param address where to post; http or https
 * @param bearerToken gives the token of the {@code Authorization} header, anew for each call
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for the whole answer, connection included
 * @param clock tells the time, for a {@code Retry-After} that names a date
 */
public record RestTarget(
        URI address, Supplier<String> bearerToken, Duration connectTimeout, Duration answerTimeout, Clock clock) {}
