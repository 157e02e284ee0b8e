package org.mentorhub.routes.demo;

import jakarta.annotation.Resource;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.WebServiceProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.JAXWSAConstants;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Entraide Nationale's service {@code EchangeSocial} by SOAP 1.2: takes reports and certificates, scans beside the envelope, hears the words
 * of recipients on what it sent, and knows a message id again. What Entraide Nationale sends, {@link HubBySoap} sends for it.
 */
public final class EntraideSimulator implements Simulator {
    private static final String ENT = "urn:entraide:mobilite:1";

    private final Arrivals arrivals = new Arrivals();
    private final Map<String, String> words = new ConcurrentSkipListMap<>();
    private final SoapSite site;
    private final URI address;

    /**
     * Starts it on a free port.
     *
     * @param directory where its server may write
     * @param username whom it lets in
     * @param password that user's password
     */
    public EntraideSimulator(Path directory, String username, String password) throws IOException {
        site = new SoapSite(directory, "/services");
        address = site.publish(
                SoapSite.ofDialect("ma-entraide-nationale/EchangeSocial.wsdl"),
                new QName(ENT, "EchangeSocial"),
                new Desk(arrivals, words),
                username,
                password);
    }

    /** Where its service is. */
    public URI address() {
        return address;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    /** None: it fetches them by {@code collect}, as {@link HubBySoap#notices} does. */
    @Override
    public List<String> notices() {
        return List.of();
    }

    /** The words of recipients, as they came. */
    public List<String> words() {
        return List.copyOf(words.values());
    }

    @Override
    public void close() throws IOException {
        site.close();
    }

    /** Enters what comes, each message id once. */
    @WebServiceProvider
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Desk implements Provider<Source> {
        private final Arrivals arrivals;
        private final Map<String, String> words;

        @Resource
        private @Nullable WebServiceContext context;

        Desk(Arrivals arrivals, Map<String, String> words) {
            this.arrivals = arrivals;
            this.words = words;
        }

        @Override
        public Source invoke(Source request) {
            var document = tree(request);
            return answer(document.getLocalName().equals("mot") ? hears(document) : takes(document));
        }

        private boolean hears(Element word) {
            return words.putIfAbsent(messageId(), new String(bytes(word), StandardCharsets.UTF_8)) == null;
        }

        private boolean takes(Element document) {
            var type = document.getLocalName().equals("suivi")
                    ? DocumentType.PLACEMENT_REPORT
                    : DocumentType.TRAINING_CERTIFICATE;
            return arrivals.enter(messageId(), new Arrived(type, document.getAttribute("ref"), 1), bytes(document));
        }

        private static Source answer(boolean isNew) {
            var answer = isNew ? "<code>PRIS</code>" : "<code>DEJA</code><premier>PRIS</premier>";
            return new StreamSource(new StringReader("<accuse xmlns=\"" + ENT + "\">" + answer + "</accuse>"));
        }

        private String messageId() {
            var addressing = (AddressingProperties) Objects.requireNonNull(context, "injected by CXF")
                    .getMessageContext()
                    .get(JAXWSAConstants.ADDRESSING_PROPERTIES_INBOUND);
            if (addressing == null || addressing.getMessageID() == null) {
                throw new WebServiceException("wsa:MessageID manque");
            }
            return addressing.getMessageID().getValue();
        }

        private static Element tree(Source source) {
            try {
                var result = new DOMResult();
                TransformerFactory.newInstance().newTransformer().transform(source, result);
                return result.getNode() instanceof Document whole
                        ? whole.getDocumentElement()
                        : (Element) result.getNode();
            } catch (TransformerException unreadable) {
                throw new WebServiceException("XML illisible", unreadable);
            }
        }

        private static byte[] bytes(Element document) {
            try {
                var out = new ByteArrayOutputStream();
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
                return out.toByteArray();
            } catch (TransformerException defect) {
                throw new WebServiceException(defect);
            }
        }
    }
}
