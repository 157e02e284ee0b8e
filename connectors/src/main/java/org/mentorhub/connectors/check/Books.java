package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.translation.ReportEntry;

/**
 * Applies the entries of a report to a canonical document, and compares the outcome with what was read. Entries apply from the inside
 * outwards: what an entry says stood there must stand there when its turn comes, and it must change it.
 */
final class Books {

    private static final String ENVELOPE = "envelope.";

    private final ObjectNode document;
    private final Set<String> systems;
    private final List<String> mistakes = new ArrayList<>();

    private Books(ObjectNode document, Set<String> systems) {
        this.document = document;
        this.systems = systems;
    }

    /**
     * Whether the books balance.
     *
     * @param before the canonical document that was written
     * @param entries what the report of writing it lists
     * @param after what reading the native document gave
     * @param systems the systems whose source codes count
     * @return what is wrong, or empty
     */
    static Optional<String> mistake(
            ObjectNode before, List<ReportEntry> entries, ObjectNode after, Set<String> systems) {
        var books = new Books(before.deepCopy(), systems);
        List<ReportEntry> insideOut = new ArrayList<>(entries);
        insideOut.removeIf(entry -> isCarriedByTheHub(entry.path()));
        insideOut.sort(Comparator.comparingInt(entry -> -Steps.of(entry.path()).length()));
        insideOut.forEach(books::apply);
        if (books.mistakes.isEmpty()) {
            new Comparison(systems, books.mistakes).compare("", pruned(books.document), after);
        }
        return books.mistakes.stream().findFirst();
    }

    /** What the hub carries beside a document is the same at both ends, whatever a field of the partner says of it. */
    private static boolean isCarriedByTheHub(String path) {
        return path.startsWith(ENVELOPE)
                && TableDialect.CARRIED_BY_THE_HUB.contains(
                        path.substring(ENVELOPE.length()).split("[.\\[]", 2)[0]);
    }

    private void apply(ReportEntry entry) {
        Steps steps = Steps.of(entry.path());
        JsonNode now = steps.find(document);
        JsonNode from = entry.from() == null ? NullNode.instance : entry.from();
        JsonNode to = entry.to() == null ? NullNode.instance : entry.to();
        JsonNode stands = now == null ? NullNode.instance : pruned(now);
        if (!isWhatStands(stands, from)) {
            mistakes.add("the entry at " + entry.path() + " says that " + from + " stood there, but it is " + stands);
        } else if (isDisguise(from, to)) {
            // the partner's people see it so, and reading takes the apostrophe off again
            return;
        } else if (Comparison.isSame(from, to)) {
            mistakes.add("the entry at " + entry.path() + " explains nothing: " + from);
        } else if (!steps.set(document, to)) {
            mistakes.add("the entry at " + entry.path() + " has no place");
        }
    }

    /** A list that is told for its order is told as it is read again: without the source codes of third systems. */
    private boolean isWhatStands(JsonNode stands, JsonNode from) {
        List<String> differences = new ArrayList<>();
        new Comparison(systems, differences).compare("", stands, from);
        return differences.isEmpty();
    }

    /** An apostrophe before a text that a spreadsheet would take for a formula, or before the text of a whole group. */
    private static boolean isDisguise(JsonNode from, JsonNode to) {
        boolean apostrophe = to.isTextual() && to.textValue().matches("(?s)'[=+\\-@].*");
        return apostrophe
                && (from.isObject() || from.asText().startsWith(to.textValue().substring(1, 2)));
    }

    /** Without what was taken out (null never occurs in the model), and without groups and lists that are empty for that. */
    private static JsonNode pruned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = object.objectNode();
            object.properties().forEach(member -> {
                JsonNode value = pruned(member.getValue());
                if (!isNothing(value)) {
                    kept.set(member.getKey(), value);
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = array.arrayNode();
            array.forEach(item -> {
                JsonNode value = pruned(item);
                if (!isNothing(value)) {
                    kept.add(value);
                }
            });
            return kept;
        }
        return node;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || (node.isContainerNode() && node.isEmpty());
    }
}
