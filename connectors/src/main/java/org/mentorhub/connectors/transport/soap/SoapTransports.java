package org.mentorhub.connectors.transport.soap;

import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.model.SoapBindingInfo;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.databinding.source.SourceDataBinding;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.ClientImpl;
import org.apache.cxf.endpoint.SimpleEndpointImplFactory;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.BindingInfo;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.ws.addressing.AttributedURIType;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.apache.cxf.wsdl11.WSDLServiceFactory;
import org.mentorhub.connectors.transport.Transport;

/**
 * Makes the SOAP transports at start-up. They share one CXF bus that is the hub's own, so that no feature put on another bus can log
 * what they carry.
 */
public final class SoapTransports implements AutoCloseable {

    private final Bus bus;

    /** Starts the bus. */
    public SoapTransports() {
        bus = new ExtensionManagerBus();
        ((ExtensionManagerBus) bus).initialize();
    }

    /**
     * A service at one partner's address.
     *
     * @throws IllegalArgumentException where {@code service.yaml} names what the WSDL does not have
     */
    public Transport open(SoapService service, SoapTarget target) {
        Service model = new WSDLServiceFactory(bus, service.wsdl().toString(), service.service()).create();
        model.setDataBinding(new SourceDataBinding(DOMSource.class));
        Client client = client(model, service.port(), service);
        SoapPost post = new SoapPost(target);
        BindingInfo binding = client.getEndpoint().getBinding().getBindingInfo();
        if (!(binding instanceof SoapBindingInfo soap)) {
            throw new IllegalArgumentException(service.wsdl() + ": port " + service.port() + " has no SOAP binding");
        }
        EndpointReferenceType reference = new EndpointReferenceType();
        AttributedURIType address = new AttributedURIType();
        address.setValue(target.address().toString());
        reference.setAddress(address);
        SoapConduit conduit = new SoapConduit(reference, post, service.beside());
        conduit.setMessageObserver(client);
        client.setConduitSelector(new FixedConduit(conduit, client.getEndpoint()));
        client.getInFaultInterceptors().add(new FaultMark());
        client.getEndpoint()
                .put(FaultListener.class.getName(), (FaultListener) (exception, description, message) -> false);
        return new SoapTransport(
                client, operations(service, binding), service, new SoapHeaders(target, soap.getSoapVersion()), post);
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }

    private Client client(Service model, QName port, SoapService service) {
        if (model.getEndpointInfo(port) == null) {
            throw new IllegalArgumentException(service.wsdl() + ": no port " + port);
        }
        return new ClientImpl(bus, model, port, SimpleEndpointImplFactory.getSingleton());
    }

    private static Map<String, BindingOperationInfo> operations(SoapService service, BindingInfo binding) {
        Map<String, BindingOperationInfo> operations = new HashMap<>();
        service.operations().forEach((cargo, name) -> {
            BindingOperationInfo operation = binding.getOperation(name);
            if (operation == null) {
                throw new IllegalArgumentException(service.wsdl() + ": no operation " + name);
            }
            operations.put(cargo, operation);
        });
        return operations;
    }
}
