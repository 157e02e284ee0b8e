package org.mentorhub.routes.soap;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.staxutils.StaxSource;

/** The service behind every partner's address: finds the operation by the element in the body, which is read as a stream. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class HubService implements Provider<Source> {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final Map<String, Operation> operations;

    HubService(List<Operation> operations) {
        this.operations = operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    @Override
    public Source invoke(Source request) {
        var call = PartnerCall.of(PhaseInterceptorChain.getCurrentMessage());
        try {
            return answer(call, ((StaxSource) request).getXMLStreamReader());
        } catch (XMLStreamException unreadable) {
            throw new UnreadableMessage(unreadable);
        } finally {
            call.memory().close();
        }
    }

    private Source answer(PartnerCall call, XMLStreamReader body) throws XMLStreamException {
        if (body.getEventType() != XMLStreamReader.START_ELEMENT) {
            body.nextTag();
        }
        var operation = operations.get(body.getLocalName());
        if (operation == null || !AnswerXml.NAMESPACE.equals(body.getNamespaceURI())) {
            throw new XMLStreamException("no operation takes this element", body.getLocation());
        }
        var answer = new ByteArrayOutputStream();
        operation.answer(call, body, new AnswerXml(FACTORY.createXMLStreamWriter(answer, "UTF-8")));
        return new StreamSource(new ByteArrayInputStream(answer.toByteArray()));
    }
}
