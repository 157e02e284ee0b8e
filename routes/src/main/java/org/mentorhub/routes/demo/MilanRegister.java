package org.mentorhub.routes.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Milan's own register of dossiers: what had an effect there, by number and version. A message that comes twice has its
 * effect once; a dossier that comes twice under two message ids is entered twice, and seen here.
 */
public final class MilanRegister {
    private final Map<String, Esito> answers = new HashMap<>();
    private final Map<Dossier, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private int repeats;
    private int stale;

    /** Enters a dossier, unless its message is known: then the answer is the one that it got the first time. */
    synchronized Esito enter(String messageId, Dossier dossier, byte[] content, Instant at, Supplier<Esito> rules) {
        Esito known = answers.get(messageId);
        if (known != null) {
            repeats++;
            return known;
        }
        Esito esito = rules.get();
        answers.put(messageId, esito);
        entries.computeIfAbsent(dossier, key -> new ArrayList<>()).add(new Entry(messageId, content, at, esito));
        if (newest.merge(dossier.numero(), dossier.versione(), Math::max) > dossier.versione()) {
            stale++;
        }
        return esito;
    }

    /** How often a dossier in this version had an effect: once, if all is well. */
    public synchronized int effects(Dossier dossier) {
        return entries.getOrDefault(dossier, List.of()).size();
    }

    /** What was entered for a dossier in this version, the first time. */
    public synchronized Optional<Entry> entry(Dossier dossier) {
        return entries.getOrDefault(dossier, List.of()).stream().findFirst();
    }

    /** The newest version of a dossier, or 0 where there is none. */
    public synchronized int newestVersion(String numero) {
        return newest.getOrDefault(numero, 0);
    }

    /** All dossiers and versions that had an effect, in the order in which they came. */
    public synchronized List<Dossier> dossiers() {
        return List.copyOf(entries.keySet());
    }

    /** Dossiers in one version that had more than one effect. */
    public synchronized List<Dossier> doubled() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Messages that came again and had no effect. */
    public synchronized int repeats() {
        return repeats;
    }

    /** Versions that came after a newer one. */
    public synchronized int stale() {
        return stale;
    }

    /** A dossier by Milan's own names. */
    public record Dossier(String numero, int versione) {}

    /** Milan's word: accepted, or refused by a rule of its own. */
    public record Esito(boolean accepted, String code, String text) {}

    /** One effect. */
    public record Entry(String messageId, byte[] content, Instant at, Esito esito) {}
}
