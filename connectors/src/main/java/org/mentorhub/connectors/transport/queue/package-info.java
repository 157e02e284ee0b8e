/** Hands over by a queue: one durable message a document or notice, by AMQP 1.0, settled once the broker has it. */
@NullMarked
package org.mentorhub.connectors.transport.queue;

import org.jspecify.annotations.NullMarked;
