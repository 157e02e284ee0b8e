package org.mentorhub.routes.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads bodies that say a word and carry no document: JSON, of 64 KB at most where nothing else is said. */
final class SmallBody {
    private static final int BOUND = 64 * 1024;

    private final ObjectMapper json;
    private final int bound;

    SmallBody(ObjectMapper json) {
        this(json, BOUND);
    }

    /** For bodies of more than a word. */
    SmallBody(ObjectMapper json, int bound) {
        this.json = json;
        this.bound = bound;
    }

    /** What the body says, or empty where it is too large or says something else. */
    <T> Optional<T> read(HttpServletRequest call, Class<T> form) {
        try (var in = call.getInputStream()) {
            byte[] content = in.readNBytes(bound + 1);
            return content.length > bound ? Optional.empty() : Optional.ofNullable(json.readValue(content, form));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
