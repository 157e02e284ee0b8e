package org.mentorhub.routes.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/**
 * What a person agreed to, or took back, as some document about that person says. Kept per person, learned from any document.
 *
 * @param purpose of the code list of purposes
 * @param recipient for whom, or empty: all of the programme
 * @param givenOn the day
 * @param validUntil the last day, where there is one
 * @param withdrawnOn the day it was taken back; the day it was given where it was refused
 */
public record Consent(
        String purpose,
        Optional<PartnerId> recipient,
        LocalDate givenOn,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> withdrawnOn) {}
