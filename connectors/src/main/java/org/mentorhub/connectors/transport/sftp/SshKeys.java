package org.mentorhub.connectors.transport.sftp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/** SSH keys in the forms that {@code ssh-keygen} writes and reads. New ones are Ed25519. */
public final class SshKeys {
    private SshKeys() {}

    /** A new key pair. */
    public static KeyPair generate() {
        try {
            return SecurityUtils.getKeyPairGenerator(SecurityUtils.ED25519).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519: Bouncy Castle is missing", e);
        }
    }

    /** The private key as a file without a passphrase: {@code -----BEGIN OPENSSH PRIVATE KEY-----}. */
    public static String privateKeyFile(KeyPair key, String comment) {
        var text = new ByteArrayOutputStream();
        try {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, comment, null, text);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot write a key of our own", e);
        }
        return text.toString(US_ASCII);
    }

    /** The public key as one line of {@code authorized_keys} or, with a host before it, of {@code known_hosts}: {@code ssh-ed25519 AAAA…}. */
    public static String publicKeyLine(PublicKey key) {
        return PublicKeyEntry.toString(key);
    }

    /** The key pair of a private key file. */
    public static KeyPair read(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            var pairs = SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), text, null);
            if (pairs != null && pairs.iterator().hasNext()) {
                return pairs.iterator().next();
            }
            throw new UncheckedIOException(new IOException("no private key in " + file + "; put one there"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the private key " + file + "; put it there", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key " + file + " is of a kind that is not supported", e);
        }
    }

    /** The key of one line as {@link #publicKeyLine} makes it, options before and a comment after it read over; empty where it is none. */
    public static Optional<PublicKey> parse(String line) {
        try {
            var entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line.strip());
            return entry == null
                    ? Optional.empty()
                    : Optional.ofNullable(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING));
        } catch (IOException | GeneralSecurityException | RuntimeException notOne) {
            return Optional.empty();
        }
    }

    /** What people compare: {@code SHA256:…}. */
    public static String fingerprint(PublicKey key) {
        return String.valueOf(KeyUtils.getFingerPrint(key));
    }

    /** Whether both are one key. */
    public static boolean isSame(PublicKey one, PublicKey other) {
        return KeyUtils.compareKeys(one, other);
    }
}
