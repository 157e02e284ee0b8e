package org.mentorhub.connectors.transport.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;

/**
 * What a partner's SOAP fault says. A fault means that the message was not processed; whose fault it is decides whether to try again.
 * The fault's text stays out of the reason: it may quote the document.
 */
final class FaultVerdict {

    /** What CXF and WSS4J say of any of the below, so as to tell an attacker nothing. */
    private static final String WSS4J_SAFE = "SecurityError";

    /** WS-Security 1.1.1, chapter 12: all but an unsupported token may pass next time, with right credentials or right clocks. */
    private static final Set<String> SECURITY = Set.of(
            "InvalidSecurity",
            "InvalidSecurityToken",
            "FailedAuthentication",
            "FailedCheck",
            "SecurityTokenUnavailable",
            "MessageExpired",
            WSS4J_SAFE);

    /** WS-Addressing 1.0, SOAP binding, 6.4.4. */
    private static final String UNAVAILABLE = "EndpointUnavailable";

    private static final Set<String> SENDER = Set.of("Client", "Sender");
    private static final Set<String> RECEIVER = Set.of("Server", "Receiver");

    private FaultVerdict() {}

    static HandOverResult of(SoapFault fault) {
        List<String> codes = codes(fault);
        if (codes.stream().anyMatch(SECURITY::contains)) {
            return again(
                    "MH-OUT-CREDENTIALS",
                    "The partner does not accept our credentials or our clock: check the partner's secret.");
        }
        if (codes.contains(UNAVAILABLE) || codes.stream().anyMatch(FaultVerdict::isReceivers)) {
            return again("MH-OUT-FAULT", "The partner's service failed and says so (SOAP fault of the receiver).");
        }
        boolean ours = codes.stream().anyMatch(FaultVerdict::isSenders);
        return new Rejected(new Reason(
                "MH-OUT-REJECTED",
                ours
                        ? "The partner does not take this message as it is (SOAP fault of the sender)."
                        : "The partner does not take this message (SOAP fault, neither the sender's nor the"
                                + " receiver's)."));
    }

    private static HandOverResult again(String code, String text) {
        return new NotDelivered(new Reason(code, text), Optional.empty());
    }

    /** SOAP 1.1 refines a code behind a dot: {@code Server.Busy}. */
    private static boolean isReceivers(String code) {
        return RECEIVER.contains(first(code));
    }

    private static boolean isSenders(String code) {
        return SENDER.contains(first(code));
    }

    private static String first(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    private static List<String> codes(SoapFault fault) {
        List<String> codes = new ArrayList<>();
        QName code = fault.getFaultCode();
        if (code != null) {
            codes.add(code.getLocalPart());
        }
        List<QName> refined = fault.getSubCodes();
        if (refined != null) {
            refined.forEach(name -> codes.add(name.getLocalPart()));
        }
        return codes;
    }
}
