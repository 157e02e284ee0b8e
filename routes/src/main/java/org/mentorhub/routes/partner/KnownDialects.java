package org.mentorhub.routes.partner;

import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;

/** What a partner file must know of the dialects: which there are, and which documents each has a table for. */
@FunctionalInterface
public interface KnownDialects {

    /** The documents of that dialect, or empty where there is no such dialect. */
    Optional<Set<DocumentType>> documentsOf(String dialect);
}
