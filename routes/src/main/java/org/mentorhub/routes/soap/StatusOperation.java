package org.mentorhub.routes.soap;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.rest.ProblemType;
import org.mentorhub.schemas.PartnerId;

/** {@code status}: where a partner's own submission or document stands. What is another's is not found, like what does not exist. */
final class StatusOperation implements Operation {
    private final Views views;
    private final SoapFaults faults;

    StatusOperation(Views views, SoapFaults faults) {
        this.views = views;
        this.faults = faults;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public void answer(PartnerCall call, XMLStreamReader body, AnswerXml answer) throws XMLStreamException {
        var request = Request.read(body);
        var partner = call.partner().id();
        var exchange = request.text("exchange");
        if (exchange.isPresent()) {
            write(exchange(partner, exchange.get()).orElseThrow(() -> notFound(call)), answer);
        } else {
            var id = request.required("messageId");
            write(views.submission(partner, id).orElseThrow(() -> notFound(call)), answer);
        }
    }

    private Optional<ExchangeView> exchange(PartnerId partner, String id) {
        return ExchangeId.isValid(id)
                ? views.exchange(new ExchangeId(id))
                        .filter(view -> view.sender().equals(partner))
                : Optional.empty();
    }

    private RuntimeException notFound(PartnerCall call) {
        return faults.of(call.language(), ProblemType.NOT_FOUND);
    }

    private static void write(SubmissionView view, AnswerXml answer) throws XMLStreamException {
        answer.root("statusResponse", xml -> {
            xml.text("submission", view.id().value())
                    .text("state", word(view.state()))
                    .text("receivedAt", time(view.receivedAt()));
            for (var exchange : view.exchanges()) {
                document(exchange, xml);
            }
            for (var reject : view.rejects()) {
                xml.element("rejected", rejected -> {
                    rejected.text("position", reject.position());
                    for (var fault : reject.faults()) {
                        rejected.element("violation", of -> of.attribute("code", fault.code())
                                .attribute("place", fault.place()));
                    }
                });
            }
        });
    }

    private static void write(ExchangeView view, AnswerXml answer) throws XMLStreamException {
        answer.root("statusResponse", xml -> {
            xml.text("submission", view.submission().value()).text("receivedAt", time(view.receivedAt()));
            document(view, xml);
        });
    }

    private static void document(ExchangeView view, AnswerXml parent) throws XMLStreamException {
        parent.element("document", xml -> {
            xml.text("position", view.position())
                    .text("exchange", view.id().value())
                    .text("type", view.type().id())
                    .text("state", word(view.state()))
                    .text("sameAs", view.sameAs().map(ExchangeId::value));
            for (var delivery : view.deliveries()) {
                delivery(delivery, xml);
            }
        });
    }

    private static void delivery(DeliveryStatus status, AnswerXml parent) throws XMLStreamException {
        parent.element("delivery", xml -> {
            xml.text("delivery", status.id().value())
                    .text("recipient", status.recipient().value())
                    .text("state", word(status.state()))
                    .text("waitsFor", status.hold().map(StatusOperation::word))
                    .text("attempts", status.attempts());
            if (status.reason().isPresent()) {
                xml.element(
                        "reason", of -> of.text("code", status.reason().get().code()));
            }
            for (var word : status.words()) {
                xml.element("reason", of -> of.text("code", word.code()).text("text", word.text()));
            }
            xml.text("since", time(status.changedAt()))
                    .text("nextAttempt", status.nextAttempt().map(StatusOperation::time));
        });
    }

    static String time(TemporalAccessor moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
