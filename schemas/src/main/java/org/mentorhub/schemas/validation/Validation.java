package org.mentorhub.schemas.validation;

import java.util.List;

/**
 * What validating a document gave.
 *
 * @param faults the rules that it breaks, in document order, at most {@link CanonicalValidator#MAX_FAULTS}; none: it is valid
 * @param warnings what is odd and does not stop it, in the same bound
 */
public record Validation(List<Fault> faults, List<Fault> warnings) {
    /** Nothing to say. */
    public static final Validation VALID = new Validation(List.of(), List.of());

    public Validation {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Whether the document may be accepted. */
    public boolean isValid() {
        return faults.isEmpty();
    }
}
