package org.mentorhub.connectors.format;

import java.util.Optional;

/** Which texts a format can hold: the letters of its charset, and none that it takes for a sign of its own. */
@FunctionalInterface
public interface Repertoire {

    /** Every text. */
    Repertoire ALL = Optional::of;

    /** The text itself, or as near as can be; empty where nothing is near it. */
    Optional<String> fit(String text);
}
