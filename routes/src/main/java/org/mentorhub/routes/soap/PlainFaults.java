package org.mentorhub.routes.soap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.attachment.HeaderSizeExceededException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.routes.rest.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every fault that leaves the hub is one of its own: what CXF and parsers say of a message goes to nobody. */
final class PlainFaults extends AbstractPhaseInterceptor<Message> {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFaults.class);
    private static final String CONTRACT = "SOAP 1.1, SOAP 1.2, document/literal: ?wsdl";

    private static final List<Class<? extends Exception>> UNREADABLE =
            List.of(UnreadableMessage.class, XMLStreamException.class, HeaderSizeExceededException.class);

    private final SoapFaults faults;
    private final Clock clock;

    PlainFaults(SoapFaults faults, Clock clock) {
        super(Phase.SETUP);
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handleMessage(Message message) {
        var trouble = message.getContent(Exception.class);
        var call = PartnerCall.find(message);
        call.ifPresent(known -> known.memory().close());
        var own = Stream.iterate((Throwable) trouble, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof SoapFault fault && fault.getDetail() != null)
                .map(SoapFault.class::cast)
                .findFirst();
        var fault = own.orElseGet(() -> plain(call, trouble));
        if (message.getExchange().getInMessage() instanceof SoapMessage asked
                && Soap12.getInstance().equals(asked.getVersion())) {
            in12(fault);
        }
        message.setContent(Exception.class, fault);
    }

    /** SOAP 1.2 has its own words for the two sides, and a finer code stands below one of them. */
    private static void in12(SoapFault fault) {
        var was = Soap11.getInstance();
        var is = Soap12.getInstance();
        var code = fault.getFaultCode();
        if (code.equals(was.getReceiver())) {
            fault.setFaultCode(is.getReceiver());
        } else if (code.equals(was.getSender())) {
            fault.setFaultCode(is.getSender());
        } else if (!code.getNamespaceURI().equals(is.getNamespace())) {
            fault.setFaultCode(is.getSender());
            fault.addSubCode(code);
        }
    }

    private SoapFault plain(Optional<PartnerCall> call, Exception trouble) {
        var language = call.map(PartnerCall::language).orElse(Locale.ROOT);
        var verdict = call.map(known -> known.body().verdict()).orElse(BoundedInput.Verdict.WITHIN);
        return switch (verdict) {
            case TOO_LARGE ->
                faults.of(
                        language,
                        ProblemType.TOO_LARGE,
                        call.orElseThrow().body().bound());
            case NO_ROOM -> faults.unavailable(language);
            case WITHIN -> byCause(language, trouble);
        };
    }

    private SoapFault byCause(Locale language, Exception trouble) {
        if (has(trouble, LedgerUnavailable.class)) {
            LOG.error("the ledger takes nothing", trouble);
            return faults.unavailable(language);
        }
        var unreadable = faults.of(language, ProblemType.BAD_REQUEST, place(trouble), CONTRACT);
        if (UNREADABLE.stream().anyMatch(kind -> has(trouble, kind))) {
            return unreadable;
        }
        if (trouble instanceof Fault known && isCallers(known.getFaultCode())) {
            return faults.under(known.getFaultCode(), unreadable);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LOG.error("a SOAP call failed at {}", now, trouble);
        return faults.of(language, ProblemType.INTERNAL, now);
    }

    private static boolean isCallers(QName code) {
        return Stream.of(Soap11.getInstance(), Soap12.getInstance())
                .anyMatch(version -> code.equals(version.getSender())
                        || code.equals(version.getVersionMismatch())
                        || code.equals(version.getMustUnderstand()));
    }

    /** Where reading ended, which is all that is said of a message that cannot be read. */
    private static String place(Exception trouble) {
        return Stream.iterate((Throwable) trouble, cause -> cause != null, Throwable::getCause)
                .filter(XMLStreamException.class::isInstance)
                .map(cause -> ((XMLStreamException) cause).getLocation())
                .filter(location -> location != null && location.getLineNumber() > 0)
                .map(location -> "soap:Envelope (" + location.getLineNumber() + ":" + location.getColumnNumber() + ")")
                .findFirst()
                .orElse("soap:Envelope");
    }

    private static boolean has(Throwable trouble, Class<?> kind) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
