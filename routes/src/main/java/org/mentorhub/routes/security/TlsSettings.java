package org.mentorhub.routes.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings below {@code mentorhub.tls:}: the port at which partners prove themselves by certificates. It shows the same addresses as the
 * usual one.
 *
 * @param keystore a PKCS#12 file with certificate and key; empty: there is no such port
 * @param passwordFile name of a file in the secrets folder: the password of the keystore
 * @param address where it listens
 * @param port of it; 0: any that is free
 */
@ConfigurationProperties("mentorhub.tls")
public record TlsSettings(
        @DefaultValue("") String keystore,
        @DefaultValue("tls.password") String passwordFile,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8443") int port) {

    /** Whether there is such a port. */
    boolean isOn() {
        return !keystore.isEmpty();
    }
}
