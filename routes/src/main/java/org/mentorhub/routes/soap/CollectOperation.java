package org.mentorhub.routes.soap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentorhub.routes.delivery.Mailboxes;
import org.mentorhub.routes.delivery.NoticeJson;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.rest.ProblemType;

/** {@code collect}: a partner takes what waits in its mailbox, documents or notices, and renews what it took before. */
final class CollectOperation implements Operation {
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final String JSON = "application/json";
    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    private final Mailboxes mailboxes;
    private final Mailbox notices;
    private final SoapDoor door;
    private final SoapFaults faults;
    private final ObjectMapper json;

    CollectOperation(Mailboxes mailboxes, Mailbox notices, SoapDoor door, SoapFaults faults, ObjectMapper json) {
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.door = door;
        this.faults = faults;
        this.json = json;
    }

    @Override
    public String name() {
        return "collect";
    }

    @Override
    public void answer(PartnerCall call, XMLStreamReader body, AnswerXml answer) throws XMLStreamException {
        var request = Request.read(body);
        var what = request.attribute("what").orElse("documents");
        var max = request.attribute("max").orElse("10");
        if (!what.matches("documents|notices") || !max.matches("[0-9]{1,2}|100")) {
            throw faults.of(call.language(), ProblemType.BAD_REQUEST, "hub:collect/@what, @max", "?wsdl");
        }
        door.enter(call);
        int most = Integer.parseInt(max);
        answer.root("collectResponse", xml -> {
            if (most > 0 && what.equals("notices")) {
                notices(call.partner(), most, xml);
            } else if (most > 0) {
                documents(call, most, xml);
            }
            for (var lease : request.children("renew")) {
                renew(call.partner(), lease, xml);
            }
        });
    }

    private void documents(PartnerCall call, int most, AnswerXml xml) throws XMLStreamException {
        if (!Mailboxes.has(call.partner())) {
            throw faults.of(call.language(), ProblemType.NOT_FOUND);
        }
        List<Mailboxes.Offered> taken =
                mailboxes.take(call.partner(), most).orElseThrow(() -> faults.unavailable(call.language()));
        for (var offered : taken) {
            xml.element("delivery", delivery -> {
                delivery.text("delivery", offered.delivery().value())
                        .text("lease", offered.lease())
                        .text("leasedUntil", StatusOperation.time(offered.until()))
                        .text("kind", offered.document().type().id())
                        .text("sender", offered.document().sender().value());
                content(offered.mediaType(), offered.content(), delivery);
            });
        }
    }

    private void notices(Partner partner, int most, AnswerXml xml) throws XMLStreamException {
        for (var offer : notices.offer(partner.id(), Scope.NOTICES, most, LEASE)) {
            if (offer.cargo() instanceof Cargo.OfNotice notice) {
                var content = bytes(notice, partner);
                xml.element("delivery", delivery -> {
                    delivery.text("delivery", offer.delivery().value())
                            .text("leasedUntil", offer.leasedUntil().map(StatusOperation::time))
                            .text("kind", "notice");
                    content(JSON, content, delivery);
                });
            }
        }
    }

    private void renew(Partner partner, Request lease, AnswerXml xml) throws XMLStreamException {
        var delivery = lease.required("delivery");
        var number = lease.text("lease").filter(text -> text.matches("[0-9]{1,18}"));
        var until = DeliveryId.isValid(delivery)
                ? number.flatMap(n -> mailboxes.renew(partner, new DeliveryId(delivery), Long.parseLong(n)))
                : Optional.<Instant>empty();
        xml.element(
                "renewed", of -> of.text("delivery", delivery).text("leasedUntil", until.map(StatusOperation::time)));
    }

    /** XML as it is, everything else in base64. */
    private static void content(String mediaType, byte[] content, AnswerXml parent) throws XMLStreamException {
        parent.element("content", xml -> {
            xml.attribute("mediaType", mediaType);
            if (mediaType.contains("xml")) {
                xml.element("xml", any -> {
                    var document = XML.createXMLStreamReader(new ByteArrayInputStream(content));
                    document.nextTag();
                    FragmentCopy.copy(document, any.raw(), Parts.NONE);
                });
            } else {
                xml.text("bytes", Base64.getEncoder().encodeToString(content));
            }
        });
    }

    private byte[] bytes(Cargo.OfNotice notice, Partner partner) {
        try {
            return json.writeValueAsBytes(new NoticeJson(json).write(notice.notice(), partner.language()));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a tree of our own cannot be written", defect);
        }
    }
}
