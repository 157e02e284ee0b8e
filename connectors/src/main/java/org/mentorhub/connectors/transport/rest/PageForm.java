package org.mentorhub.connectors.transport.rest;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * How a partner's list of new documents is asked for and read, page by page: {@code pages:} in the {@code rest.yaml} of its dialect. Places
 * are JSON pointers (RFC 6901).
 *
 * @param since the query parameter with the time from which on changes are wanted
 * @param cursor the query parameter with the place of the next page
 * @param items the list of documents, from the page
 * @param next the cursor of the next page, from the page; missing or null on the last one
 * @param changed when a document was changed, from the document: ISO 8601 with an offset
 */
public record PageForm(String since, String cursor, JsonPointer items, JsonPointer next, JsonPointer changed) {}
