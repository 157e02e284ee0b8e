package org.mentorhub.routes.delivery;

import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.Transport;

/**
 * Two addresses of one partner by the same transport.
 *
 * @param documents takes documents
 * @param notices takes what the hub has to say
 */
record DividedTransport(Transport documents, Transport notices) implements Transport {

    @Override
    public HandOverResult send(HandOver handOver) {
        return switch (handOver.cargo()) {
            case HandOver.Cargo.Document document -> documents.send(handOver);
            case HandOver.Cargo.Notice notice -> notices.send(handOver);
        };
    }

    @Override
    public void close() {
        documents.close();
        notices.close();
    }
}
