package org.mentorhub.connectors.transport.soap;

import org.apache.cxf.endpoint.ConduitSelector;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.Conduit;
import org.jspecify.annotations.Nullable;

/** Always the one conduit: CXF is never to choose another by an address that it finds somewhere. */
final class FixedConduit implements ConduitSelector {

    private final Conduit conduit;
    private Endpoint endpoint;

    FixedConduit(Conduit conduit, Endpoint endpoint) {
        this.conduit = conduit;
        this.endpoint = endpoint;
    }

    @Override
    public void prepare(Message message) {
        message.put(Conduit.class, conduit);
    }

    @Override
    public Conduit selectConduit(@Nullable Message message) {
        return conduit;
    }

    @Override
    public void complete(Exchange exchange) {
        // nothing is open between calls but what the HTTP client keeps
    }

    @Override
    public Endpoint getEndpoint() {
        return endpoint;
    }

    @Override
    public void setEndpoint(Endpoint other) {
        endpoint = other;
    }
}
