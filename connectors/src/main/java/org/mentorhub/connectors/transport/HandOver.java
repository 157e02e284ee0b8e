package org.mentorhub.connectors.transport;

import java.util.Optional;
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

        /**
         * What the hub, or another partner, has to say about a sending or a document.
         *
         * @param kind which: {@code receipt}, {@code rejection}, {@code acknowledgement}, {@code delay} …
         * @param answers the sending of the recipient that it answers, where it answers one
         * @param enclosure the file that goes with it
         */
        record Notice(String kind, Optional<Answers> answers, Optional<Enclosure> enclosure) implements Cargo {

            /**
             * A sending of the recipient.
             *
             * @param messageId its sender's id of it: the correlation id of the answer
             * @param returnAddress what its transport kept to answer by: a file's name, a reply-to address
             */
            public record Answers(String messageId, Optional<String> returnAddress) {}

            @Override
            public String id() {
                return "notice";
            }
        }
    }
}
