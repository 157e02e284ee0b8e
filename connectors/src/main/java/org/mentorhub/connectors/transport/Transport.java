package org.mentorhub.connectors.transport;

/** A way to hand over to one partner: built once at start-up, used by many threads. */
public interface Transport extends AutoCloseable {

    /**
     * Hands over, and waits for the answer within the transport's own time bounds. Never throws for what a network or a partner can
     * do: that is a result.
     */
    HandOverResult send(HandOver handOver);

    /** Lets go of connections. */
    @Override
    void close();
}
