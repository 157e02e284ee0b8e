package org.mentorhub.connectors.transport.rest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;

/**
 * What an HTTP status says of a hand-over's effect (RFC 9110, RFC 6585).
 *
 * @param address the partner's, for the reasons
 * @param clock for a {@code Retry-After} that names a date
 */
record RestAnswer(URI address, Clock clock) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    HandOverResult classify(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivered(Optional.empty());
        }
        return switch (status) {
            case 400, 409, 410, 413, 415, 422 ->
                new Rejected(new Reason("MH-OUT-REJECTED", said(status) + ": it does not take this message as it is."));
            case 401, 403 ->
                new NotDelivered(
                        new Reason("MH-OUT-CREDENTIALS", said(status) + ": check the partner's token in secrets."),
                        Optional.empty());
            case 429, 503 -> new NotDelivered(new Reason("MH-OUT-BUSY", said(status) + "."), retryAfter(answer));
            case 404, 405 -> turnedAway(status, "check the address in the partner's file");
            default -> status < 500 ? turnedAway(status, "ask the partner") : uncertain(status);
        };
    }

    private HandOverResult turnedAway(int status, String whatToDo) {
        return new NotDelivered(new Reason("MH-OUT-STATUS", said(status) + ": " + whatToDo + "."), Optional.empty());
    }

    // A 5xx may come after the effect: a gateway that lost its own backend's answer says 502 or 504.
    private HandOverResult uncertain(int status) {
        return new Unknown(new Reason("MH-OUT-SERVER", said(status) + "; it may have taken the message."));
    }

    private String said(int status) {
        return address + " answered " + status;
    }

    private Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").flatMap(this::duration);
    }

    private Optional<Duration> duration(String retryAfter) {
        try {
            var wait = retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(Instant.now(clock), date(retryAfter));
            return Optional.of(wait.isNegative() ? Duration.ZERO : shorter(wait));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
