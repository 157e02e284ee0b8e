package org.mentorhub.routes.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.Body;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.schemas.PartnerId;

/**
 * The ways to hand over, by transport name and partner: closed at start. There is one {@code direct:send-by-<name>} for each name.
 */
public final class Transports implements AutoCloseable {
    private final Map<String, Map<PartnerId, Transport>> byName;

    /** @param byName the transports of each partner, by the transport's name */
    public Transports(Map<String, Map<PartnerId, Transport>> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** The names that something can be sent by. */
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The bean of the route {@code send-by-<name>}. */
    Sender sender(String name) {
        return new Sender(name, Map.copyOf(byName.getOrDefault(name, Map.of())));
    }

    /** The way to a partner by that transport, where its file asks for one. */
    public Optional<Transport> find(String name, PartnerId partner) {
        return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(partner));
    }

    @Override
    public void close() {
        byName.values().forEach(partners -> partners.values().forEach(Transport::close));
    }

    /**
     * Sends by one transport, to the partner that the hand-over names.
     *
     * @param name the transport's name
     * @param partners who is reached by it
     */
    public record Sender(String name, Map<PartnerId, Transport> partners) {

        /** Hands over, and waits for what becomes of it. */
        public HandOverResult send(@Body HandOver handOver) {
            var transport = partners.get(handOver.recipient());
            if (transport == null) {
                throw new IllegalStateException("no way to " + handOver.recipient() + " by " + name
                        + ": the partner's file does not configure it");
            }
            return transport.send(handOver);
        }
    }
}
