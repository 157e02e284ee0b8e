package org.mentorhub.routes.rest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a body is, by its Content-Type.
 *
 * @param isLines one document a line, instead of one document
 * @param isCanonical written in the hub's own model, instead of the partner's dialect
 */
record BodyKind(boolean isLines, boolean isCanonical) {
    static final String CANONICAL = "urn:mentor-hub:canonical:1";
    private static final Set<String> LINES = Set.of("x-ndjson", "ndjson", "jsonl");

    /** The kind, or empty where it is none that is taken here: JSON, one or many, in UTF-8. */
    static Optional<BodyKind> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        try {
            return of(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BodyKind> of(MediaType type) {
        var isLines = LINES.contains(type.getSubtype());
        var profile = type.getParameter("profile");
        var isCanonical = profile != null && profile.replace("\"", "").equals(CANONICAL);
        return type.getType().equals("application")
                        && (isLines || type.getSubtype().equals("json"))
                        && isUtf8(type.getCharset())
                        && (profile == null || isCanonical)
                ? Optional.of(new BodyKind(isLines, isCanonical))
                : Optional.empty();
    }

    private static boolean isUtf8(@Nullable Charset charset) {
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }
}
