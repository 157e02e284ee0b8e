package org.mentorhub.connectors.transport.sftp;

import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Where and how one partner's SFTP server is reached.
 *
 * @param host name or address
 * @param port usually 22
 * @param username who the hub is there
 * @param key proves it; asked for anew for each session
 * @param hostKey the one key by which the server is recognised
 * @param connectTimeout until the session stands, login included
 * @param answerTimeout of each single request
 */
public record SftpTarget(
        String host,
        int port,
        String username,
        Supplier<KeyPair> key,
        PublicKey hostKey,
        Duration connectTimeout,
        Duration answerTimeout) {

    /** {@code sftp://afol@sftp.example.org:22}, for messages. */
    public String address() {
        return "sftp://" + username + "@" + host + ":" + port;
    }
}
