package org.mentorhub.routes.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import javax.xml.namespace.QName;

/**
 * Milan's side: its SOAP service {@code FascicoloMobilita} on a port of its own, which asks for a UsernameToken with digest,
 * takes no nonce twice, knows a message id again, and has a register and rules of its own.
 */
public final class MilanSimulator implements AutoCloseable {
    private static final QName SERVICE = new QName("urn:comune-milano:mobilita:servizio:2.1", "FascicoloMobilita");

    private final MilanRegister register = new MilanRegister();
    private final Arrivals arrivals = new Arrivals();
    private final SoapSite site;
    private final URI address;

    /**
     * Starts it.
     *
     * @param directory where its server may write
     * @param username whom it lets in
     * @param password that user's password
     * @param clock for its rules about age
     */
    public MilanSimulator(Path directory, String username, String password, Clock clock) throws IOException {
        site = new SoapSite(directory, "/mobilita");
        var rules = new MilanRules(SoapSite.ofDialect("it-comune-milano/mobilita.xsd"), clock);
        address = site.publish(
                SoapSite.ofDialect("it-comune-milano/FascicoloMobilita.wsdl"),
                SERVICE,
                new FascicoloService(register, arrivals, rules, clock),
                username,
                password);
    }

    /** Where its service is. */
    public URI address() {
        return address;
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
        site.goDown();
    }

    /** It answers again, with its register as it was. */
    public void comeBack() throws IOException {
        site.comeBack();
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
