package org.mentorhub.routes.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names things by HMAC-SHA-256: the same name for the same thing, on any node, at any time, and nothing to be guessed from it without
 * the key. So a message id or a person's number is found again without being stored.
 */
public final class IdKey {
    private static final int TAG_BYTES = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    private IdKey(byte[] raw) {
        this.key = new SecretKeySpec(raw, "HmacSHA256");
    }

    /** The key of these 32 bytes. */
    public static IdKey of(byte[] raw) {
        return new IdKey(raw);
    }

    /**
     * An index entry of 16 bytes.
     *
     * @param kind what is named, so that two kinds never meet
     * @param parts what names it; their borders count
     */
    public byte[] tag(String kind, String... parts) {
        return Arrays.copyOf(hmac(kind, parts), TAG_BYTES);
    }

    /** A hub id: a UUID of version 8 (RFC 9562), small letters. Arguments as for {@link #tag}. */
    public String hubId(String kind, String... parts) {
        var bytes = hmac(kind, parts);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var hex = HexFormat.of().formatHex(bytes, 0, TAG_BYTES);
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20);
    }

    private byte[] hmac(String kind, String... parts) {
        var mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) 0);
            mac.update((byte) (bytes.length >>> 16));
            mac.update((byte) (bytes.length >>> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
        return mac.doFinal();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", missing);
        }
    }
}
