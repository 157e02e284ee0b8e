package org.mentorhub.connectors.translation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.value.JsonText;
import org.mentorhub.schemas.value.JsonValue;
import org.mentorhub.schemas.value.Value;

/**
 * A document in the hub's one model: what a translation read, and its JSON. A tree of Jackson's is made only where somebody asks for
 * {@link #content}, and from then on is what the document says. Whoever holds it does not change it; used by many threads.
 */
public final class CanonicalDocument {

    private static final String ENVELOPE = "envelope";

    private final DocumentType type;
    private final Value read;
    private volatile @Nullable ObjectNode content;

    private CanonicalDocument(DocumentType type, Value read, @Nullable ObjectNode content) {
        this.type = type;
        this.read = read;
        this.content = content;
    }

    /**
     * A document that a tree of Jackson's holds.
     *
     * @param type which of the three documents it is
     * @param content the canonical JSON object, {@code envelope} first
     */
    public CanonicalDocument(DocumentType type, ObjectNode content) {
        this(type, JsonValue.of(content), content);
    }

    /** A document as a translation read it: an object that nobody changes any more. */
    public static CanonicalDocument of(DocumentType type, Value read) {
        return new CanonicalDocument(type, read, null);
    }

    /** Which of the three documents it is. */
    public DocumentType type() {
        return type;
    }

    /** The canonical JSON object, {@code envelope} first. */
    public ObjectNode content() {
        ObjectNode known = content;
        return known == null ? made() : known;
    }

    private synchronized ObjectNode made() {
        ObjectNode known = content;
        if (known == null) {
            known = JsonValue.object(read);
            content = known;
        }
        return known;
    }

    /** What the document says. */
    public Value value() {
        ObjectNode known = content;
        return known == null ? read : JsonValue.of(known);
    }

    /** The canonical JSON in UTF-8, as the hub stores it. */
    public byte[] json() {
        return JsonText.of(value());
    }

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
        Value version = value().path(ENVELOPE).path("version");
        boolean small = version.isIntegral() && version.decimal().toBigInteger().bitLength() < Integer.SIZE;
        return small ? OptionalInt.of(version.decimal().intValueExact()) : OptionalInt.empty();
    }

    private String envelopeText(String field) {
        return value().path(ENVELOPE).path(field).asText();
    }

    /** Documents are the same where they say the same, whatever holds them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalDocument document
                && type == document.type
                && content().equals(document.content());
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + content().hashCode();
    }

    @Override
    public String toString() {
        return type.id() + " " + documentId();
    }
}
