package org.mentorhub.routes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;

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
     * @param fix the very characters to write there, where they are known
     * @param what is wrong
     * @param advice what to do, for people
     * @param action what to do, for programs: a word of the error catalogue
     * @param asked what the rule asks for as values by name: a form, the nearest codes
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DocumentViolation(
            int document,
            String code,
            String place,
            @Nullable String path,
            @Nullable String found,
            String expected,
            @Nullable String fix,
            String what,
            String advice,
            String action,
            Map<String, List<String>> asked) {

        /**
         * A violation as its sender is told it.
         *
         * @param language of the texts: BCP 47
         */
        static DocumentViolation of(int document, Violation violation, String language) {
            return new DocumentViolation(
                    document,
                    violation.code(),
                    violation.place(),
                    violation.path(),
                    violation.found(),
                    violation.expected(language),
                    violation.fix(),
                    violation.what(language),
                    violation.advice(language),
                    violation.action().id(),
                    violation.asked());
        }
    }
}
