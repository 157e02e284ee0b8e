package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.Notice;
import org.mentorhub.routes.ledger.Output;

/** Writes notices as the contract {@code notice} says. The same notice gives the same bytes, always. */
public final class NoticeJson {
    private static final String MEDIA_TYPE = "application/json";
    private static final String VERSION = "canonical-notice-1";
    private static final int MOST_REASONS = 1000;
    private static final String NO_CODE = "MH-NO-CODE";

    private final ObjectMapper json;

    /** @param json builds and writes the tree */
    public NoticeJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The bytes of a notice.
     *
     * @param charset of its partner; what it lacks is escaped as JSON does it
     */
    Output output(Notice notice, String language, Charset charset) {
        try {
            var text = json.writeValueAsString(write(notice, language));
            return charset.equals(StandardCharsets.UTF_8)
                    ? new Output(VERSION, MEDIA_TYPE, text.getBytes(charset))
                    : new Output(
                            VERSION,
                            MEDIA_TYPE + "; charset=" + charset.name(),
                            escaped(text, charset).getBytes(charset));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a tree of our own cannot be written", defect);
        }
    }

    private static String escaped(String text, Charset charset) {
        var encoder = charset.newEncoder();
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (encoder.canEncode(c)) {
                escaped.append(c);
            } else {
                escaped.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
            }
        }
        return escaped.toString();
    }

    /**
     * A notice as a JSON object.
     *
     * @param language of the partner that it is for: BCP 47
     */
    public ObjectNode write(Notice notice, String language) {
        var object = json.createObjectNode();
        object.put("noticeId", notice.delivery().value());
        object.put("kind", notice.kind().id());
        object.put("partner", notice.partner().value());
        notice.from().ifPresent(from -> object.put("from", from.value()));
        object.put(
                "issuedAt",
                DateTimeFormatter.ISO_INSTANT.format(notice.issuedAt().truncatedTo(ChronoUnit.SECONDS)));
        object.put("language", language);
        notice.about().ifPresent(about -> object.set("about", about(about)));
        notice.result().ifPresent(result -> object.put("result", result));
        reasons(notice.says(), language, object);
        notice.says().counts().ifPresent(counts -> object.set("counts", counts(counts)));
        notice.jws().ifPresent(jws -> object.put("jws", jws));
        return object;
    }

    private ObjectNode about(Notice.About about) {
        var object =
                json.createObjectNode().put("submission", about.submission().value());
        about.document().ifPresent(document -> object.put(
                        "exchange", document.exchange().value())
                .put("delivery", document.delivery().value())
                .put("documentType", document.type().id())
                .put("documentId", document.documentId()));
        object.put("messageId", about.messageId());
        about.document()
                .ifPresent(
                        document -> object.put("recipient", document.recipient().value()));
        return object;
    }

    private ObjectNode counts(DecisionCounts counts) {
        return json.createObjectNode()
                .put("accepted", counts.accepted() + counts.superseded())
                .put("unchanged", counts.unchanged())
                .put("rejected", counts.rejected());
    }

    private static void reasons(Notice.Says says, String language, ObjectNode object) {
        if (says.reasons().isEmpty() && says.violations().isEmpty()) {
            return;
        }
        var array = object.putArray("reasons");
        says.violations().stream()
                .limit(MOST_REASONS)
                .forEach(violation -> add(violation, language, array.addObject()));
        int room = MOST_REASONS - array.size();
        for (PartnerReason reason :
                says.reasons().subList(0, Math.min(room, says.reasons().size()))) {
            var entry = array.addObject();
            entry.put("code", reason.code().isEmpty() ? NO_CODE : reason.code());
            if (!reason.text().isEmpty()) {
                entry.put("text", reason.text());
            }
        }
    }

    private static void add(Violation violation, String language, ObjectNode entry) {
        entry.put("code", violation.code());
        put(entry, "place", violation.place());
        put(entry, "path", violation.path());
        put(entry, "found", violation.found());
        put(entry, "expected", violation.expected(language));
        put(entry, "fix", violation.fix());
    }

    private static void put(ObjectNode entry, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.put(name, value);
        }
    }
}
