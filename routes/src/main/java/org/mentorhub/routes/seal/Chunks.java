package org.mentorhub.routes.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Seals or opens the chunks of one file, in order: the nonce is a chunk's number and whether it is the last. */
final class Chunks {
    /** Bytes of content in a chunk; only the last may have fewer. */
    static final int CONTENT = 64 * 1024;

    /** Bytes that the seal adds. */
    static final int TAG = 16;

    /** Bytes of a sealed chunk. */
    static final int SEALED = CONTENT + TAG;

    private final Cipher cipher = SealKey.cipher();
    private final SealKey key;
    private final int mode;
    private long counter;

    private Chunks(SealKey key, int mode) {
        this.key = key;
        this.mode = mode;
    }

    static Chunks sealing(SealKey key) {
        return new Chunks(key, Cipher.ENCRYPT_MODE);
    }

    static Chunks opening(SealKey key) {
        return new Chunks(key, Cipher.DECRYPT_MODE);
    }

    /** Marks the chunk that ends the file, or one that another follows. */
    enum Place {
        BETWEEN,
        LAST
    }

    /**
     * The next chunk, sealed or opened.
     *
     * @return how many bytes came into {@code to}
     * @throws GeneralSecurityException where it does not open
     */
    int next(byte[] from, int length, Place place, byte[] to) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12)
                .putLong(counter++)
                .putInt(place == Place.LAST ? 1 : 0)
                .array();
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG * 8, nonce));
        return cipher.doFinal(from, 0, length, to, 0);
    }
}
