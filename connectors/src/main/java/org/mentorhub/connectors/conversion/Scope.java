package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.mentorhub.connectors.translation.Beside;

/** What a conversion may know of the document around its value. */
public interface Scope {

    /** Nothing is known. */
    Scope NONE = Optional::empty;

    /** The first nationality of the document's person, ISO 3166-1 alpha-2, as far as it is read. */
    Optional<String> nationality();

    /** The content of that content id that came beside the document. */
    default Optional<Beside> beside(String contentId) {
        return Optional.empty();
    }

    /** Whether the codes of that system, which stand beside canonical ones as their source, count: those that the dialect can write. */
    default boolean countsSource(String system) {
        return true;
    }
}
