package org.mentorhub.connectors.format;

import java.util.Set;

/** The namespaces that XML itself, its schema language and SOAP bring along. */
final class XmlNamespaces {

    static final String XML = "http://www.w3.org/XML/1998/namespace";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final Set<String> SOAP =
            Set.of("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");

    private XmlNamespaces() {}

    static boolean isSoap(Name name, String local) {
        return name.local().equals(local) && SOAP.contains(name.namespace());
    }
}
