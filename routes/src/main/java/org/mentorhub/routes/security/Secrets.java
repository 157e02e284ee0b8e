package org.mentorhub.routes.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets in files of one line. */
public final class Secrets {

    private Secrets() {}

    /** The secret in that file, without white space around it. */
    public static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no secret can be read from " + file + ": put it there, or run ./hub init", e);
        }
    }
}
