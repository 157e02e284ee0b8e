package org.mentorhub.routes.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;

/**
 * What a simulated partner has got, by its documents' own ids: so that a lost, a doubled and a stale document show. A delivery that
 * comes twice under one delivery id has its effect once; a document that comes twice under two ids is entered twice, and seen here.
 */
public final class Arrivals {
    private final Set<String> deliveries = new HashSet<>();
    private final Map<Arrived, List<byte[]>> entries = new LinkedHashMap<>();
    private final Map<String, Integer> newest = new LinkedHashMap<>();
    private int repeats;
    private int stale;

    /**
     * A document in one version.
     *
     * @param type which
     * @param documentId its sender's id of it
     * @param version 1 where the partner's format carries none
     */
    public record Arrived(DocumentType type, String documentId, int version) {}

    /**
     * Enters what came.
     *
     * @param deliveryId under which it came; a known one is a repeat without effect
     * @return whether it had an effect
     */
    public synchronized boolean enter(String deliveryId, Arrived document, byte[] content) {
        if (!deliveries.add(deliveryId)) {
            repeats++;
            return false;
        }
        entries.computeIfAbsent(document, first -> new ArrayList<>()).add(content);
        String name = document.type().id() + " " + document.documentId();
        if (newest.merge(name, document.version(), Math::max) > document.version()) {
            stale++;
        }
        return true;
    }

    /** Whether a delivery of that id came: what the partner says when the hub's operator asks. */
    public synchronized boolean knows(String deliveryId) {
        return deliveries.stream().anyMatch(known -> known.endsWith(deliveryId));
    }

    /** How often a document in this version had an effect: once, if all is well. */
    public synchronized int effects(Arrived document) {
        return entries.getOrDefault(document, List.of()).size();
    }

    /** Whether it, or a newer version of it, is here. */
    public synchronized boolean has(DocumentType type, String documentId, int version) {
        return newest.getOrDefault(type.id() + " " + documentId, 0) >= version;
    }

    /** What was entered for a document in this version, the first time. */
    public synchronized Optional<byte[]> content(Arrived document) {
        return entries.getOrDefault(document, List.of()).stream().findFirst();
    }

    /** All that had an effect, in the order in which it came. */
    public synchronized List<Arrived> all() {
        return List.copyOf(entries.keySet());
    }

    /** Documents in one version that had more than one effect. */
    public synchronized List<Arrived> doubled() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Deliveries that came again and had no effect. */
    public synchronized int repeats() {
        return repeats;
    }

    /** Versions that came after a newer one. */
    public synchronized int stale() {
        return stale;
    }
}
