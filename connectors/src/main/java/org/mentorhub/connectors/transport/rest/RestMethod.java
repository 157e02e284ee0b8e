package org.mentorhub.connectors.transport.rest;

/** How a partner takes documents by HTTP. */
public enum RestMethod {
    /** Posted to one address. A repeat is recognised by its {@code Idempotency-Key}. */
    POST,
    /** Put under the delivery's id below the address. A repeat is told by 409 and the {@code ETag} of what is there. */
    PUT
}
