package org.mentorhub.routes.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PersonalDataClass;

/**
 * Takes out of a document what a recipient may not see, before it is written for it: each field whose class of personal data its
 * partner file does not grant, and the numbers by which other partners know the person. The same at intake, where the sender is told
 * what its document will lose, and at delivery.
 */
public final class Disclosure {
    private static final String NOT_GRANTED = "not-granted";
    private static final String OTHERS_NUMBER = "own-number";

    private final CanonicalModel model;
    private final Map<Grant, HiddenFields> hiddenByGrant = new ConcurrentHashMap<>();

    /** @param model that knows the class of each field */
    public Disclosure(CanonicalModel model) {
        this.model = model;
    }

    /**
     * What a recipient may see.
     *
     * @param document without the rest
     * @param report one entry for each field or group that was taken out, kind {@link ReportEntry.Kind#REDACTED}, without its value
     */
    public record Disclosed(CanonicalDocument document, TranslationReport report) {}

    private record Grant(DocumentType type, Set<PersonalDataClass> classes) {}

    /** What that recipient may see of the document; the document itself stays as it is. */
    public Disclosed disclose(CanonicalDocument document, Partner recipient) {
        var grant = new Grant(document.type(), recipient.documents().granted(document.type()));
        var hidden = hiddenByGrant.computeIfAbsent(grant, key -> HiddenFields.of(model, key.type(), key.classes()));
        var content = document.content().deepCopy();
        var redaction = new Redaction();
        redaction.othersNumbers(content, document.type(), recipient);
        redaction.group(hidden, content, "");
        return new Disclosed(
                new CanonicalDocument(document.type(), content), new TranslationReport(redaction.entries, List.of()));
    }

    /** One walk through one document. */
    private static final class Redaction {
        private final List<ReportEntry> entries = new ArrayList<>();

        void group(HiddenFields fields, ObjectNode group, String prefix) {
            for (var name : namesOf(group)) {
                var path = prefix + name;
                var value = group.path(name);
                var field = fields.field(name);
                if (field.hides(value)) {
                    entries.add(redacted(path, NOT_GRANTED));
                    group.remove(name);
                } else if (below(field, value, path) == 0) {
                    group.remove(name);
                }
            }
        }

        private void list(HiddenFields field, ArrayNode list, String path) {
            int position = 0;
            for (var items = list.iterator(); items.hasNext(); position++) {
                var item = items.next();
                var place = path + "[" + position + "]";
                if (field.hides(item)) {
                    entries.add(redacted(place, NOT_GRANTED));
                    items.remove();
                } else if (below(field, item, place) == 0) {
                    items.remove();
                }
            }
        }

        /** Redacts what is below, and answers how many values are left: 0 where nothing is worth keeping. */
        private int below(HiddenFields field, JsonNode value, String path) {
            if (value instanceof ObjectNode group) {
                group(field, group, path + ".");
                return group.size();
            }
            if (value instanceof ArrayNode list) {
                list(field, list, path);
                return list.size();
            }
            return 1;
        }

        void othersNumbers(ObjectNode content, DocumentType type, Partner recipient) {
            others(
                    content.path("envelope").path("subject").path("references"),
                    "envelope.subject.references",
                    reference -> !recipient
                            .id()
                            .value()
                            .equals(reference.path("partner").asText()));
            others(
                    content.path(type.personField()).path("identifiers"),
                    type.personField() + ".identifiers",
                    identifier -> identifier.path("scheme").asText().equals("PARTNER")
                            && !recipient
                                    .id()
                                    .value()
                                    .equals(identifier.path("issuer").asText()));
        }

        private void others(JsonNode list, String path, Predicate<JsonNode> isOthers) {
            int position = 0;
            for (var items = list.iterator(); items.hasNext(); position++) {
                if (isOthers.test(items.next())) {
                    items.remove();
                    entries.add(redacted(path + "[" + position + "]", OTHERS_NUMBER));
                }
            }
        }
    }

    private static List<String> namesOf(ObjectNode group) {
        List<String> names = new ArrayList<>();
        group.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ReportEntry redacted(String path, String why) {
        return new ReportEntry(ReportEntry.Step.WRITE, ReportEntry.Kind.REDACTED, path, null, null, null, why);
    }
}
