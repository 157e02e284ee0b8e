package org.mentorhub.connectors.translation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a translation could not carry over unchanged.
 *
 * @param step whether it was lost on the way in or on the way out
 * @param kind how it was lost
 * @param path canonical path with list positions, {@code education[0].level}; empty for {@link Kind#IGNORED}
 * @param place the place in the native document, where there is one
 * @param from the value before; for a write step the canonical value
 * @param to the value after; absent where nothing was carried
 * @param reason why: the name of a conversion or of another reason, which {@link Wording} has words for
 */
public record ReportEntry(
        Step step,
        Kind kind,
        String path,
        @Nullable String place,
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        String reason) {

    /**
     * The reason, a short text for people.
     *
     * @param language BCP 47
     */
    public String why(String language) {
        return Wording.in(language).why(reason);
    }

    /** The direction of the translation in which the entry arose. */
    public enum Step {
        READ,
        WRITE
    }

    /** The ways in which content changes: see the chapter "translation report" of the design. */
    public enum Kind {
        DROPPED,
        APPROXIMATED,
        TRUNCATED,
        TRANSLITERATED,
        REDACTED,
        IGNORED
    }
}
