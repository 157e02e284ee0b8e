package org.mentorhub.routes.soap;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;

/** One address for each partner that may call by SOAP, {@code /soap/v1/partners/<id>}; each lets in that partner only. */
final class SoapAddresses implements AutoCloseable {
    private static final QName SERVICE = new QName(AnswerXml.NAMESPACE, "MentorHub");
    /** That of SOAP 1.2: CXF takes 1.1 there too and answers each caller in its own version, while one of 1.1 takes 1.1 only. */
    private static final QName PORT = new QName(AnswerXml.NAMESPACE, "MentorHubPort12");

    private final Bus bus;
    private final PartnerGuards guards;
    private final PlainFaults faults;
    private final IntakeMemory memory;
    private final List<EndpointImpl> published = new ArrayList<>();

    SoapAddresses(Bus bus, PartnerGuards guards, PlainFaults faults, IntakeMemory memory) {
        this.bus = bus;
        this.guards = guards;
        this.faults = faults;
        this.memory = memory;
    }

    /** Publishes the service for all who may call it. */
    void publish(Partners partners, HubService service) {
        partners.all().stream()
                .filter(partner -> partner.in().soap().isPresent())
                .forEach(partner -> publish(partner, service));
    }

    private void publish(Partner partner, HubService service) {
        var endpoint = new EndpointImpl(bus, service);
        endpoint.setWsdlLocation(contract().toString());
        endpoint.setServiceName(SERVICE);
        endpoint.setEndpointName(PORT);
        endpoint.getInInterceptors().add(new BodyBound(partner, memory));
        endpoint.getInInterceptors().add(guards.of(partner));
        endpoint.getOutInterceptors().add(new RelatesTo());
        endpoint.getOutFaultInterceptors().add(faults);
        endpoint.getOutFaultInterceptors().add(new RelatesTo());
        // what is a defect, PlainFaults logs; what a caller did wrong is told to it, and counted
        endpoint.getProperties().put(WSDLGetUtils.class.getName(), new ServedContract());
        endpoint.getProperties()
                .put(FaultListener.class.getName(), (FaultListener) (exception, description, message) -> false);
        endpoint.publish("/" + partner.id());
        published.add(endpoint);
    }

    private static URL contract() {
        return Objects.requireNonNull(
                SoapAddresses.class.getResource("/contracts/hub/v1/mentor-hub.wsdl"), "the WSDL is in the jar");
    }

    @Override
    public void close() {
        published.forEach(EndpointImpl::stop);
    }
}
