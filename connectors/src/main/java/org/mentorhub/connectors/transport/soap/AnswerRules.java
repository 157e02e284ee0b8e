package org.mentorhub.connectors.transport.soap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.OwnId;
import org.w3c.dom.Element;

/**
 * What a partner's answer means. A code stands in one of the four sets at most; one that stands in none says nothing that we know.
 *
 * @param root the answer's root element
 * @param code where the code stands
 * @param reasons the elements that each give a reason
 * @param reasonCode where a reason's own code stands, from its element
 * @param accepted codes of a document that is taken
 * @param refused codes of a document that is refused for what it says
 * @param repeated codes of a message that is known already; the detail is the code that it was answered with at first
 * @param busy codes of a message that was not taken at all; the detail is how many seconds to wait
 * @param ownIds where the partner's own ids of what it accepted stand
 */
record AnswerRules(
        QName root,
        AnswerPath code,
        AnswerPath reasons,
        AnswerPath reasonCode,
        Set<String> accepted,
        Set<String> refused,
        Special repeated,
        Special busy,
        Map<OwnId.Of, AnswerPath> ownIds) {

    AnswerRules {
        ownIds = Map.copyOf(ownIds);
    }

    private static final int MOST_REASONS = 50;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_WAIT_SECONDS = 86_400;

    /**
     * Codes that need a second look.
     *
     * @param codes the codes
     * @param detail where the detail stands
     */
    record Special(Set<String> codes, Optional<AnswerPath> detail) {

        Special {
            codes = Set.copyOf(codes);
        }

        Optional<String> detail(Element answer) {
            return detail.flatMap(path -> path.text(answer));
        }
    }

    HandOverResult read(Element answer) {
        if (!root.equals(new QName(answer.getNamespaceURI(), answer.getLocalName()))) {
            return senseless("The partner's answer has another root element than its service's.");
        }
        String said = code.text(answer).orElse("");
        if (busy.codes().contains(said)) {
            return new NotDelivered(
                    new Reason("MH-OUT-BUSY", "The partner answers that it is busy and took nothing."), wait(answer));
        }
        if (repeated.codes().contains(said)) {
            return new Delivered(repeated.detail(answer).flatMap(first -> word(first, answer)));
        }
        Optional<BusinessWord> word = word(said, answer);
        return word.isPresent()
                ? new Delivered(word)
                : senseless("The partner's answer has a code that its service does not know.");
    }

    private Optional<BusinessWord> word(String said, Element answer) {
        if (accepted.contains(said)) {
            return Optional.of(BusinessWord.acceptedAs(ownIds(answer)));
        }
        return refused.contains(said) ? Optional.of(BusinessWord.refused(reasons(said, answer))) : Optional.empty();
    }

    private List<OwnId> ownIds(Element answer) {
        return ownIds.entrySet().stream()
                .flatMap(place -> place.getValue().text(answer).stream()
                        .flatMap(text -> OwnId.read(place.getKey(), text).stream()))
                .toList();
    }

    /** A refusal without a reason still has its code. */
    private List<PartnerReason> reasons(String said, Element answer) {
        List<PartnerReason> given = reasons.elements(answer).stream()
                .limit(MOST_REASONS)
                .map(element -> new PartnerReason(
                        cut(reasonCode.text(element).orElse("")),
                        cut(element.getTextContent().strip())))
                .toList();
        return given.isEmpty() ? List.of(new PartnerReason(said, "")) : given;
    }

    private Optional<Duration> wait(Element answer) {
        return busy.detail(answer)
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(seconds))));
    }

    private static HandOverResult senseless(String text) {
        return new Unknown(new Reason("MH-OUT-ANSWER", text));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
