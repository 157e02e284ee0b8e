package org.mentorhub.connectors.transport.queue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorhub.connectors.transport.CertificatePin;

/**
 * A broker, and who the hub is there.
 *
 * @param address {@code amqp://host:port} or {@code amqps://host:port}
 * @param pin where the broker's certificate is known: the SHA-256 of it; else it must be of a host and issuer that this machine trusts
 * @param username for SASL PLAIN
 * @param password gives the password, anew for each connection
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait until the broker confirms a message
 */
public record QueueBroker(
        URI address,
        Optional<CertificatePin> pin,
        String username,
        Supplier<String> password,
        Duration connectTimeout,
        Duration answerTimeout) {}
