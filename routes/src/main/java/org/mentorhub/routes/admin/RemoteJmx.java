package org.mentorhub.routes.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.NoSuchObjectException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.RMIServerSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;
import javax.management.remote.rmi.RMIJRMPServerImpl;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.security.Secrets;

/** JMX from other machines: TLS, two users, and one port for registry and connections. Open while this exists. */
final class RemoteJmx implements AutoCloseable {
    /** What JMX itself sends and what the hub's operations take; nothing else is deserialised. */
    private static final String TAKES =
            "maxdepth=10;maxarray=1000;java.lang.*;java.util.*;java.rmi.MarshalledObject;javax.management.**;!*";

    private final Registry registry;
    private final JMXConnectorServer connector;

    private RemoteJmx(Registry registry, JMXConnectorServer connector) {
        this.registry = registry;
        this.connector = connector;
    }

    /** @param settings that are on, and name a keystore */
    static RemoteJmx open(JmxSettings settings, DataDirectory data, MBeanServer beans) {
        try {
            if (System.getProperty("java.rmi.server.hostname") == null) {
                System.setProperty("java.rmi.server.hostname", settings.hostName());
            }
            var clients = new SslRMIClientSocketFactory();
            var servers = new TlsSockets(tls(settings, data), InetAddress.getByName(settings.address()));
            var registry = LocateRegistry.createRegistry(settings.port(), clients, servers);
            Map<String, Object> how = new HashMap<>();
            how.put(RMIConnectorServer.RMI_CLIENT_SOCKET_FACTORY_ATTRIBUTE, clients);
            how.put(RMIConnectorServer.RMI_SERVER_SOCKET_FACTORY_ATTRIBUTE, servers);
            how.put(JMXConnectorServer.AUTHENTICATOR, new JmxUsers(data));
            how.put(RMIConnectorServer.CREDENTIALS_FILTER_PATTERN, "java.lang.String;!*");
            how.put(RMIConnectorServer.SERIAL_FILTER_PATTERN, TAKES);
            var server = new RMIJRMPServerImpl(settings.port(), clients, servers, how);
            var url = new JMXServiceURL("rmi", settings.hostName(), settings.port());
            var connector = new RMIConnectorServer(url, how, server, beans);
            connector.setMBeanServerForwarder(JmxRights.over(beans));
            connector.start();
            registry.rebind("jmxrmi", server.toStub());
            return new RemoteJmx(registry, connector);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "remote JMX cannot be opened on port " + settings.port()
                            + "; is the port free, does mentorhub.jmx.keystore open with its password?",
                    broken);
        }
    }

    private static SSLContext tls(JmxSettings settings, DataDirectory data)
            throws IOException, GeneralSecurityException {
        var password =
                Secrets.read(data.secret(settings.keystorePasswordFile())).toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(Path.of(settings.keystore()))) {
            store.load(file, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Equal for equal values: RMI then takes all connections at one port. */
    private record TlsSockets(SSLContext context, InetAddress address) implements RMIServerSocketFactory {
        private static final int WAITING = 50;

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, WAITING, address);
            socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            return socket;
        }
    }

    @Override
    public void close() {
        try {
            connector.stop();
            UnicastRemoteObject.unexportObject(registry, true);
        } catch (NoSuchObjectException gone) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException("remote JMX did not close in order", broken);
        }
    }
}
