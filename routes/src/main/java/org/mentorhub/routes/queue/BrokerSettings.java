package org.mentorhub.routes.queue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings below {@code mentorhub.broker:}. Where no partner uses the hub's queues, no broker is started or called.
 *
 * @param url of an external broker, {@code amqps://broker.example.org:5671}; empty: the hub's own, in its process
 * @param user who the hub is on an external broker
 * @param passwordFile name of a file in the secrets folder: that user's password
 * @param address where the hub's own broker listens
 * @param port of it, for AMQP 1.0, Core and STOMP; 0: any free one
 * @param tls of it; without, it is for this machine or for a network that is encrypted otherwise
 * @param lowDisk alarm when less is free where its journal lies; at half of it the broker takes nothing more
 * @param largest message that it takes; a document with attachments may have 16 MB
 */
@ConfigurationProperties("mentorhub.broker")
public record BrokerSettings(
        @DefaultValue("") String url,
        @DefaultValue("mentor-hub") String user,
        @DefaultValue("broker.password") String passwordFile,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("5672") int port,
        @DefaultValue Tls tls,
        @DefaultValue("1GB") DataSize lowDisk,
        @DefaultValue("32MB") DataSize largest) {

    /** Whether the hub runs its own broker. */
    boolean isEmbedded() {
        return url.isEmpty();
    }

    /**
     * The certificate that the hub's own broker shows.
     *
     * @param keystore a PKCS#12 file with certificate and key; empty: no TLS
     * @param passwordFile name of a file in the secrets folder: the password of the keystore
     */
    public record Tls(
            @DefaultValue("") String keystore,
            @DefaultValue("broker-tls.password") String passwordFile) {
        boolean isOn() {
            return !keystore.isEmpty();
        }
    }
}
