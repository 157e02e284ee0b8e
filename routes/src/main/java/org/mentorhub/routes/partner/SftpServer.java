package org.mentorhub.routes.partner;

/**
 * A partner's SFTP server.
 *
 * @param host name or address
 * @param port usually 22
 * @param credential who the hub is there; the secret is a private key in OpenSSH's form
 * @param hostKey the one host key that is trusted, as in {@code known_hosts}: {@code ssh-ed25519 AAAA…}
 */
public record SftpServer(String host, int port, Credential credential, String hostKey) {}
