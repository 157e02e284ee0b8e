/** Hands over by HTTP: one POST a document or notice, the delivery's id in {@code Idempotency-Key}. */
@NullMarked
package org.mentorhub.connectors.transport.rest;

import org.jspecify.annotations.NullMarked;
