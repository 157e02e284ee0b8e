package org.mentorhub.connectors.transport.soap;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Milan's service as CXF makes it from the same WSDL, with WS-Security checked by WSS4J and its nonce cache. */
final class MilanService implements AutoCloseable {

    private final Bus bus = BusFactory.newInstance().createBus();
    private final Office office = new Office();
    private final EndpointImpl endpoint = new EndpointImpl(bus, office);

    MilanService(int port) {
        SoapService service =
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri());
        endpoint.setWsdlLocation(service.wsdl().toString());
        endpoint.setServiceName(service.service());
        endpoint.setEndpointName(service.port());
        endpoint.getInInterceptors().add(guard());
        endpoint.publish("http://127.0.0.1:" + port + "/servizi/FascicoloMobilita");
    }

    /** Wants a UsernameToken of the hub, with digest and timestamp. */
    static WSS4JInInterceptor guard() {
        return new WSS4JInInterceptor(Map.of(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.USERNAME_TOKEN + " " + ConfigurationConstants.TIMESTAMP,
                ConfigurationConstants.PASSWORD_TYPE,
                "PasswordDigest",
                ConfigurationConstants.PW_CALLBACK_REF,
                new Secret()));
    }

    URI address() {
        return URI.create(endpoint.getAddress());
    }

    Office office() {
        return office;
    }

    @Override
    public void close() {
        endpoint.stop();
        bus.shutdown(true);
    }

    /** Knows each message id once. */
    @WebServiceProvider
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Office implements Provider<Source> {
        final Queue<String> received = new ConcurrentLinkedQueue<>();
        final Map<String, String> known = new ConcurrentHashMap<>();
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public Source invoke(Source document) {
            calls.incrementAndGet();
            SoapMessage message = (SoapMessage) PhaseInterceptorChain.getCurrentMessage();
            Header id = message.getHeader(new QName("http://www.w3.org/2005/08/addressing", "MessageID"));
            String messageId = ((Element) id.getObject()).getTextContent();
            if (known.putIfAbsent(messageId, "00") != null) {
                return esito("<codice>01</codice><esitoPrecedente>00</esitoPrecedente>");
            }
            Element root = root(document);
            received.add(root.getLocalName() + " " + root.getAttribute("numero") + " "
                    + root.getTextContent().strip());
            return esito("<codice>00</codice><protocollo>MI-1</protocollo>");
        }

        private static Element root(Source document) {
            try {
                var result = new DOMResult();
                TransformerFactory.newInstance().newTransformer().transform(document, result);
                Node node = new DOMSource(result.getNode()).getNode();
                return node instanceof Document whole ? whole.getDocumentElement() : (Element) node;
            } catch (TransformerException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Source esito(String content) {
            return new StreamSource(new StringReader("<esito xmlns=\"" + Milan.SERVICE + "\">" + content + "</esito>"));
        }
    }

    private static final class Secret implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback wanted
                        && wanted.getIdentifier().equals("mentor-hub")) {
                    wanted.setPassword("segreto");
                }
            }
        }
    }
}
