package org.mentorhub.routes.openpgp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKey;

/**
 * The keys for files from and to one partner. The first key of the hub signs, all of them decrypt, so that an old one may stay behind the
 * new one while partners change; of the partner's, the first that has not ended is encrypted to, all of them verify.
 *
 * @param own keys of the hub, without passphrase
 * @param partners keys of the partner
 */
public record Keyring(List<OpenPGPKey> own, List<OpenPGPCertificate> partners) {
    private static final int VERSION_FOR_EVERYBODY = 4;
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PGP ";

    public Keyring {
        own = List.copyOf(own);
        partners = List.copyOf(partners);
    }

    /**
     * Reads two files of armored keys, one behind the other in each; one that is not there holds none.
     *
     * @throws IOException where a file holds something else
     */
    public static Keyring read(Path own, Path partners) throws IOException {
        List<OpenPGPKey> keys = new ArrayList<>();
        for (var block : blocks(own)) {
            keys.add(parse(own, block) instanceof OpenPGPKey key ? key : noKey(own));
        }
        List<OpenPGPCertificate> certificates = new ArrayList<>();
        for (var block : blocks(partners)) {
            certificates.add(parse(partners, block));
        }
        return new Keyring(keys, certificates);
    }

    private static List<String> blocks(Path file) throws IOException {
        try {
            var text = Files.readString(file, US_ASCII);
            List<String> blocks = new ArrayList<>();
            for (int at = text.indexOf(BEGIN); at >= 0; ) {
                int next = text.indexOf(BEGIN, at + 1);
                blocks.add(text.substring(at, next < 0 ? text.length() : next));
                at = next;
            }
            return blocks;
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static OpenPGPCertificate parse(Path file, String block) throws IOException {
        try {
            return OpenPgpRules.api().readKeyOrCertificate().parseKeyOrCertificate(block);
        } catch (RuntimeException broken) {
            throw new IOException("no OpenPGP keys in armor: " + file, broken);
        }
    }

    private static OpenPGPKey noKey(Path file) throws IOException {
        throw new IOException("a public key where the hub's own secret ones belong: " + file);
    }

    /** The partner's key that is encrypted to; empty where it has none that is valid then. */
    public Optional<OpenPGPCertificate> recipient(Instant now) {
        return partners.stream()
                .filter(key -> !key.getEncryptionKeys(Date.from(now)).isEmpty())
                .findFirst();
    }

    /** The fingerprints of the hub's own keys, for people. */
    public List<String> fingerprints() {
        return own.stream()
                .map(key -> HexFormat.of().formatHex(key.getFingerprint()).toUpperCase(Locale.ROOT))
                .toList();
    }

    /**
     * Makes a key that GnuPG and others have known for years: version 4, RSA, without an end.
     *
     * @param name of its holder
     * @return the secret key, armored
     */
    public static String generate(String name) throws IOException {
        try {
            return OpenPgpRules.api()
                    .generateKey(VERSION_FOR_EVERYBODY)
                    .withPrimaryKey(keys -> keys.generateRsaKeyPair(BITS))
                    .addSigningSubkey(keys -> keys.generateRsaKeyPair(BITS))
                    .addEncryptionSubkey(keys -> keys.generateRsaKeyPair(BITS))
                    .addUserId(name, OpenPgpRules.PREFERENCES)
                    .build()
                    .toAsciiArmoredString();
        } catch (PGPException e) {
            throw new IOException("no OpenPGP key can be made", e);
        }
    }

    /** The public part of an armored key, armored. */
    public static String publicPart(String key) throws IOException {
        return OpenPgpRules.api()
                .readKeyOrCertificate()
                .parseKey(key)
                .toCertificate()
                .toAsciiArmoredString();
    }
}
