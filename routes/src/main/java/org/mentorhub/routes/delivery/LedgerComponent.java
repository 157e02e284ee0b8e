package org.mentorhub.routes.delivery;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.mentorhub.schemas.PartnerId;

/** The Camel component {@code ledger:due?partner=<id>}: the ledger as a source of work. It has nothing to send to. */
public final class LedgerComponent extends DefaultComponent {
    private final DueWork work;

    /** @param work where claims come from and who may wake the consumers */
    public LedgerComponent(DueWork work) {
        this.work = work;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        if (!remaining.equals("due")) {
            throw new IllegalArgumentException(
                    "no such ledger endpoint: " + uri + "; there is ledger:due?partner=<id>");
        }
        var partner = new PartnerId(getAndRemoveParameter(parameters, "partner", String.class, ""));
        var endpoint = new LedgerEndpoint(uri, this, partner);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    DueWork work() {
        return work;
    }
}
