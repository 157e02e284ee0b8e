package org.mentorhub.routes.admin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings below {@code mentorhub.jmx:}: JMX from other machines, with TLS and two users, {@code reader} and {@code operator}.
 *
 * @param port the one port; 0: off
 * @param address where it listens
 * @param hostName what clients call this machine, and what the certificate says
 * @param keystore a PKCS#12 file with certificate and key
 * @param keystorePasswordFile name of a file in the secrets folder
 */
@ConfigurationProperties("mentorhub.jmx")
public record JmxSettings(
        @DefaultValue("0") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("localhost") String hostName,
        @DefaultValue("") String keystore,
        @DefaultValue("jmx-tls.password") String keystorePasswordFile) {

    boolean isOn() {
        return port > 0;
    }
}
