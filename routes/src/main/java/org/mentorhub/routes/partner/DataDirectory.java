package org.mentorhub.routes.partner;

import java.nio.file.Path;
import org.mentorhub.schemas.PartnerId;

/**
 * The places of the hub's own data at run time. Nothing in here is in version control; {@code ./hub init} makes it.
 *
 * @param root {@code run/} unless the settings say otherwise
 */
public record DataDirectory(Path root) {

    /** The embedded ledger: submissions, exchanges, deliveries, events. */
    public Path ledger() {
        return root.resolve("ledger.db");
    }

    /** The subjects' keys, apart from the ledger so that a backup of the ledger brings no erased person back. */
    public Path subjectKeys() {
        return root.resolve("keys.db");
    }

    /** The hub's own keys: master key, receipt signing key, id key, token key. Readable by its owner only. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** Secrets shared with others: partners' client secrets and passwords, the operator's token. Readable by its owner only. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Large content, sealed in chunks. */
    public Path payload() {
        return root.resolve("payload");
    }

    /** A partner's tree on the hub's own SFTP server: {@code inbox/}, {@code outbox/}, {@code receipts/}, {@code rejected/}. */
    public Path tree(PartnerId partner) {
        return root.resolve("sftp").resolve(partner.value());
    }

    /** Files of a partner that the hub has taken and not yet decided on. */
    public Path spool(PartnerId partner) {
        return root.resolve("spool").resolve(partner.value());
    }

    /** The key by which partners recognise the hub's own SFTP server, in OpenSSH's form. */
    public Path hostKey() {
        return keys().resolve("sftp-host.key");
    }

    /** Public keys of a partner besides those in its file, one a line: read anew at each login, so that a key can be changed while the hub runs. */
    public Path authorizedKeys(PartnerId partner) {
        return secrets().resolve(partner + ".authorized-keys");
    }

    /** The key that signs access tokens. */
    public Path tokenKey() {
        return keys().resolve("token.jwk");
    }

    /** The key by which the hub signs bodies for partners that ask for it. */
    public Path signatureKey() {
        return keys().resolve("signature.jwk");
    }

    /** The token that opens the management port. */
    public Path operatorToken() {
        return secrets().resolve("operator.token");
    }

    /** The secret by which a partner gets access tokens. */
    public Path clientSecret(PartnerId partner) {
        return secrets().resolve(partner + ".client-secret");
    }

    /** The broker's journal: messages that wait in queues. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** A partner's password at the hub's own broker; its user is the partner's id. */
    public Path queueSecret(PartnerId partner) {
        return secrets().resolve(partner + ".queue-secret");
    }

    /** The password of a user of remote JMX, {@code reader} or {@code operator}. */
    public Path jmxPassword(String user) {
        return secrets().resolve("jmx-" + user + ".password");
    }

    /** The hub's own OpenPGP keys, armored, one behind the other: the first signs, all decrypt. */
    public Path openPgpKeys() {
        return secrets().resolve("openpgp.key.asc");
    }

    /** A partner's public OpenPGP keys, armored, one behind the other. */
    public Path openPgpKeys(PartnerId partner) {
        return secrets().resolve(partner + ".openpgp.asc");
    }

    /** A secret that a partner file names, such as a password for a partner's service. */
    public Path secret(String fileName) {
        return secrets().resolve(fileName);
    }
}
