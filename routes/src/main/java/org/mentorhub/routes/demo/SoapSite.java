package org.mentorhub.routes.demo;

import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** A partner's own web server with one SOAP service, behind a UsernameToken digest and with WS-Addressing, on a free port. */
final class SoapSite implements AutoCloseable {
    private final Tomcat server = new Tomcat();
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    private final String folder;
    private final int port;

    /**
     * Starts the server.
     *
     * @param directory where it may write
     * @param folder below which the service is: {@code /mobilita}
     */
    SoapSite(Path directory, String folder) throws IOException {
        this.folder = folder;
        port = FreePort.next();
        server.setBaseDir(directory.toString());
        server.setPort(port);
        server.setSilent(true);
        // So that stopping the connector closes the port: callers are refused, as by a machine that is down.
        server.getConnector().setProperty("bindOnInit", "false");
        server.getConnector().setProperty("address", "127.0.0.1");
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "soap", servlet).setLoadOnStartup(1);
        context.addServletMappingDecoded(folder + "/*", "soap");
        try {
            server.start();
        } catch (LifecycleException broken) {
            throw new IOException("a partner's web server did not start", broken);
        }
    }

    /**
     * Publishes what answers calls, under the service's local name; its port is called as it is, with {@code Port} behind.
     *
     * @param wsdl that names the service
     * @param answers takes the payloads
     * @param username whom it lets in
     * @param password that user's password
     * @return where it is
     */
    URI publish(URL wsdl, QName service, Object answers, String username, String password) {
        BusFactory.setThreadDefaultBus(servlet.getBus());
        try {
            var endpoint = (EndpointImpl) Endpoint.create(answers);
            endpoint.setBus(servlet.getBus());
            endpoint.setWsdlLocation(wsdl.toString());
            endpoint.setServiceName(service);
            endpoint.setEndpointName(new QName(service.getNamespaceURI(), service.getLocalPart() + "Port"));
            endpoint.getFeatures().add(new WSAddressingFeature());
            endpoint.getInInterceptors().add(guard(username, password));
            endpoint.publish("/" + service.getLocalPart());
        } finally {
            BusFactory.setThreadDefaultBus(null);
        }
        return URI.create("http://127.0.0.1:" + port + folder + "/" + service.getLocalPart());
    }

    /** A file that lies with a dialect: {@code it-comune-milano/mobilita.xsd}. */
    static URL ofDialect(String file) throws IOException {
        URL found = SoapSite.class.getResource("/dialects/" + file);
        if (found == null) {
            throw new IOException("not on the class path: dialects/" + file);
        }
        return found;
    }

    /** From now on nobody answers at its address. */
    void goDown() throws IOException {
        try {
            server.getConnector().stop();
        } catch (LifecycleException broken) {
            throw new IOException(broken);
        }
    }

    /** It answers again. */
    void comeBack() throws IOException {
        try {
            server.getConnector().start();
        } catch (LifecycleException broken) {
            throw new IOException(broken);
        }
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

    private static WSS4JInInterceptor guard(String username, String password) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConfigurationConstants.ACTION, "UsernameToken Timestamp");
        properties.put(ConfigurationConstants.PASSWORD_TYPE, "PasswordDigest");
        properties.put(ConfigurationConstants.PW_CALLBACK_REF, passwordOf(username, password));
        return new WSS4JInInterceptor(properties);
    }

    private static CallbackHandler passwordOf(String username, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked && username.equals(asked.getIdentifier())) {
                    asked.setPassword(password);
                }
            }
        };
    }
}
