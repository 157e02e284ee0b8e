package org.mentorhub.connectors.error;

import java.util.List;

/** The error catalogue has mistakes: the program does not start with it. */
public final class BadCatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCatalogueException(List<String> mistakes) {
        super("schemas/contracts/errors/catalogue.yaml: " + String.join("; ", mistakes));
    }
}
