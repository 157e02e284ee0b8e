package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** The receipts that senders hold, and with them what the hub owes: each document that one names, at each recipient that it names. */
final class Receipts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> bySubmission = new LinkedHashMap<>();

    /**
     * One document that the hub owes to one recipient.
     *
     * @param exchange the hub's id of the document
     * @param delivery the hub's id of the delivery
     * @param sender whose document
     * @param recipient who is to have it
     * @param type which document
     * @param documentId its sender's id of it
     * @param losses what the sender was told that the recipient will not get, by kind
     */
    record Owed(
            String exchange,
            String delivery,
            PartnerId sender,
            PartnerId recipient,
            DocumentType type,
            String documentId,
            Map<String, Integer> losses) {}

    /** Keeps a receipt, a compact JWS; one that is here already counts once. */
    void take(String jws) throws IOException {
        String[] parts = jws.split("\\.", -1);
        JsonNode statement = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        bySubmission.put(statement.path("submission").asText(), statement);
    }

    /** How many submissions have a receipt. */
    int submissions() {
        return bySubmission.size();
    }

    /** How many documents were decided so: {@code accepted}, {@code unchanged}, {@code rejected}, {@code superseded}. */
    int documents(String decision) {
        return (int) bySubmission.values().stream()
                .flatMap(receipt -> receipt.path("documents").valueStream())
                .filter(document -> document.path("decision").asText().equals(decision))
                .count();
    }

    /** Whether some receipt names that document of that sender. */
    boolean name(PartnerId sender, String documentId) {
        return bySubmission.values().stream()
                .filter(receipt -> receipt.path("sub").asText().equals(sender.value()))
                .flatMap(receipt -> receipt.path("documents").valueStream())
                .anyMatch(document -> document.path("documentId").asText().equals(documentId));
    }

    /** All that is owed. */
    List<Owed> owed() {
        return bySubmission.values().stream()
                .flatMap(receipt -> receipt.path("documents").valueStream().flatMap(document -> document.path(
                                "deliveries")
                        .valueStream()
                        .map(delivery -> owed(receipt, document, delivery))))
                .toList();
    }

    private static Owed owed(JsonNode receipt, JsonNode document, JsonNode delivery) {
        Map<String, Integer> losses = new TreeMap<>();
        delivery.path("losses")
                .properties()
                .forEach(loss -> losses.put(loss.getKey(), loss.getValue().asInt()));
        return new Owed(
                document.path("exchange").asText(),
                delivery.path("delivery").asText(),
                new PartnerId(receipt.path("sub").asText()),
                new PartnerId(delivery.path("recipient").asText()),
                DocumentType.of(document.path("type").asText()).orElseThrow(),
                document.path("documentId").asText(),
                losses);
    }
}
