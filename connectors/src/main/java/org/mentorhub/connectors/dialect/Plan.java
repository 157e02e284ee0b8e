package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.schemas.DocumentType;

/**
 * One document's table, compiled: it runs both ways over trees. Immutable, used by many threads.
 *
 * @param type the document
 * @param format how the tree becomes bytes
 * @param root the native root's name
 * @param steps the rows
 * @param lines the rows for people
 * @param systems the systems whose source codes the dialect writes
 * @param signs the signs of absence of each native place that has some
 * @param completed the fields of the envelope that the table carries and the hub completes where a document lacks them
 * @param nationality from the canonical root to the person's first nationality, or to nothing where the table does not carry it
 */
record Plan(
        DocumentType type,
        Format format,
        Name root,
        Steps steps,
        List<Line> lines,
        Set<String> systems,
        Map<String, List<String>> signs,
        List<TreePath> completed,
        TreePath nationality) {

    /** The fields of the envelope in a table, but those in lists: the hub completes no item. */
    static List<TreePath> completed(List<Line> lines) {
        return lines.stream()
                .map(line -> line.row().canonical())
                .filter(path -> path.startsWith(ENVELOPE.local() + ".") && path.indexOf('[') < 0)
                .map(new PathParser(Canonical.NAMES)::parse)
                .toList();
    }

    /** The person's first nationality where the table carries it; what it does not carry cannot tell a scale when reading, so not when writing. */
    static TreePath nationality(DocumentType type, List<Line> lines) {
        String path = type.personField() + ".nationalities[0]";
        boolean carried = lines.stream()
                .anyMatch(line -> line.row().canonical().startsWith(type.personField() + ".nationalities"));
        return new PathParser(Canonical.NAMES).parse(carried ? path : "no-nationality");
    }

    /** Notes what of the envelope the hub carries beside the document, so that no native format has to. */
    static final Set<String> CARRIED_BY_THE_HUB = Set.of(
            "messageId",
            "correlationId",
            "action",
            "sender",
            "recipients",
            "documentType",
            "documentId",
            "version",
            "issuedAt",
            "subject",
            "programme",
            "language");

    private static final Name ENVELOPE = Canonical.NAMES.of("envelope");

    /** The names of the native places without which no document can be read. */
    Set<String> neededColumns() {
        return lines.stream()
                .map(Line::row)
                .filter(Row::isNeededToWrite)
                .map(row -> row.nativePlace().substring(row.nativePlace().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** What reading gave: the canonical tree, and what arose. */
    record Outcome(Node canonical, ReadRun run) {}

    /** Reads a document that came alone. */
    Outcome read(NativeTree tree) {
        return read(tree, List.of());
    }

    /** @param beside content that came beside the document */
    Outcome read(NativeTree tree, List<Beside> beside) {
        Node canonical = Node.group(Name.ROOT);
        var run = new ReadRun(tree, canonical, nationality, beside);
        Node root = tree.root();
        run.took(canonical, root);
        run.strayText(root);
        steps.read(root, canonical, run);
        return new Outcome(canonical, run);
    }

    /** The native tree of a canonical one; what arises goes to the run. */
    Node write(Node canonical, WriteRun run) {
        Node written = Node.group(root);
        steps.write(canonical, written, run);
        Node envelope = canonical.first(ENVELOPE);
        for (int i = 0; envelope != null && i < envelope.size(); i++) {
            if (CARRIED_BY_THE_HUB.contains(envelope.child(i).name().local())) {
                run.sent().addWhole(envelope.child(i));
            }
        }
        return written;
    }

    WriteRun writing(Node canonical) {
        return new WriteRun(canonical, nationality, systems, format);
    }

    /** Tells the lists that come back in another order, because their items went into several rows. */
    void tellOrder(WriteRun run, Node canonicalAgain) {
        Map<Node, List<Node>> lists = new LinkedHashMap<>();
        for (Node item : run.sent().items()) {
            Node list = item.parent();
            if (list != null) {
                lists.computeIfAbsent(list, each -> new ArrayList<>()).add(item);
            }
        }
        lists.forEach((list, items) -> {
            List<Node> asGiven = new ArrayList<>(items);
            asGiven.sort(Comparator.comparingInt(item -> Trees.indexIn(list, item)));
            Node again = asGiven.equals(items) ? null : again(list, canonicalAgain, lists);
            if (again != null && again.size() == items.size()) {
                tellOrder(list, asGiven, again, run, items);
            }
        });
    }

    /** What came back of a node: items of lists in the order in which they went out, for some of them did not. */
    private static @Nullable Node again(Node node, Node canonicalAgain, Map<Node, List<Node>> sent) {
        Node parent = node.parent();
        if (parent == null) {
            return canonicalAgain;
        }
        Node around = again(parent, canonicalAgain, sent);
        if (around == null || parent.kind() != Node.Kind.LIST) {
            return around == null ? null : around.first(node.name());
        }
        int at = sent.getOrDefault(parent, List.of()).indexOf(node);
        return at < 0 || at >= around.size() ? null : around.child(at);
    }

    private static void tellOrder(Node list, List<Node> asGiven, Node again, WriteRun run, List<Node> items) {
        IdentityHashMap<Node, Node> back = new IdentityHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            back.put(items.get(i), again.child(i));
        }
        ArrayNode from = JsonNodeFactory.instance.arrayNode();
        asGiven.forEach(item -> from.add(Trees.json(back.getOrDefault(item, item))));
        run.approximated(list, "", new Change(from, Trees.json(again)), "order");
    }
}
