package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.DocumentType;

/** Completes the envelope of a document that was just read (domain.md 2.2: "Envelope fields that a dialect does not map"). */
final class Envelope {

    private static final String ENVELOPE = "envelope";
    private static final List<String> ORDER = List.of(
            "messageId",
            "correlationId",
            "action",
            "sender",
            "recipients",
            "documentType",
            "documentId",
            "version",
            "supersedes",
            "issuedAt",
            "subject",
            "relatesTo",
            "programme",
            "consents",
            "language",
            "attachments");

    private Envelope() {}

    /** The document with a whole envelope in front; members that are there stay as they are. */
    static ObjectNode complete(DocumentType type, ObjectNode document, EnvelopeDefaults defaults, String language) {
        ObjectNode given =
                document.path(ENVELOPE) instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
        ObjectNode filled = given.deepCopy();
        fill(filled, "messageId", defaults.messageId());
        fill(filled, "sender", defaults.sender().value());
        fill(filled, "documentType", type.id());
        JsonNode id = document.path(type.documentIdField());
        if (id.isTextual()) {
            fill(filled, "documentId", id.textValue());
        }
        fill(filled, "issuedAt", instant(defaults));
        fillProgramme(filled, defaults);
        fill(filled, "language", language);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode envelope = whole.putObject(ENVELOPE);
        ORDER.stream().filter(filled::has).forEach(name -> envelope.set(name, filled.get(name)));
        filled.properties().forEach(member -> {
            if (!envelope.has(member.getKey())) {
                envelope.set(member.getKey(), member.getValue());
            }
        });
        document.properties().forEach(member -> {
            if (!member.getKey().equals(ENVELOPE)) {
                whole.set(member.getKey(), member.getValue());
            }
        });
        return whole;
    }

    private static void fillProgramme(ObjectNode envelope, EnvelopeDefaults defaults) {
        ObjectNode programme =
                envelope.path("programme") instanceof ObjectNode found ? found : envelope.putObject("programme");
        fill(programme, "code", defaults.programme());
        String season = defaults.season();
        if (season != null && programme.path("code").asText().equals(defaults.programme())) {
            fill(programme, "season", season);
        }
    }

    private static void fill(ObjectNode group, String name, String text) {
        if (!group.has(name)) {
            group.put(name, text);
        }
    }

    private static String instant(EnvelopeDefaults defaults) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                defaults.issuedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
