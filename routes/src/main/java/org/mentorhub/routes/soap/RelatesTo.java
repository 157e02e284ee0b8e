package org.mentorhub.routes.soap;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;

/** Says in the answer which message it answers (WS-Addressing 1.0): a caller that addresses its message expects that. */
final class RelatesTo extends AbstractSoapInterceptor {
    private static final QName NAME = new QName("http://www.w3.org/2005/08/addressing", "RelatesTo", "wsa");

    RelatesTo() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage answer) {
        PartnerCall.find(answer).flatMap(PartnerCall::messageId).ifPresent(id -> {
            var element = DOMUtils.createDocument()
                    .createElementNS(NAME.getNamespaceURI(), NAME.getPrefix() + ":" + NAME.getLocalPart());
            element.setTextContent(id);
            answer.getHeaders().add(new SoapHeader(NAME, element));
        });
    }
}
