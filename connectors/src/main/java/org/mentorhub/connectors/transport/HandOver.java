package org.mentorhub.connectors.transport;

import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * One thing to hand over to one partner. A retry is the same record again: the same bytes under the same delivery id.
 *
 * @param deliveryId the hub's id of the delivery: what a partner recognises a repeat by ({@code Idempotency-Key}, WS-Addressing
 *     {@code MessageID}, file name)
 * @param recipient who gets it
 * @param cargo what it is
 * @param content the native bytes; nobody changes them
 * @param mediaType with charset where the type has one
 */
public record HandOver(String deliveryId, PartnerId recipient, Cargo cargo, byte[] content, String mediaType) {

    /** What is handed over. */
    public sealed interface Cargo {

        /** The name in tables and addresses: a document type's id, or {@code notice}. */
        String id();

        /**
         * A document in the recipient's dialect.
         *
         * @param type which
         */
        record Document(DocumentType type) implements Cargo {
            @Override
            public String id() {
                return type.id();
            }
        }

        /** What the hub, or another partner, has to say about a document. */
        record Notice() implements Cargo {
            @Override
            public String id() {
                return "notice";
            }
        }
    }
}
