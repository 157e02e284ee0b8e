package org.mentorhub.routes.security;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.mentorhub.routes.partner.DataDirectory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Opens the port for partners with certificates, beside the usual one. */
public final class TlsPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final TlsSettings settings;
    private final DataDirectory data;
    private final Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);

    TlsPort(TlsSettings settings, DataDirectory data) {
        this.settings = settings;
        this.data = data;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (settings.isOn()) {
            connector.setPort(settings.port());
            connector.setProperty("address", settings.address());
            connector.setProperty("SSLEnabled", "true");
            connector.setScheme("https");
            connector.setSecure(true);
            connector.addSslHostConfig(certificates());
            server.addAdditionalTomcatConnectors(connector);
        }
    }

    /** Where it listens now; −1 where it does not. */
    public int number() {
        return connector.getLocalPort();
    }

    private SSLHostConfig certificates() {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.setCertificateVerification("optional");
        host.setTrustManagerClassName(AnyClientCertificate.class.getName());
        var own = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateKeystoreFile(settings.keystore());
        own.setCertificateKeystoreType("PKCS12");
        own.setCertificateKeystorePassword(Secrets.read(data.secret(settings.passwordFile())));
        host.addCertificate(own);
        return host;
    }
}
