package org.mentorhub.routes.demo;

import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
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

/**
 * Milan's side: its SOAP service {@code FascicoloMobilita} on a port of its own, which asks for a UsernameToken with digest,
 * takes no nonce twice, knows a message id again, and has a register and rules of its own.
 */
public final class MilanSimulator implements AutoCloseable {
    private static final String SRV = "urn:comune-milano:mobilita:servizio:2.1";
    private static final String PATH = "/mobilita/FascicoloMobilita";

    private final MilanRegister register = new MilanRegister();
    private final Arrivals arrivals = new Arrivals();
    private final Tomcat server = new Tomcat();
    private final int port;

    /**
     * Starts it.
     *
     * @param directory where its server may write
     * @param username whom it lets in
     * @param password that user's password
     * @param clock for its rules about age
     */
    public MilanSimulator(Path directory, String username, String password, Clock clock) throws IOException {
        port = freePort();
        server.setBaseDir(directory.toString());
        server.setPort(port);
        server.setSilent(true);
        // So that stopping the connector closes the port: callers are refused, as by a machine that is down.
        server.getConnector().setProperty("bindOnInit", "false");
        server.getConnector().setProperty("address", "127.0.0.1");
        var servlet = new CXFNonSpringServlet();
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "soap", servlet).setLoadOnStartup(1);
        context.addServletMappingDecoded("/mobilita/*", "soap");
        try {
            server.start();
        } catch (LifecycleException broken) {
            throw new IOException("Milan's simulator did not start", broken);
        }
        var rules = new MilanRules(resource("mobilita.xsd"), clock);
        publish(servlet, guard(username, password), new FascicoloService(register, arrivals, rules, clock));
    }

    /** Where its service is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    /** All that it has got: dossiers, certificates, reports. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** The dossiers that it has entered. */
    public MilanRegister register() {
        return register;
    }

    /** From now on nobody answers at its address. */
    public void goDown() throws IOException {
        try {
            server.getConnector().stop();
        } catch (LifecycleException broken) {
            throw new IOException(broken);
        }
    }

    /** It answers again, with its register as it was. */
    public void comeBack() throws IOException {
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

    private static void publish(CXFNonSpringServlet servlet, WSS4JInInterceptor guard, FascicoloService service)
            throws IOException {
        BusFactory.setThreadDefaultBus(servlet.getBus());
        try {
            var endpoint = (EndpointImpl) Endpoint.create(service);
            endpoint.setBus(servlet.getBus());
            endpoint.setWsdlLocation(resource("FascicoloMobilita.wsdl").toString());
            endpoint.setServiceName(new QName(SRV, "FascicoloMobilita"));
            endpoint.setEndpointName(new QName(SRV, "FascicoloMobilitaPort"));
            endpoint.getFeatures().add(new WSAddressingFeature());
            endpoint.getInInterceptors().add(guard);
            endpoint.publish("/FascicoloMobilita");
        } finally {
            BusFactory.setThreadDefaultBus(null);
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

    /** A file of the agreement between Milan and its callers: it lies with the dialect. */
    private static URL resource(String name) throws IOException {
        URL found = MilanSimulator.class.getResource("/dialects/it-comune-milano/" + name);
        if (found == null) {
            throw new IOException("not on the class path: dialects/it-comune-milano/" + name);
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
