package org.mentorhub.routes.delivery;

import java.time.Duration;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.support.DefaultEndpoint;
import org.mentorhub.schemas.PartnerId;

/** One partner's work list: what is due for it, a delivery an exchange. */
@ManagedResource(description = "What is due for a partner in the ledger")
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "ledger",
        title = "Ledger",
        syntax = "ledger:due",
        consumerOnly = true,
        category = Category.DATABASE)
public final class LedgerEndpoint extends DefaultEndpoint {
    private final LedgerComponent component;
    private final PartnerId partner;
    private int concurrency = 1;
    private long pollMillis = 1000;

    LedgerEndpoint(String uri, LedgerComponent component, PartnerId partner) {
        super(uri, component);
        this.component = component;
        this.partner = partner;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new LedgerConsumer(this, processor, component.work());
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("the ledger is a source only: nothing is sent to " + getEndpointUri());
    }

    @Override
    public boolean isSingleton() {
        return true;
    }

    PartnerId partner() {
        return partner;
    }

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }

    /** How many deliveries to this partner are under way at once: 1 or more. */
    @ManagedAttribute(description = "How many deliveries to this partner are under way at once")
    public int getConcurrency() {
        return concurrency;
    }

    /** Sets how many are under way at once: 1 or more. */
    public void setConcurrency(int concurrency) {
        this.concurrency = concurrency;
    }

    /** How long it takes at most to see what is due, in milliseconds, where no commit woke the consumer. */
    @ManagedAttribute(description = "Milliseconds between looks at the ledger where no commit wakes the consumer")
    public long getPollMillis() {
        return pollMillis;
    }

    /** Sets how often it looks: 1 or more. */
    public void setPollMillis(long pollMillis) {
        this.pollMillis = pollMillis;
    }
}
