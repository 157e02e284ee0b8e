package org.mentorhub.routes.soap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.dom.WSConstants;
import org.mentorhub.routes.rest.ProblemType;
import org.w3c.dom.Element;

/** Lets in whom the security header proves to be the partner of the address, before anything of the body is read; and reads the message id. */
final class PartnerGuard extends AbstractSoapInterceptor {
    private static final String MESSAGE_ID = "[A-Za-z0-9._:/-]{1,64}";
    private static final List<String> ADDRESSING =
            List.of("http://www.w3.org/2005/08/addressing", "http://schemas.xmlsoap.org/ws/2004/08/addressing");
    private static final Set<String> HERE = ADDRESSING.stream()
            .flatMap(name -> Stream.of(name + "/anonymous", name + "/role/anonymous"))
            .collect(Collectors.toUnmodifiableSet());
    private static final QName SECURITY = new QName(WSConstants.WSSE_NS, "Security");

    private final UsernameTokenCheck check;
    private final SoapFaults faults;

    PartnerGuard(UsernameTokenCheck check, SoapFaults faults) {
        super(Phase.PRE_PROTOCOL);
        this.check = check;
        this.faults = faults;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Stream.concat(
                        Stream.of(SECURITY),
                        Stream.of("MessageID", "To", "Action", "From", "ReplyTo", "FaultTo", "RelatesTo")
                                .flatMap(name -> ADDRESSING.stream().map(space -> new QName(space, name))))
                .collect(Collectors.toSet());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        var call = PartnerCall.of(message);
        var security = elements(message, SECURITY).toList();
        var result = security.size() == 1 ? check.check(security.getFirst()) : UsernameTokenCheck.Result.UNPROVEN;
        switch (result) {
            case UNPROVEN -> throw faults.unproven();
            case TOO_MANY -> throw faults.unavailable(call.language());
            case PROVEN -> call.prove();
        }
        addressing(message, "MessageID").findFirst().ifPresent(id -> name(call, text(id)));
        Stream.of("ReplyTo", "FaultTo")
                .flatMap(name -> addressing(message, name))
                .forEach(reference -> refuseElsewhere(call, reference));
    }

    private void name(PartnerCall call, String id) {
        if (!id.matches(MESSAGE_ID)) {
            throw faults.of(call.language(), ProblemType.BAD_REQUEST, "wsa:MessageID", "1–64: A-Z a-z 0-9 . _ : / -");
        }
        call.named(id);
    }

    /** The hub answers its caller, and calls nobody whom a message names. */
    private void refuseElsewhere(PartnerCall call, Element reference) {
        if (!HERE.contains(text(reference))) {
            throw faults.of(
                    call.language(),
                    ProblemType.BAD_REQUEST,
                    "wsa:" + reference.getLocalName(),
                    ADDRESSING.getFirst() + "/anonymous");
        }
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Stream<Element> addressing(SoapMessage message, String name) {
        return ADDRESSING.stream().flatMap(space -> elements(message, new QName(space, name)));
    }

    private static Stream<Element> elements(SoapMessage message, QName name) {
        return message.getHeaders().stream()
                .filter(header -> header.getName().equals(name))
                .map(Header::getObject)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
