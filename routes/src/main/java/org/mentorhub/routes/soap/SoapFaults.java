package org.mentorhub.routes.soap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.apache.wss4j.dom.WSConstants;
import org.mentorhub.routes.rest.Problem;
import org.mentorhub.routes.rest.Problem.DocumentViolation;
import org.mentorhub.routes.rest.ProblemType;
import org.mentorhub.routes.rest.Problems;
import org.w3c.dom.Document;

/** Makes faults of the problems that the REST interface has too: same kinds, same texts, as {@code hub:problem} in the detail. */
final class SoapFaults {
    private static final Duration COME_BACK = Duration.ofSeconds(30);
    private static final QName FAILED_AUTHENTICATION = new QName(WSConstants.WSSE_NS, "FailedAuthentication");

    private final MeterRegistry meters;

    /** @param meters that count refused calls */
    SoapFaults(MeterRegistry meters) {
        this.meters = meters;
    }

    SoapFault of(Locale language, ProblemType type, Object... arguments) {
        return fault(Problems.in(language, type, List.of(), arguments), code(type), Optional.empty());
    }

    SoapFault later(Locale language, ProblemType type, Duration wait) {
        return fault(Problems.in(language, type, List.of()), code(type), Optional.of(wait));
    }

    SoapFault unavailable(Locale language) {
        return later(language, ProblemType.UNAVAILABLE, COME_BACK);
    }

    SoapFault invalid(Locale language, int documents, List<DocumentViolation> violations) {
        var problem = Problems.in(language, ProblemType.INVALID_DOCUMENTS, violations, documents, violations.size());
        return fault(problem, code(ProblemType.INVALID_DOCUMENTS), Optional.empty());
    }

    /** What an unproven caller is told: how to prove itself, and nothing about what was wrong. */
    SoapFault unproven() {
        var kind = Problems.in(Locale.ROOT, ProblemType.UNAUTHENTICATED, List.of());
        var detail =
                "Send a WS-Security header with a Timestamp and a UsernameToken: the partner's id, the digest of its"
                        + " password, a fresh nonce, the time. Both count for five minutes, each nonce once.";
        return fault(
                new Problem(kind.type(), kind.title(), kind.status(), detail, List.of()),
                FAILED_AUTHENTICATION,
                Optional.empty());
    }

    /** The same fault under another code, where SOAP itself has one: {@code MustUnderstand}, {@code VersionMismatch}. */
    SoapFault under(QName code, SoapFault fault) {
        var same = new SoapFault(fault.getMessage(), code);
        same.setDetail(fault.getDetail());
        return same;
    }

    private SoapFault fault(Problem problem, QName code, Optional<Duration> wait) {
        meters.counter("mentorhub.requests.refused", "reason", key(problem)).increment();
        var fault = new SoapFault(problem.title() + ". " + problem.detail(), code);
        try {
            var detail = new W3CDOMStreamWriter();
            detail.writeStartElement("detail");
            new AnswerXml(detail).root("problem", xml -> write(problem, wait, xml));
            detail.writeEndElement();
            Document document = detail.getDocument();
            fault.setDetail(document.getDocumentElement());
        } catch (XMLStreamException defect) {
            throw new IllegalStateException("a tree of our own cannot be written", defect);
        }
        return fault;
    }

    private static void write(Problem problem, Optional<Duration> wait, AnswerXml xml) throws XMLStreamException {
        xml.text("type", problem.type())
                .text("title", problem.title())
                .text("status", problem.status())
                .text("detail", problem.detail())
                .text("retryAfter", wait.map(time -> Math.max(1, time.toSeconds())));
        for (var violation : problem.violations()) {
            violation(violation, xml);
        }
    }

    static void violation(DocumentViolation violation, AnswerXml parent) throws XMLStreamException {
        parent.element("violation", xml -> xml.text("document", violation.document())
                .text("code", violation.code())
                .text("place", violation.place())
                .text("path", violation.path())
                .text("found", violation.found())
                .text("expected", violation.expected())
                .text("fix", violation.fix())
                .text("what", violation.what())
                .text("advice", violation.advice())
                .text("action", violation.action()));
    }

    private static QName code(ProblemType type) {
        var version = Soap11.getInstance();
        return type.status().is5xxServerError() ? version.getReceiver() : version.getSender();
    }

    private static String key(Problem problem) {
        var name = problem.type().toString();
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
