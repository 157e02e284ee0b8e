package org.mentorhub.connectors.transport.rest;

import java.net.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The SHA-256 of a document's bytes, as it stands in an {@code ETag}.
 *
 * @param digest hexadecimal, in small letters
 */
record EntityTag(String digest) {

    static EntityTag of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** That of an answer, strong or weak (RFC 9110, 8.8.3); empty where it has none. */
    static Optional<EntityTag> of(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .map(tag -> new EntityTag(tag.replace("\"", "").toLowerCase(Locale.ROOT)));
    }

    /** The same as a {@code Content-Digest} header (RFC 9530). */
    String contentDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":";
    }
}
