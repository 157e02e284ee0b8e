package org.mentorhub.connectors.translation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * A document in the hub's one model.
 *
 * @param type which of the three documents it is
 * @param content the canonical JSON object, {@code envelope} first; whoever holds it does not change it
 */
public record CanonicalDocument(DocumentType type, ObjectNode content) {

    /** Who sent it: {@code envelope.sender}. */
    public PartnerId sender() {
        return new PartnerId(envelopeText("sender"));
    }

    /** The sender's id of this sending: {@code envelope.messageId}. */
    public String messageId() {
        return envelopeText("messageId");
    }

    /** The id that is stable for its sender and type: {@code envelope.documentId}. */
    public String documentId() {
        return envelopeText("documentId");
    }

    /** The version that the sender gave, or empty where its dialect maps none: then the ledger counts. */
    public OptionalInt version() {
        var version = content.path("envelope").path("version");
        return version.isInt() ? OptionalInt.of(version.intValue()) : OptionalInt.empty();
    }

    private String envelopeText(String field) {
        return content.path("envelope").path(field).asText();
    }
}
