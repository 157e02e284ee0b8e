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
    synchronized Taken enter(String messageId, Dossier dossier, byte[] content, Instant at, Supplier<Esito> rules) {
        Esito known = answers.get(messageId);
        if (known != null) {
            repeats++;
            return new Taken(known, true);
        }
        Esito esito = rules.get().numbered(answers.size() + 1);
        answers.put(messageId, esito);
        entries.computeIfAbsent(dossier, key -> new ArrayList<>()).add(new Entry(messageId, content, at, esito));
        if (newest.merge(dossier.numero(), dossier.versione(), Math::max) > dossier.versione()) {
            stale++;
        }
        return new Taken(esito, false);
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

    /**
     * Milan's word.
     *
     * @param code as its schema lists them: 00 accepted
     * @param protocol the number under which it is filed
     * @param reason code of the rule that refused, empty where none did
     * @param text the same in words
     */
    public record Esito(String code, String protocol, String reason, String text) {
        private static final String ACCEPTED = "00";

        static Esito taken() {
            return new Esito(ACCEPTED, "", "", "");
        }

        static Esito refused(String code, String reason, String text) {
            return new Esito(code, "", reason, text);
        }

        Esito numbered(int number) {
            return new Esito(code, "MI-2026-%06d".formatted(number), reason, text);
        }

        /** Whether it was accepted. */
        public boolean accepted() {
            return code.equals(ACCEPTED);
        }
    }

    /** The answer to one message. */
    record Taken(Esito esito, boolean isRepeat) {}

    /** One effect. */
    public record Entry(String messageId, byte[] content, Instant at, Esito esito) {}
}
