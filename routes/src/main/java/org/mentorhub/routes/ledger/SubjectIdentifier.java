package org.mentorhub.routes.ledger;

import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.PartnerId;

/**
 * What a person is known by. The ledger keeps an HMAC of it and, of a partner's own number, the number sealed.
 *
 * @param scheme of the canonical model: {@code MA-CNIE}; for a partner's own number {@code PARTNER:} and the partner's id
 * @param value normalised
 */
public record SubjectIdentifier(String scheme, String value) {
    private static final String OWN = "PARTNER:";
    private static final Set<String> ONE_A_PERSON = Set.of("IT-CF", "MA-CNIE", "TN-CIN");
    private static final int TEMPORARY_CF = 11;

    /** A partner's own number of a person. */
    public static SubjectIdentifier own(PartnerId partner, String number) {
        return new SubjectIdentifier(OWN + partner, number);
    }

    /** Whose own number it is; empty for one of a public register. */
    public Optional<PartnerId> ownOf() {
        return scheme.startsWith(OWN) ? Optional.of(new PartnerId(scheme.substring(OWN.length()))) : Optional.empty();
    }

    /** Whether nobody has two of them, for life: another one is another person, or a mistake. Passports and permits change. */
    public boolean isOneAPerson() {
        return ONE_A_PERSON.contains(scheme) && !(scheme.equals("IT-CF") && value.length() == TEMPORARY_CF);
    }
}
