package org.mentorhub.connectors.transport.soap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Carries CXF's messages over {@link SoapPost}. CXF's own HTTP conduit hides the headers of a failed answer, cannot tell a request
 * that was sent from one that was not, and writes through a pipe that blocks when the other side stops reading.
 */
final class SoapConduit extends AbstractConduit {

    private static final Logger LOG = Logger.getLogger(SoapConduit.class.getName());

    private static final int MOST_ATTACHMENTS = 50;
    private static final int LONGEST_PART_HEADER = 300;

    private final SoapPost post;
    private final Set<QName> beside;

    /** @param beside elements whose base64 content travels beside the envelope */
    SoapConduit(EndpointReferenceType target, SoapPost post, Set<QName> beside) {
        super(target);
        this.post = post;
        this.beside = Set.copyOf(beside);
    }

    @Override
    public void prepare(Message message) {
        var envelope = new ByteArrayOutputStream();
        // XML in another charset than UTF-8 says so itself too: CXF writes no declaration.
        if (message.getContextualProperty(Message.ENCODING) instanceof String charset && !charset.equals("UTF-8")) {
            envelope.writeBytes(("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n").getBytes(US_ASCII));
        }
        message.setContent(OutputStream.class, envelope);
    }

    /** CXF has written the whole envelope: now it goes out, and the answer goes into CXF's chain on this thread. */
    @Override
    public void close(Message message) throws IOException {
        Exchange exchange = message.getExchange();
        if (exchange == null || exchange.getOutMessage() != message) {
            return;
        }
        SoapCall call = exchange.get(SoapCall.class);
        if (!(message.getContent(OutputStream.class) instanceof ByteArrayOutputStream envelope)) {
            throw new IOException("an interceptor replaced the stream");
        }
        var request = request(contentType(message), envelope.toByteArray());
        switch (post.post(request.contentType(), header(message, "SOAPAction"), request.body())) {
            case SoapPost.Posted.Decided decided -> {
                call.settle(decided.result());
                throw new IOException("no SOAP answer");
            }
            case SoapPost.Posted.Soap soap -> {
                call.answered();
                getMessageObserver().onMessage(answer(exchange, soap));
            }
        }
    }

    private XopPackage request(String contentType, byte[] envelope) throws IOException {
        if (beside.isEmpty()) {
            return new XopPackage(contentType, envelope);
        }
        try {
            return XopPackage.of(envelope, contentType, beside);
        } catch (XMLStreamException defect) {
            throw new IOException("an envelope of our own is no XML", defect);
        }
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }

    private static Message answer(Exchange exchange, SoapPost.Posted.Soap soap) {
        Message answer = new MessageImpl();
        answer.setExchange(exchange);
        answer.put(Message.CONTENT_TYPE, soap.contentType());
        answer.put(Message.PROTOCOL_HEADERS, new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER));
        answer.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, MOST_ATTACHMENTS);
        answer.put(AttachmentDeserializer.ATTACHMENT_MAX_HEADER_SIZE, LONGEST_PART_HEADER);
        answer.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, Integer.MAX_VALUE);
        answer.setContent(InputStream.class, new ByteArrayInputStream(soap.body()));
        return answer;
    }

    private static String contentType(Message message) {
        String type = Objects.requireNonNull((String) message.get(Message.CONTENT_TYPE), "SOAP has a media type");
        Object charset = message.getOrDefault(Message.ENCODING, "UTF-8");
        return type.contains("charset") ? type : type + "; charset=" + charset;
    }

    private static @Nullable String header(Message message, String name) {
        Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        List<String> values = headers == null ? List.of() : headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
