package org.mentorhub.routes.demo;

import jakarta.annotation.Resource;
import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.WebServiceProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.JAXWSAConstants;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Entraide Nationale's service {@code EchangeSocial} by SOAP 1.2: takes reports and certificates, scans beside the envelope, and knows a
 * message id again. What Entraide Nationale sends, {@link HubBySoap} sends for it.
 */
public final class EntraideSimulator implements Simulator {
    private static final String ENT = "urn:entraide:mobilite:1";

    private final Arrivals arrivals = new Arrivals();
    private final Tomcat server = new Tomcat();
    private final int port;

    /**
     * Starts it on a free port.
     *
     * @param directory where its server may write
     * @param username whom it lets in
     * @param password that user's password
     */
    public EntraideSimulator(Path directory, String username, String password) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server.setBaseDir(directory.toString());
        server.setPort(port);
        server.setSilent(true);
        server.getConnector().setProperty("address", "127.0.0.1");
        var servlet = new CXFNonSpringServlet();
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "soap", servlet).setLoadOnStartup(1);
        context.addServletMappingDecoded("/services/*", "soap");
        try {
            server.start();
        } catch (LifecycleException broken) {
            throw new IOException("Entraide Nationale's simulator did not start", broken);
        }
        publish(servlet, guard(username, password));
    }

    /** Where its service is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/services/EchangeSocial");
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

    @Override
    public void close() throws IOException {
        try {
            server.stop();
            server.destroy();
        } catch (LifecycleException broken) {
            throw new IOException(broken);
        }
    }

    private void publish(CXFNonSpringServlet servlet, WSS4JInInterceptor guard) throws IOException {
        var contract = EntraideSimulator.class.getResource("/dialects/ma-entraide-nationale/EchangeSocial.wsdl");
        if (contract == null) {
            throw new IOException("not on the class path: dialects/ma-entraide-nationale/EchangeSocial.wsdl");
        }
        BusFactory.setThreadDefaultBus(servlet.getBus());
        try {
            var endpoint = (EndpointImpl) Endpoint.create(new Desk(arrivals));
            endpoint.setBus(servlet.getBus());
            endpoint.setWsdlLocation(contract.toString());
            endpoint.setServiceName(new QName(ENT, "EchangeSocial"));
            endpoint.setEndpointName(new QName(ENT, "EchangeSocialPort"));
            endpoint.getFeatures().add(new WSAddressingFeature());
            endpoint.getInInterceptors().add(guard);
            endpoint.publish("/EchangeSocial");
        } finally {
            BusFactory.setThreadDefaultBus(null);
        }
    }

    private static WSS4JInInterceptor guard(String username, String password) {
        CallbackHandler secret = callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked && username.equals(asked.getIdentifier())) {
                    asked.setPassword(password);
                }
            }
        };
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConfigurationConstants.ACTION, "UsernameToken Timestamp");
        properties.put(ConfigurationConstants.PASSWORD_TYPE, "PasswordDigest");
        properties.put(ConfigurationConstants.PW_CALLBACK_REF, secret);
        return new WSS4JInInterceptor(properties);
    }

    /** Enters what comes, each message id once. */
    @WebServiceProvider
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Desk implements Provider<Source> {
        private final Arrivals arrivals;

        @Resource
        private @Nullable WebServiceContext context;

        Desk(Arrivals arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public Source invoke(Source request) {
            var document = tree(request);
            var type = document.getLocalName().equals("suivi")
                    ? DocumentType.PLACEMENT_REPORT
                    : DocumentType.TRAINING_CERTIFICATE;
            boolean isNew =
                    arrivals.enter(messageId(), new Arrived(type, document.getAttribute("ref"), 1), bytes(document));
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
