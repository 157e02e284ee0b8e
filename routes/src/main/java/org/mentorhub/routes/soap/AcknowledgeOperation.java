package org.mentorhub.routes.soap;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.delivery.Mailboxes;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.rest.ProblemType;

/** {@code acknowledge}: a partner's word on a delivery. */
final class AcknowledgeOperation implements Operation {
    private static final int MOST_REASONS = 50;
    private static final int LONGEST = 1000;

    private final Mailboxes mailboxes;
    private final SoapFaults faults;

    AcknowledgeOperation(Mailboxes mailboxes, SoapFaults faults) {
        this.mailboxes = mailboxes;
        this.faults = faults;
    }

    @Override
    public String name() {
        return "acknowledge";
    }

    @Override
    public void answer(PartnerCall call, XMLStreamReader body, AnswerXml answer) throws XMLStreamException {
        var request = Request.read(body);
        var delivery = request.required("delivery");
        var word = word(call, request);
        var taken = DeliveryId.isValid(delivery)
                ? mailboxes.acknowledge(call.partner(), new DeliveryId(delivery), word)
                : WordTaken.UNKNOWN;
        switch (taken) {
            case TAKEN, REPEATED ->
                answer.root("acknowledgeResponse", xml -> xml.text("delivery", delivery)
                        .text("result", taken.name().toLowerCase(Locale.ROOT)));
            case CONTRADICTS -> throw faults.of(call.language(), ProblemType.WORD_GIVEN);
            case TOO_EARLY -> throw faults.of(call.language(), ProblemType.NOT_HANDED_OVER);
            case UNKNOWN -> throw faults.of(call.language(), ProblemType.NOT_FOUND);
        }
    }

    private BusinessWord word(PartnerCall call, Request request) throws XMLStreamException {
        List<PartnerReason> reasons = request.children("reason").stream()
                .map(reason -> new PartnerReason(
                        reason.text("code").orElse(""), reason.text("text").orElse("")))
                .toList();
        var tooMuch = reasons.size() > MOST_REASONS
                || reasons.stream()
                        .anyMatch(reason -> reason.code().length() > LONGEST
                                || reason.text().length() > LONGEST);
        var said = request.required("word");
        if (tooMuch || !said.matches("accepted|refused")) {
            throw faults.of(
                    call.language(),
                    ProblemType.BAD_REQUEST,
                    "hub:word, hub:reason",
                    "accepted | refused, ≤ 50 × 1000");
        }
        return said.equals("accepted")
                ? new BusinessWord(BusinessWord.Verdict.ACCEPTED, reasons)
                : BusinessWord.refused(reasons);
    }
}
