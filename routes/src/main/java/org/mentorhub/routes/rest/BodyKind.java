package org.mentorhub.routes.rest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a body is, by its Content-Type. */
sealed interface BodyKind {
    /** The profile of what is written in the hub's own model. */
    String CANONICAL = "urn:mentor-hub:canonical:1";

    /** Its media type without parameters: {@code text/csv}. */
    String name();

    /** Whether it is written in the hub's own model, instead of the partner's dialect. */
    boolean isCanonical();

    /**
     * JSON in UTF-8.
     *
     * @param isLines one document a line, instead of one document
     * @param isCanonical whether it is written in the hub's own model
     */
    record Json(boolean isLines, boolean isCanonical) implements BodyKind {
        @Override
        public String name() {
            return "application/json";
        }
    }

    /**
     * A file in another format, if the partner's dialect writes that.
     *
     * @param name the media type
     * @param charset where it names one
     * @param isCanonical whether it is the hub's own model in XML
     */
    record File(String name, Optional<Charset> charset, boolean isCanonical) implements BodyKind {

        /** Whether a dialect's own type is this one. XML says its charset itself, and has two names (RFC 7303). */
        boolean is(String ofDialect) {
            var own = MediaType.parseMediaType(ofDialect);
            return plain(own).equals(name)
                    && (charset.isEmpty() || charset.get().equals(own.getCharset()));
        }

        private static String plain(MediaType type) {
            var name = type.getType() + "/" + type.getSubtype();
            return name.equals("text/xml") ? XML : name;
        }
    }

    /**
     * Several parts: a document, and what comes beside it.
     *
     * @param boundary between them
     */
    record Parts(String boundary) implements BodyKind {
        @Override
        public String name() {
            return "multipart/related";
        }

        @Override
        public boolean isCanonical() {
            return false;
        }
    }

    /** XML by its usual name. */
    String XML = "application/xml";

    /** Names of JSON with one document a line. */
    Set<String> LINES = Set.of("x-ndjson", "ndjson", "jsonl");

    /** The kind, or empty where it is none that is taken by anybody. */
    static Optional<BodyKind> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        try {
            return of(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<BodyKind> of(MediaType type) {
        return type.getType().equals("multipart") ? parts(type) : single(type);
    }

    private static Optional<BodyKind> parts(MediaType type) {
        return Optional.ofNullable(type.getParameter("boundary"))
                .map(boundary -> boundary.replace("\"", ""))
                .filter(boundary -> !boundary.isEmpty() && boundary.length() <= 70)
                .map(Parts::new);
    }

    private static Optional<BodyKind> single(MediaType type) {
        var profile = type.getParameter("profile");
        boolean isCanonical = profile != null && profile.replace("\"", "").equals(CANONICAL);
        boolean isLines = LINES.contains(type.getSubtype());
        if (!type.getType().equals("application")
                || !(isLines || type.getSubtype().equals("json"))) {
            var file = new File(File.plain(type), Optional.ofNullable(type.getCharset()), isCanonical);
            return !isCanonical || file.name().equals(XML) ? Optional.of(file) : Optional.empty();
        }
        return isUtf8(type.getCharset()) && (profile == null || isCanonical)
                ? Optional.of(new Json(isLines, isCanonical))
                : Optional.empty();
    }

    private static boolean isUtf8(@Nullable Charset charset) {
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }
}
