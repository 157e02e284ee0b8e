package org.mentorhub.connectors.dialect;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.DocumentType;

/** Completes the envelope of a document that was just read (domain.md 2.2: "Envelope fields that a dialect does not map"). */
final class Envelope {

    private static final Name ENVELOPE = Canonical.NAMES.of("envelope");
    private static final Name PROGRAMME = Canonical.NAMES.of("programme");
    private static final Name CODE = Canonical.NAMES.of("code");
    private static final List<String> ORDER = List.of(
            "messageId",
            "correlationId",
            "action",
            "sender",
            "recipients",
            "documentType",
            "documentId",
            "version",
            "supersedes",
            "issuedAt",
            "subject",
            "relatesTo",
            "programme",
            "consents",
            "language",
            "attachments");
    private static final Map<String, Integer> PLACES = places();

    private Envelope() {}

    /**
     * The document with a whole envelope in front; members that are there stay as they are. The groups that it changes are copies of
     * those that were given, which still hold what was read.
     */
    static Node complete(DocumentType type, Node document, EnvelopeDefaults defaults, String language) {
        Node given = member(document, ENVELOPE);
        Node filled = copy(given != null && given.kind() == Kind.GROUP ? given : Node.group(ENVELOPE));
        fill(filled, "messageId", defaults.messageId());
        fill(filled, "sender", defaults.sender().value());
        fill(filled, "documentType", type.id());
        Node id = member(document, Canonical.NAMES.of(type.documentIdField()));
        if (id != null && id.kind() == Kind.TEXT) {
            fill(filled, "documentId", id.text());
        }
        fill(filled, "issuedAt", instant(defaults));
        fillProgramme(filled, defaults);
        fill(filled, "language", language);
        Node whole = Node.group(document.name());
        whole.cameOf(document.origin());
        whole.add(ordered(filled));
        for (int i = 0; i < document.size(); i++) {
            if (document.child(i) != given) {
                whole.add(document.child(i));
            }
        }
        return whole;
    }

    /** What the hub knows in its order, then what it does not. */
    private static Node ordered(Node filled) {
        @Nullable Node[] known = new @Nullable Node[ORDER.size()];
        for (int i = 0; i < filled.size(); i++) {
            Integer place = PLACES.get(filled.member(i));
            if (place != null) {
                known[place] = filled.child(i);
            }
        }
        Node envelope = Node.group(ENVELOPE);
        envelope.cameOf(filled.origin());
        for (Node member : known) {
            if (member != null) {
                envelope.add(member);
            }
        }
        for (int i = 0; i < filled.size(); i++) {
            if (!PLACES.containsKey(filled.member(i))) {
                envelope.add(filled.child(i));
            }
        }
        return envelope;
    }

    private static void fillProgramme(Node envelope, EnvelopeDefaults defaults) {
        Node given = member(envelope, PROGRAMME);
        Node programme = copy(given != null && given.kind() == Kind.GROUP ? given : Node.group(PROGRAMME));
        fill(programme, "code", defaults.programme());
        String season = defaults.season();
        Node code = member(programme, CODE);
        if (season != null && code != null && code.asText().equals(defaults.programme())) {
            fill(programme, "season", season);
        }
        envelope.put(given, programme);
    }

    private static void fill(Node group, String name, String text) {
        Name as = Canonical.NAMES.of(name);
        if (member(group, as) == null) {
            group.add(Node.text(as, text));
        }
    }

    private static Node copy(Node group) {
        Node copy = Node.group(group.name());
        copy.cameOf(group.origin());
        for (int i = 0; i < group.size(); i++) {
            copy.add(group.child(i));
        }
        return copy;
    }

    /** By what it is called: documents in the model itself have names of their own. */
    private static @Nullable Node member(Node group, Name name) {
        for (int i = 0; i < group.size(); i++) {
            if (group.member(i).equals(name.local())) {
                return group.child(i);
            }
        }
        return null;
    }

    private static String instant(EnvelopeDefaults defaults) {
        return defaults.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        ORDER.forEach(name -> places.put(name, places.size()));
        return Map.copyOf(places);
    }
}
