package org.mentorhub.connectors.format;

/** Finds the document in a SOAP message, for whoever has the whole message in a file. */
final class SoapEnvelope {

    private SoapEnvelope() {}

    /** The first element of the body, or the node itself where there is no envelope or nothing in it. */
    static Node inside(Node outermost) {
        if (!XmlNamespaces.isSoap(outermost.name(), "Envelope")) {
            return outermost;
        }
        for (int i = 0; i < outermost.size(); i++) {
            Node child = outermost.child(i);
            if (XmlNamespaces.isSoap(child.name(), "Body") && child.size() > 0) {
                return child.child(0);
            }
        }
        return outermost;
    }
}
