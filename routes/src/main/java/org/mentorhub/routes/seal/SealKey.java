package org.mentorhub.routes.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits that seals and opens with AES-GCM (NIST SP 800-38D). Each seal has its own random nonce, so one key may make up
 * to 2^32 of them.
 */
public final class SealKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(SealKey::cipher);

    private final SecretKey key;

    private SealKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + raw.length + " bytes; 32 it is");
        }
        this.key = new SecretKeySpec(raw, "AES");
    }

    /** A new random key. */
    public static SealKey random() {
        var raw = new byte[KEY_BYTES];
        RANDOM.nextBytes(raw);
        return new SealKey(raw);
    }

    /** The key of these 32 bytes. */
    public static SealKey of(byte[] raw) {
        return new SealKey(raw);
    }

    /** The key's 32 bytes. */
    public byte[] bytes() {
        return key.getEncoded();
    }

    /** A key for another use, which tells nothing of this one: HMAC-SHA-256 of the use. */
    public SealKey derive(String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return new SealKey(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", missing);
        }
    }

    /**
     * Seals.
     *
     * @param use what it is; it opens under the same word only, so that nothing sealed can be put in another's place
     * @return nonce, cipher text, tag
     */
    public byte[] seal(byte[] plain, String use) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
            var sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM does not seal", impossible);
        }
    }

    /**
     * Opens.
     *
     * @throws BrokenSeal where it was sealed by another key, for another use, or was changed
     */
    public byte[] open(byte[] sealed, String use) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new BrokenSeal(use + " is cut short: " + sealed.length + " bytes", null);
        }
        try {
            var cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal(use + " does not open: another key, or changed on disk", broken);
        }
    }

    /** Seals another key, to be stored beside what it seals. */
    public byte[] wrap(SealKey inner) {
        return seal(inner.bytes(), "key");
    }

    /** Opens a key that {@link #wrap} sealed. */
    public SealKey unwrap(byte[] wrapped) {
        return new SealKey(open(wrapped, "key"));
    }

    SecretKey secret() {
        return key;
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no AES-GCM", missing);
        }
    }
}
