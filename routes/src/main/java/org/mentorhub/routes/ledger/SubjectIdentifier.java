package org.mentorhub.routes.ledger;

/**
 * What a person is known by. The ledger keeps an HMAC of it and nothing else.
 *
 * @param scheme of the canonical model: {@code MA-CNIE}; for a partner's own number {@code PARTNER:} and the partner's id
 * @param value normalised
 */
public record SubjectIdentifier(String scheme, String value) {}
