package org.mentorhub.routes.partner;

import java.net.URI;
import java.util.Optional;

/**
 * A partner's own broker, spoken to by AMQP 1.0.
 *
 * @param address {@code amqps://host:port}; {@code amqp:} on this machine only, since the password goes over it
 * @param certificate the SHA-256 of the certificate that it shows, {@code sha256:…}; else it must be one that this machine trusts
 * @param credential who the hub is there
 */
public record BrokerOfPartner(URI address, Optional<String> certificate, Credential credential) {}
