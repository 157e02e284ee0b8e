package org.mentorhub.connectors.transport.soap;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Where and how one partner takes SOAP calls.
 *
 * @param address the service's; http or https
 * @param username of the WS-Security UsernameToken
 * @param password gives the token's secret, anew for each call; only its digest is sent
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for the whole answer, connection included
 * @param clock tells the time of the security header, and of a {@code Retry-After} that names a date
 * @param tls trust and keys of our own; the JDK's where empty
 */
public record SoapTarget(
        URI address,
        String username,
        Supplier<String> password,
        Duration connectTimeout,
        Duration answerTimeout,
        Clock clock,
        Optional<SSLContext> tls) {

    /** A target that the JDK's trust store is enough for. */
    public SoapTarget(
            URI address,
            String username,
            Supplier<String> password,
            Duration connectTimeout,
            Duration answerTimeout,
            Clock clock) {
        this(address, username, password, connectTimeout, answerTimeout, clock, Optional.empty());
    }
}
