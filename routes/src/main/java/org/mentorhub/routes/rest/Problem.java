package org.mentorhub.routes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says what went wrong (RFC 9457).
 *
 * @param type stable kind
 * @param title the kind for people, in the partner's language
 * @param status the HTTP status
 * @param detail what is wrong with this request and what to do
 * @param violations every rule that the documents break; left out where none is broken
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<DocumentViolation> violations) {
    public Problem {
        violations = List.copyOf(violations);
    }

    /**
     * A violation and the document that it stands in.
     *
     * @param document line of the document in the call, counted from 1
     * @param code stable code of the rule
     * @param place where it stands in that document, as its sender wrote it
     * @param path canonical path, where one is known
     * @param found what stands there
     * @param expected what the rule asks for
     * @param fix what to write instead, where that can be computed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DocumentViolation(
            int document,
            String code,
            String place,
            @Nullable String path,
            @Nullable String found,
            String expected,
            @Nullable String fix) {}
}
