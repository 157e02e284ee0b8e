package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmissionId;

/** What a receipt states, as JSON: claims of RFC 7519 where they fit, else words of the architecture's table. */
final class ReceiptText {
    private static final JsonFactory JSON = new JsonFactory();

    private ReceiptText() {}

    /**
     * What a receipt states of a submission.
     *
     * @param id hub id
     * @param acceptedAt when
     * @param event that accepted it
     * @param counts how many documents were decided on how
     * @param documents what was decided on each, as {@link ReceiptLines#of} wrote it, part by part
     * @param parts in place of the documents of a submission that has too many: what the chain holds of each part
     */
    record Statement(
            SubmissionId id,
            Instant acceptedAt,
            Chain.Appended event,
            DecisionCounts counts,
            List<byte[]> documents,
            List<Part> parts) {

        Statement(
                SubmissionId id,
                Instant acceptedAt,
                Chain.Appended event,
                DecisionCounts counts,
                List<byte[]> documents) {
            this(id, acceptedAt, event, counts, documents, List.of());
        }
    }

    /**
     * A part of a submission with too many documents to list.
     *
     * @param first how many documents come before it
     * @param documents how many it has
     * @param event that has what was decided on each
     * @param digest SHA-256 of what a receipt would say of each, hexadecimal
     */
    record Part(int first, int documents, Chain.Appended event, String digest) {}

    static byte[] of(SubmissionHead submission, Statement statement) {
        var out = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("iss", "mentor-hub");
            json.writeStringField("sub", submission.sender().value());
            json.writeNumberField("iat", statement.acceptedAt().getEpochSecond());
            json.writeStringField("submission", statement.id().value());
            json.writeStringField("messageId", submission.messageId());
            json.writeStringField("digest", submission.content().hex());
            json.writeStringField(
                    "receivedAt", Times.cut(submission.receivedAt()).toString());
            json.writeStringField("acceptedAt", statement.acceptedAt().toString());
            event(json, statement.event());
            counts(json, statement.counts());
            if (statement.parts().isEmpty()) {
                json.writeFieldName("documents");
                json.writeRawValue(ReceiptLines.array(statement.documents()));
            } else {
                parts(json, statement.parts());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void event(JsonGenerator json, Chain.Appended event) throws IOException {
        json.writeObjectFieldStart("event");
        json.writeNumberField("sequence", event.sequence());
        json.writeStringField("hash", event.hash());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, DecisionCounts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("unchanged", counts.unchanged());
        json.writeNumberField("superseded", counts.superseded());
        json.writeNumberField("rejected", counts.rejected());
        json.writeEndObject();
    }

    private static void parts(JsonGenerator json, List<Part> parts) throws IOException {
        json.writeArrayFieldStart("parts");
        for (var part : parts) {
            json.writeStartObject();
            json.writeNumberField("after", part.first());
            json.writeNumberField("documents", part.documents());
            event(json, part.event());
            json.writeStringField("digest", part.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
