package org.mentorhub.connectors.transport;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;

/**
 * What HTTP says of a hand-over's effect (RFC 9110, RFC 6585), by its status or by the way in which there was none.
 *
 * @param address the partner's, for the reasons
 * @param clock for a {@code Retry-After} that names a date
 */
public record HttpVerdict(URI address, Clock clock) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** By an answer's status. */
    public HandOverResult ofStatus(int status, HttpHeaders headers) {
        if (status >= 200 && status < 300) {
            return new Delivered(Optional.empty());
        }
        return switch (status) {
            case 400, 409, 410, 413, 415, 422 ->
                new Rejected(new Reason("MH-OUT-REJECTED", said(status) + ": it does not take this message as it is."));
            case 401, 403 ->
                new NotDelivered(
                        new Reason(
                                "MH-OUT-CREDENTIALS", said(status) + ": check the partner's credentials in secrets."),
                        Optional.empty());
            case 429, 503 -> new NotDelivered(new Reason("MH-OUT-BUSY", said(status) + "."), retryAfter(headers));
            case 404, 405 -> turnedAway(status, "check the address in the partner's file");
            default -> status < 500 ? turnedAway(status, "ask the partner") : uncertain(status);
        };
    }

    /** By what broke the call: before the request could be sent, or after. */
    public HandOverResult ofFailure(@Nullable Throwable cause) {
        if (neverConnected(cause)) {
            return new NotDelivered(
                    new Reason(
                            "MH-OUT-CONNECT",
                            "No connection to " + address + "; is the partner up, the address right?"),
                    Optional.empty());
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return new NotDelivered(
                    new Reason("MH-OUT-TLS", "No trusted TLS connection to " + address + "; check both certificates."),
                    Optional.empty());
        }
        return new Unknown(new Reason(
                "MH-OUT-LOST",
                "The connection to " + address + " broke before the whole answer ("
                        + (cause == null ? "no cause" : cause.getClass().getSimpleName()) + ")."));
    }

    /** No whole answer in time. */
    public HandOverResult late(Duration waited) {
        return new Unknown(new Reason(
                "MH-OUT-TIMEOUT", "No whole answer from " + address + " within " + waited.toSeconds() + " s."));
    }

    /** The hub itself stops. */
    public HandOverResult stopped() {
        return new Unknown(new Reason("MH-OUT-STOPPED", "The hub stopped while it waited for the answer."));
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException;
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

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").flatMap(this::duration);
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
