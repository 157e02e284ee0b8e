package org.mentorhub.connectors.transport.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.OwnId;

/**
 * What a partner's answer to a document means: {@code answer:} in the {@code rest.yaml} of its dialect. Places are JSON pointers (RFC 6901).
 *
 * @param code where the code stands
 * @param accepted codes of a document that is taken
 * @param refused codes of a document that is refused for what it says
 * @param reasons the list of reasons
 * @param reasonCode a reason's own code, from the reason
 * @param reasonText a reason's text, from the reason
 * @param ownIds where the partner's own ids of what it accepted stand
 */
public record RestAnswer(
        JsonPointer code,
        Set<String> accepted,
        Set<String> refused,
        JsonPointer reasons,
        JsonPointer reasonCode,
        JsonPointer reasonText,
        Map<OwnId.Of, JsonPointer> ownIds) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_REASONS = 50;
    private static final int LONGEST_TEXT = 1000;

    public RestAnswer {
        accepted = Set.copyOf(accepted);
        refused = Set.copyOf(refused);
        ownIds = Map.copyOf(ownIds);
        if (!Collections.disjoint(accepted, refused)) {
            throw new IllegalArgumentException(RestFile.NAME + ": one code has two meanings");
        }
    }

    /** The partner's word, where the answer holds one. */
    Optional<BusinessWord> read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            var said = answer.at(code).asText();
            if (accepted.contains(said)) {
                return Optional.of(BusinessWord.acceptedAs(ownIds(answer)));
            }
            return refused.contains(said) ? Optional.of(BusinessWord.refused(reasons(said, answer))) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private List<OwnId> ownIds(JsonNode answer) {
        return ownIds.entrySet().stream()
                .flatMap(place ->
                        OwnId.read(place.getKey(), answer.at(place.getValue()).asText()).stream())
                .toList();
    }

    /** A refusal without a reason still has its code. */
    private List<PartnerReason> reasons(String said, JsonNode answer) {
        List<PartnerReason> given = new ArrayList<>();
        for (var reason : answer.at(reasons)) {
            if (given.size() < MOST_REASONS) {
                given.add(new PartnerReason(text(reason, reasonCode), text(reason, reasonText)));
            }
        }
        return given.isEmpty() ? List.of(new PartnerReason(said, "")) : given;
    }

    private static String text(JsonNode reason, JsonPointer place) {
        var text = reason.at(place).asText("");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
