package org.mentorhub.routes.signature;

import java.util.Optional;

/** The headers of a message, by their names in any case. */
public interface SignedHead {

    /** The value of a header, or empty where it is not there. */
    Optional<String> value(String name);
}
