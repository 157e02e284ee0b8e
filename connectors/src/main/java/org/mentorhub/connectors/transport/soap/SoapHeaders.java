package org.mentorhub.connectors.transport.soap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.wss4j.dom.message.WSSecUsernameToken;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The headers of one call. They are made by hand and by WSS4J in a small document of their own, so that the body is streamed and CXF
 * keeps no table of messages that wait for an answer.
 */
final class SoapHeaders {

    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String ANONYMOUS = ADDRESSING + "/anonymous";
    private static final int TIMESTAMP_SECONDS = 300;

    private final SoapTarget target;
    private final SoapVersion version;

    SoapHeaders(SoapTarget target, SoapVersion version) {
        this.target = target;
        this.version = version;
    }

    /** Security first. The message id is the delivery's, so a retry has the same; nonce and time are new each time. */
    List<Header> of(String deliveryId, String action) {
        Document skeleton = DOMUtils.createDocument();
        Element envelope = skeleton.createElementNS(version.getNamespace(), "soap:Envelope");
        envelope.appendChild(skeleton.createElementNS(version.getNamespace(), "soap:Header"));
        envelope.appendChild(skeleton.createElementNS(version.getNamespace(), "soap:Body"));
        skeleton.appendChild(envelope);
        Element replyTo = skeleton.createElementNS(ADDRESSING, "wsa:ReplyTo");
        replyTo.appendChild(text(skeleton, "Address", ANONYMOUS));
        return List.of(
                understood(header(security(skeleton))),
                header(text(skeleton, "MessageID", messageId(deliveryId))),
                header(text(skeleton, "To", target.address().toString())),
                header(text(skeleton, "Action", action)),
                header(replyTo));
    }

    static String messageId(String deliveryId) {
        return "urn:mentor-hub:delivery:" + URLEncoder.encode(deliveryId, StandardCharsets.UTF_8);
    }

    private Element security(Document skeleton) {
        try {
            WSTimeSource clock = () -> target.clock().instant();
            WSSecHeader security = new WSSecHeader(skeleton);
            security.insertSecurityHeader();
            WSSecUsernameToken token = new WSSecUsernameToken(security);
            token.setWsTimeSource(clock);
            token.setPasswordType(WSConstants.PASSWORD_DIGEST);
            token.setUserInfo(target.username(), target.password().get());
            token.addNonce();
            token.addCreated();
            token.build();
            WSSecTimestamp timestamp = new WSSecTimestamp(security);
            timestamp.setWsTimeSource(clock);
            timestamp.setTimeToLive(TIMESTAMP_SECONDS);
            timestamp.build();
            return security.getSecurityHeaderElement();
        } catch (WSSecurityException e) {
            throw new IllegalStateException("a security header in a document of our own cannot fail", e);
        }
    }

    private static Element text(Document document, String name, String value) {
        Element element = document.createElementNS(ADDRESSING, "wsa:" + name);
        element.setTextContent(value);
        return element;
    }

    /** The receiver has to check it, or to refuse the message. */
    private static Header understood(SoapHeader header) {
        header.setMustUnderstand(true);
        return header;
    }

    private static SoapHeader header(Element element) {
        return new SoapHeader(new QName(element.getNamespaceURI(), element.getLocalName()), element);
    }
}
