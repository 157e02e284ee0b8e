package org.mentorhub.connectors.format;

import org.mentorhub.connectors.translation.Violation;

/** Ends a reading or a writing from deep inside it. Never leaves this package. */
final class BrokenDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    BrokenDocument(Violation violation) {
        super(violation.code(), null, false, false);
        this.violation = violation;
    }

    Violation violation() {
        return violation;
    }
}
