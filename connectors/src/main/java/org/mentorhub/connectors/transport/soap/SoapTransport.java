package org.mentorhub.connectors.transport.soap;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.model.SoapOperationInfo;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.headers.Header;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.Transport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One partner's SOAP service. Built by {@link SoapTransports}; the document is streamed into the body. */
final class SoapTransport implements Transport {

    private final Client client;
    private final Map<String, BindingOperationInfo> operations;
    private final SoapService service;
    private final SoapHeaders headers;
    private final SoapPost post;

    SoapTransport(
            Client client,
            Map<String, BindingOperationInfo> operations,
            SoapService service,
            SoapHeaders headers,
            SoapPost post) {
        this.client = client;
        this.operations = Map.copyOf(operations);
        this.service = service;
        this.headers = headers;
        this.post = post;
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        BindingOperationInfo operation = operations.get(handOver.cargo().id());
        if (operation == null) {
            return new Rejected(new Reason(
                    "MH-OUT-OPERATION",
                    "The partner's " + SoapService.FILE + " names no operation that takes a "
                            + handOver.cargo().id() + "."));
        }
        return switch (handOver.cargo()) {
            case HandOver.Cargo.Document document -> call(operation, handOver, handOver.content());
            case HandOver.Cargo.Notice notice -> tell(operation, handOver);
        };
    }

    /** That a word was told is all that its answer says: a code for "taken" is no word on it. */
    private HandOverResult tell(BindingOperationInfo operation, HandOver handOver) {
        var body = service.word().flatMap(form -> form.body(handOver.content()));
        if (body.isEmpty()) {
            return new Rejected(new Reason(
                    "MH-OUT-OPERATION", "The partner's " + SoapService.FILE + " knows no word for this notice."));
        }
        var result = call(operation, handOver, body.get());
        return result instanceof Delivered told ? told(told) : result;
    }

    private static HandOverResult told(Delivered answered) {
        return answered.word()
                        .filter(word -> word.verdict() == BusinessWord.Verdict.REFUSED)
                        .isPresent()
                ? new Rejected(new Reason("MH-OUT-REJECTED", "The partner's service refuses the word on its sending."))
                : new Delivered(Optional.empty());
    }

    @Override
    public void close() {
        client.destroy();
        post.close();
    }

    private HandOverResult call(BindingOperationInfo operation, HandOver handOver, byte[] content) {
        SoapCall call = new SoapCall();
        try {
            return read(invoke(operation, handOver.deliveryId(), content, call)).orElseGet(SoapTransport::unreadable);
        } catch (SoapFault fault) {
            return call.isFaulted() ? FaultVerdict.of(fault) : failed(call);
        } catch (Exception e) {
            return failed(call);
        }
    }

    private @Nullable Object[] invoke(BindingOperationInfo operation, String deliveryId, byte[] content, SoapCall call)
            throws Exception {
        Map<String, Object> request = new HashMap<>();
        request.put(Message.ENCODING, service.charset().name());
        request.put(Header.HEADER_LIST, headers.of(deliveryId, action(operation)));
        Map<String, Object> context = new HashMap<>();
        context.put(Client.REQUEST_CONTEXT, request);
        context.put(Client.RESPONSE_CONTEXT, new HashMap<String, Object>());
        Exchange exchange = new ExchangeImpl();
        exchange.put(SoapCall.class, call);
        Object document = new StreamSource(new ByteArrayInputStream(content));
        return client.invoke(operation, new Object[] {document}, context, exchange);
    }

    /** WS-Addressing asks for an action where SOAP has an empty one: then it is the operation's name. */
    private static String action(BindingOperationInfo operation) {
        String action = operation.getExtensor(SoapOperationInfo.class).getAction();
        var name = operation.getName();
        return action == null || action.isEmpty() ? name.getNamespaceURI() + ":" + name.getLocalPart() : action;
    }

    private Optional<HandOverResult> read(@Nullable Object @Nullable [] parts) {
        if (parts == null || parts.length == 0 || !(parts[0] instanceof DOMSource source)) {
            return Optional.empty();
        }
        var node = source.getNode() instanceof Document document ? document.getDocumentElement() : source.getNode();
        return node instanceof Element answer ? Optional.of(service.answer().read(answer)) : Optional.empty();
    }

    /** The wire has decided; or an answer came that is none; or nothing was sent, since the document is no XML. */
    private static HandOverResult failed(SoapCall call) {
        return call.settled()
                .orElseGet(() -> call.isAnswered()
                        ? unreadable()
                        : new Rejected(new Reason(
                                "MH-OUT-CONTENT", "The document cannot be put into a SOAP body: it is no XML.")));
    }

    private static HandOverResult unreadable() {
        return new Unknown(
                new Reason("MH-OUT-ANSWER", "The partner answered with a SOAP message that cannot be read."));
    }
}
