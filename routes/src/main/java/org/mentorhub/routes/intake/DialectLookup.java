package org.mentorhub.routes.intake;

import org.mentorhub.connectors.translation.Dialect;

/** Finds a dialect by its id. Partner files were checked at start, so every id that they name is found. */
@FunctionalInterface
public interface DialectLookup {

    /** The dialect of that id. */
    Dialect get(String id);

    /** The hub's own model as a media type without parameters writes it: in XML where that is XML, else in JSON. */
    default Dialect canonical(String mediaType) {
        return get(mediaType.endsWith("/xml") ? "canonical-xml" : "canonical");
    }
}
