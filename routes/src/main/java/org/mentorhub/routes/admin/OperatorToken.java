package org.mentorhub.routes.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The secret that opens the management port, as {@code hub init} put it into a file that only the hub's user can read. */
public final class OperatorToken {
    private static final int LEAST_CHARACTERS = 16;

    private final byte[] token;

    /** @throws IllegalArgumentException where the token is too short to be a secret */
    public OperatorToken(String token) {
        if (token.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the operator token has fewer than " + LEAST_CHARACTERS + " characters; run ./hub init");
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the token from its file, without the white space around it. */
    public static OperatorToken read(Path file) {
        try {
            return new OperatorToken(Files.readString(file).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException("no operator token at " + file + "; run ./hub init", missing);
        }
    }

    /** Whether the text is the token; takes as long for a wrong one as for the right one. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }
}
