package org.mentorhub.routes.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.routes.delivery.Mailboxes;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.rest.ProblemType;

/** {@code acknowledge}: a partner's word on a delivery. */
final class AcknowledgeOperation implements Operation {
    private static final int MOST_REASONS = 50;
    private static final int LONGEST = 1000;
    private static final int MOST_IDS = 3;

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
        var ids = ownIds(request);
        if (tooMuch || ids.isEmpty() || !said.matches("accepted|refused")) {
            throw faults.of(
                    call.language(),
                    ProblemType.BAD_REQUEST,
                    "hub:word, hub:reason, hub:ownId",
                    "accepted | refused, ≤ 50 × 1000, of=document|person|placement: ≤ 64 A-Z a-z 0-9 ._:/-");
        }
        return said.equals("accepted")
                ? new BusinessWord(BusinessWord.Verdict.ACCEPTED, reasons, ids.get())
                : BusinessWord.refused(reasons);
    }

    /** What the partner itself calls what it accepted; empty where one has not the form of an id. */
    private static Optional<List<OwnId>> ownIds(Request request) {
        List<OwnId> found = new ArrayList<>();
        for (var told : request.children("ownId")) {
            var id = of(told.attribute("of").orElse(""))
                    .flatMap(of -> OwnId.read(of, told.element().getTextContent()));
            if (id.isEmpty() || found.size() == MOST_IDS) {
                return Optional.empty();
            }
            found.add(id.get());
        }
        return Optional.of(found);
    }

    private static Optional<OwnId.Of> of(String name) {
        return switch (name) {
            case "document" -> Optional.of(OwnId.Of.DOCUMENT);
            case "person" -> Optional.of(OwnId.Of.PERSON);
            case "placement" -> Optional.of(OwnId.Of.PLACEMENT);
            default -> Optional.empty();
        };
    }
}
