package org.mentorhub.routes.ledger;

/**
 * Something that a document names and that others may name too: the document itself, another document, a placement. Documents that name
 * the same belong together. The ledger keeps an HMAC of it and nothing else.
 *
 * @param kind {@code placement}, or the id of a document's type
 * @param id by which its partners name it
 */
public record Reference(String kind, String id) {}
