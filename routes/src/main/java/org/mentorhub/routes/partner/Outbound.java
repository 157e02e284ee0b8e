package org.mentorhub.routes.partner;

import java.net.URI;

/** How the hub calls a partner. */
public sealed interface Outbound {

    /** The transport's name in route ids, settings and reports: {@code soap}. */
    String transport();

    /**
     * A SOAP service of the partner, by the WSDL in its dialect's folder.
     *
     * @param address where the service answers
     * @param credential for the UsernameToken
     */
    record Soap(URI address, Credential credential) implements Outbound {
        @Override
        public String transport() {
            return "soap";
        }
    }

    /**
     * A name and where its secret is kept; the secret itself is never in {@code config/}.
     *
     * @param username who the hub is for this partner
     * @param secretFile name of a file in the secrets folder of the data directory
     */
    record Credential(String username, String secretFile) {}
}
