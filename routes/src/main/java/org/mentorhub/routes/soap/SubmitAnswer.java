package org.mentorhub.routes.soap;

import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.mentorhub.routes.rest.SubmissionAnswer;
import org.mentorhub.routes.rest.SubmissionAnswer.DocumentAnswer;
import org.mentorhub.routes.rest.SubmissionAnswer.RecipientAnswer;

/** Writes what became of a submission: the answer of the REST interface as {@code hub:submitResponse}. */
final class SubmitAnswer {

    private SubmitAnswer() {}

    static void write(SubmissionAnswer answer, AnswerXml to) throws XMLStreamException {
        var receipt = Objects.requireNonNull(answer.receipt(), "what was submitted has a receipt");
        to.root("submitResponse", xml -> {
            xml.text("submission", answer.submission())
                    .text("messageId", answer.messageId())
                    .text("decision", answer.decision())
                    .text("receipt", receipt.jws());
            for (var document : answer.documents()) {
                document(document, xml);
            }
        });
    }

    private static void document(DocumentAnswer document, AnswerXml parent) throws XMLStreamException {
        parent.element("document", xml -> {
            xml.text("position", document.document())
                    .text("decision", document.decision())
                    .text("exchange", document.exchange())
                    .text("sameAs", document.sameAs())
                    .text("documentId", document.documentId());
            for (var recipient : document.recipients()) {
                recipient(recipient, xml);
            }
            for (var violation : document.violations()) {
                SoapFaults.violation(violation, xml);
            }
        });
    }

    private static void recipient(RecipientAnswer recipient, AnswerXml parent) throws XMLStreamException {
        parent.element("recipient", xml -> {
            xml.text("partner", recipient.recipient())
                    .text("decision", recipient.decision())
                    .text("delivery", recipient.delivery())
                    .text("waitsFor", recipient.waitsFor());
            for (var loss : recipient.losses().entrySet()) {
                xml.element("loss", of -> of.attribute("kind", loss.getKey()).attribute("fields", loss.getValue()));
            }
            for (var violation : recipient.violations()) {
                SoapFaults.violation(violation, xml);
            }
        });
    }
}
