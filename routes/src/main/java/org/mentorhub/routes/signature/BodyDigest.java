package org.mentorhub.routes.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The header {@code Digest} (RFC 3230): {@code SHA-256=} and the base64 of it. */
public final class BodyDigest {
    /** The header's name. */
    public static final String HEADER = "Digest";

    private final MessageDigest digest;

    /** Of a body that is still to come. */
    public BodyDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** The header's value for a body that is there. */
    public static String of(byte[] body) {
        return new BodyDigest().with(body, 0, body.length).value();
    }

    /** Goes on with so many bytes from that place on. */
    public BodyDigest with(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** The header's value for the bytes so far; asked for once. */
    public String value() {
        return "SHA-256=" + Base64.getEncoder().encodeToString(digest.digest());
    }
}
