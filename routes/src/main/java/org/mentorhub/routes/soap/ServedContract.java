package org.mentorhub.routes.soap;

import java.util.Map;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.EndpointInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The WSDL as it is served: CXF writes the address that was asked into the port that it knows, and both ports are there. */
final class ServedContract extends WSDLGetUtils {
    private static final String SOAP_12 = "http://schemas.xmlsoap.org/wsdl/soap12/";

    @Override
    public Document getDocument(
            Message message, String base, Map<String, String> parameters, String context, EndpointInfo endpoint) {
        var document = super.getDocument(message, base, parameters, context, endpoint);
        var known = document.getElementsByTagNameNS(SOAP_12, "address");
        var all = document.getElementsByTagNameNS("*", "address");
        for (int i = 0; i < all.getLength() && known.getLength() > 0; i++) {
            var address = ((Element) known.item(0)).getAttribute("location");
            ((Element) all.item(i)).setAttribute("location", address);
        }
        return document;
    }
}
