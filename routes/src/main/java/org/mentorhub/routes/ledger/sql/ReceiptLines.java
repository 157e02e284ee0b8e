package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.CannotTake;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.DocumentDecision.Planned;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.ledger.PlannedDelivery;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.schemas.PartnerId;

/** What receipts say of single documents, written and read again. */
final class ReceiptLines {
    private static final JsonFactory JSON = new JsonFactory();

    private ReceiptLines() {}

    /** One document's part: what was decided, and the candidate that it was decided on, null for one that the intake rejected. */
    record Line(DocumentDecision decision, @Nullable Candidate candidate) {}

    /** What a receipt says of some documents: the members of a JSON array, without its brackets. */
    static byte[] of(List<Line> lines) {
        var out = new ByteArrayOutputStream(512 * lines.size());
        try (var json = JSON.createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString(","));
            for (var line : lines) {
                line(json, line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The JSON array of what {@link #of} wrote. */
    static String array(List<byte[]> lines) {
        return lines.stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The decisions that {@link #of} wrote, part by part. */
    static List<DocumentDecision> decisions(List<byte[]> lines) {
        List<DocumentDecision> decisions = new ArrayList<>();
        for (var part : lines) {
            Contents.json(array(List.of(part)).getBytes(StandardCharsets.UTF_8))
                    .forEach(line -> decisions.add(decision(line)));
        }
        return decisions;
    }

    private static DocumentDecision decision(JsonNode line) {
        int position = line.path("position").asInt();
        return switch (line.path("decision").asText()) {
            case "accepted" -> new DocumentDecision.Accepted(position, exchange(line, "exchange"), planned(line));
            case "unchanged" ->
                new DocumentDecision.Unchanged(position, exchange(line, "exchange"), exchange(line, "sameAs"));
            case "superseded" ->
                new DocumentDecision.Superseded(position, exchange(line, "exchange"), exchange(line, "newer"));
            case "rejected" -> new DocumentDecision.Rejected(position, faults(line));
            default -> throw new LedgerUnavailable("read the decision on document " + position, null);
        };
    }

    private static ExchangeId exchange(JsonNode line, String name) {
        return new ExchangeId(line.path(name).asText());
    }

    private static List<Planned> planned(JsonNode line) {
        List<Planned> planned = new ArrayList<>();
        for (var delivery : line.path("deliveries")) {
            planned.add(new Planned(
                    new DeliveryId(delivery.path("delivery").asText()),
                    new PartnerId(delivery.path("recipient").asText()),
                    delivery.has("hold")
                            ? Optional.of(
                                    HoldReason.valueOf(delivery.path("hold").asText()))
                            : Optional.empty()));
        }
        return planned;
    }

    private static List<Fault> faults(JsonNode line) {
        List<Fault> faults = new ArrayList<>();
        for (var violation : line.path("violations")) {
            faults.add(new Fault(
                    violation.path("code").asText(), violation.path("place").asText()));
        }
        return faults;
    }

    private static void line(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("position", line.decision().position());
        var candidate = line.candidate();
        if (candidate != null) {
            json.writeStringField("type", candidate.type().id());
            json.writeStringField("documentId", candidate.documentId());
            json.writeStringField(
                    "nativeDigest", candidate.content().nativeDigest().hex());
            json.writeStringField(
                    "canonicalDigest", candidate.content().canonicalDigest().hex());
        }
        switch (line.decision()) {
            case DocumentDecision.Accepted taken -> {
                json.writeStringField("decision", "accepted");
                json.writeStringField("exchange", taken.exchange().value());
                if (candidate != null) {
                    deliveries(json, taken, candidate.deliveries());
                    cannotTake(json, candidate.cannotTake());
                }
            }
            case DocumentDecision.Unchanged same -> {
                json.writeStringField("decision", "unchanged");
                json.writeStringField("exchange", same.exchange().value());
                json.writeStringField("sameAs", same.same().value());
            }
            case DocumentDecision.Superseded older -> {
                json.writeStringField("decision", "superseded");
                json.writeStringField("exchange", older.exchange().value());
                json.writeStringField("newer", older.newer().value());
            }
            case DocumentDecision.Rejected wrong -> {
                json.writeStringField("decision", "rejected");
                violations(json, wrong.faults());
            }
        }
        json.writeEndObject();
    }

    private static void deliveries(JsonGenerator json, DocumentDecision.Accepted taken, List<PlannedDelivery> planned)
            throws IOException {
        json.writeArrayFieldStart("deliveries");
        for (int at = 0; at < taken.deliveries().size(); at++) {
            var delivery = taken.deliveries().get(at);
            json.writeStartObject();
            json.writeStringField("delivery", delivery.delivery().value());
            json.writeStringField("recipient", delivery.recipient().value());
            json.writeStringField("state", delivery.hold().map(hold -> "HELD").orElse("PENDING"));
            if (delivery.hold().isPresent()) {
                json.writeStringField("hold", delivery.hold().get().name());
            }
            losses(json, planned.get(at).losses());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cannotTake(JsonGenerator json, List<CannotTake> recipients) throws IOException {
        if (recipients.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("cannotTake");
        for (var recipient : recipients) {
            json.writeStartObject();
            json.writeStringField("recipient", recipient.recipient().value());
            violations(json, recipient.faults());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void losses(JsonGenerator json, Map<String, Integer> losses) throws IOException {
        if (!losses.isEmpty()) {
            json.writeObjectFieldStart("losses");
            for (var loss : new TreeMap<>(losses).entrySet()) {
                json.writeNumberField(loss.getKey(), loss.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void violations(JsonGenerator json, List<Fault> faults) throws IOException {
        json.writeArrayFieldStart("violations");
        for (var fault : faults) {
            json.writeStartObject();
            json.writeStringField("code", fault.code());
            json.writeStringField("place", fault.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
