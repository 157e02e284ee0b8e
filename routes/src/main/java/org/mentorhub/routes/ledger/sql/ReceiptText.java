package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.CannotTake;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.PlannedDelivery;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;

/** What a receipt states, as JSON: claims of RFC 7519 where they fit, else words of the architecture's table. */
final class ReceiptText {
    private static final JsonFactory JSON = new JsonFactory();

    private ReceiptText() {}

    /** One document's part: what was decided, and the candidate that it was decided on, null for one that the intake rejected. */
    record Line(DocumentDecision decision, @Nullable Candidate candidate) {}

    static byte[] of(SubmissionHead submission, String id, Write write, Chain.Appended event, List<Line> lines) {
        var out = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("iss", "mentor-hub");
            json.writeStringField("sub", submission.sender().value());
            json.writeNumberField("iat", write.now().getEpochSecond());
            json.writeStringField("submission", id);
            json.writeStringField("messageId", submission.messageId());
            json.writeStringField("digest", submission.content().hex());
            json.writeStringField(
                    "receivedAt", Times.cut(submission.receivedAt()).toString());
            json.writeStringField("acceptedAt", write.now().toString());
            json.writeObjectFieldStart("event");
            json.writeNumberField("sequence", event.sequence());
            json.writeStringField("hash", event.hash());
            json.writeEndObject();
            json.writeArrayFieldStart("documents");
            for (var line : lines) {
                line(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
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
