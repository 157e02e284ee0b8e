package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.Notice;
import org.mentorhub.routes.ledger.Output;

/** Writes notices as the contract {@code notice} says. The same notice gives the same bytes, always. */
public final class NoticeJson {
    private static final String MEDIA_TYPE = "application/json";
    private static final String VERSION = "canonical-notice-1";
    private static final int MOST_REASONS = 100;
    private static final String NO_CODE = "MH-NO-CODE";

    private final ObjectMapper json;

    /** @param json builds and writes the tree */
    public NoticeJson(ObjectMapper json) {
        this.json = json;
    }

    Output output(Notice notice, String language) {
        try {
            return new Output(VERSION, MEDIA_TYPE, json.writeValueAsBytes(write(notice, language)));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a tree of our own cannot be written", defect);
        }
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
        if (!notice.reasons().isEmpty()) {
            reasons(notice.reasons(), object);
        }
        notice.jws().ifPresent(jws -> object.put("jws", jws));
        return object;
    }

    private ObjectNode about(Notice.About about) {
        return json.createObjectNode()
                .put("submission", about.submission().value())
                .put("exchange", about.exchange().value())
                .put("delivery", about.delivery().value())
                .put("documentType", about.type().id())
                .put("documentId", about.documentId())
                .put("messageId", about.messageId())
                .put("recipient", about.recipient().value());
    }

    private static void reasons(List<PartnerReason> reasons, ObjectNode object) {
        var array = object.putArray("reasons");
        for (PartnerReason reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
            var entry = array.addObject();
            entry.put("code", reason.code().isEmpty() ? NO_CODE : reason.code());
            if (!reason.text().isEmpty()) {
                entry.put("text", reason.text());
            }
        }
    }
}
