package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.Notice;
import org.mentorhub.routes.seal.SealKey;

/**
 * What only one notice says, as its row has it.
 *
 * @param ofRecipient whether the word is the recipient's, not the hub's
 * @param result what was decided
 * @param reasons why
 * @param violations of rejected documents, with the values
 * @param counts of the documents of a sending
 */
record NoticeBody(
        boolean ofRecipient,
        String result,
        List<PartnerReason> reasons,
        List<Violation> violations,
        @Nullable DecisionCounts counts) {
    private static final String USE = "notice";

    byte[] seal(SealKey key) {
        return SealedJson.seal(key, USE, this);
    }

    /** Opens one, also as earlier versions wrote it. */
    static NoticeBody open(SealKey key, byte[] sealed) {
        var json = Contents.json(key.open(sealed, USE));
        List<PartnerReason> reasons = new ArrayList<>();
        json.path("reasons")
                .forEach(reason -> reasons.add(new PartnerReason(
                        reason.path("code").asText(), reason.path("text").asText())));
        List<Violation> violations = new ArrayList<>();
        json.path("violations").forEach(violation -> violations.add(violation(violation)));
        return new NoticeBody(
                json.path("ofRecipient").asBoolean(),
                json.path("result").asText(),
                reasons,
                violations,
                json.hasNonNull("counts") ? counts(json.path("counts")) : null);
    }

    private static Violation violation(JsonNode json) {
        List<String> particulars = new ArrayList<>();
        json.path("particulars").forEach(value -> particulars.add(value.asText()));
        return new Violation(
                json.path(json.has("rule") ? "rule" : "code").asText(),
                json.path("place").asText(),
                text(json, "path"),
                text(json, "found"),
                particulars,
                text(json, "fix"));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }

    private static DecisionCounts counts(JsonNode json) {
        return new DecisionCounts(
                json.path("accepted").asInt(),
                json.path("unchanged").asInt(),
                json.path("superseded").asInt(),
                json.path("rejected").asInt());
    }

    Notice.Says says() {
        return new Notice.Says(reasons, violations, Optional.ofNullable(counts));
    }
}
