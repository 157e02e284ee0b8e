package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.conversion.Scope;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.dialect.Losses.Loss;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.EditDistance;

/** What arises while one native document is read: losses, violations, and where each canonical node came from. */
final class ReadRun implements Scope {

    /** More violations than a person repairs in one go; the rest would not help. */
    static final int MAX_VIOLATIONS = 100;

    private static final int MAX_IGNORED = 500;

    private static final Name NATIONALITIES = Canonical.NAMES.of("nationalities");

    private static final int MAX_UNKNOWN_NAMES = 200;

    private final NativeTree tree;
    private final Node canonicalRoot;
    private final TreePath nationality;
    private final List<Beside> beside;
    private final Losses losses = new Losses(ReportEntry.Step.READ);
    private final List<Violation> violations = new ArrayList<>();
    /** Why a native node was not read; few have a reason of their own. */
    private final IdentityHashMap<Node, String> reasons = new IdentityHashMap<>(1);
    /** The person's group is not part of the document before all of it is read. */
    private @Nullable String nationalityBeingRead;

    private final Set<Node> readAndKept = Collections.newSetFromMap(new IdentityHashMap<>(1));

    ReadRun(NativeTree tree, Node canonicalRoot, TreePath nationality, List<Beside> beside) {
        this.tree = tree;
        this.canonicalRoot = canonicalRoot;
        this.nationality = nationality;
        this.beside = beside;
    }

    @Override
    public Optional<String> nationality() {
        return Optional.ofNullable(nationality.find(canonicalRoot))
                .map(Node::text)
                .or(() -> Optional.ofNullable(nationalityBeingRead));
    }

    @Override
    public Optional<Beside> beside(String contentId) {
        return beside.stream()
                .filter(each -> each.contentId().equals(contentId))
                .findFirst();
    }

    /** Notes that a canonical node came of a native one, which is used by that. */
    void took(Node canonical, Node found) {
        Node list = canonical.parent();
        if (nationalityBeingRead == null && list != null && list.name() == NATIONALITIES) {
            nationalityBeingRead = canonical.text();
        }
        Trees.take(standingFor(found));
        canonical.cameOf(found);
    }

    /** The same for a native value that is never written: it is read, and kept for its sender as well. */
    void tookAndKeeps(Node canonical, Node found) {
        Node parent = found.parent();
        if (parent != null) {
            Trees.take(parent);
        }
        canonical.cameOf(found);
        readAndKept.add(found);
    }

    /** Notes where a canonical node came from, without saying that the native one is used up. */
    void cameOf(Node canonical, Node found) {
        canonical.cameOf(found);
    }

    /** A piece of a joined text has no place of its own: it stands where the text stands. */
    void standsFor(Node piece, Node found) {
        piece.cameOf(found);
    }

    void approximated(@Nullable Node canonical, Node found, String why) {
        JsonNode to = canonical == null ? null : Trees.json(canonical);
        losses.add(new Loss(Kind.APPROXIMATED, canonical, null, place(found), new Change(Trees.json(found), to), why));
    }

    /** Something is missing that a sender who writes as usual would have said is unknown. */
    void approximatedMissing(Node canonicalGroup, TreePath path, String place, String why) {
        losses.add(new Loss(
                Kind.APPROXIMATED,
                canonicalGroup,
                path.isSelf() ? null : path.toString(),
                place,
                new Change(null, null),
                why));
    }

    /** A value that says nothing, in the usual way or in another. */
    void tookSign(Node found, Absence absence, Node canonicalGroup, TreePath path) {
        Trees.take(found);
        if (!absence.isUsualSign(found)) {
            approximatedMissing(canonicalGroup, path, place(found), "asked-unknown");
        }
    }

    /** A word that follows from other fields is missing, superfluous, or another. */
    void approximatedDerived(Node found, @Nullable String due) {
        losses.add(new Loss(
                Kind.APPROXIMATED,
                null,
                null,
                place(found),
                new Change(found.isScalar() ? Trees.json(found) : null, due == null ? null : TextNode.valueOf(due)),
                "derived"));
    }

    /** A value is missing and means a usual one. */
    void defaulted(Node canonical, Node around) {
        losses.add(new Loss(
                Kind.APPROXIMATED, canonical, null, place(around), new Change(null, Trees.json(canonical)), "default"));
    }

    /** An id is missing, and was made of other values. */
    void made(Node canonical, Node around) {
        losses.add(new Loss(
                Kind.APPROXIMATED, canonical, null, place(around), new Change(null, Trees.json(canonical)), "made"));
    }

    /** What was read so far. */
    Node canonicalRoot() {
        return canonicalRoot;
    }

    /** Text beside child elements is content that no row knows. */
    void strayText(Node found) {
        if (found.kind() == Node.Kind.GROUP && !found.text().isBlank()) {
            losses.add(new Loss(
                    Kind.IGNORED,
                    null,
                    null,
                    place(found),
                    new Change(Trees.json(Node.text(found.name(), found.text().strip())), null),
                    "unknown-native"));
        }
    }

    void wrong(Row row, Node found, Converted.Wrong wrong) {
        String text = found.isScalar() ? found.text() : found.kind().name().toLowerCase(Locale.ROOT);
        add(new Violation(wrong.rule().code(), place(found), row.canonical(), text, wrong.expected(), wrong.fix()));
    }

    void unknownCode(Row row, Node found, Converted.Unknown unknown) {
        boolean meant = row.need() != Row.Need.GROUP || !unknown.isOfAnotherKind();
        if (row.isNeededToRead() && meant) {
            String fix = unknown.fix() == null ? inOtherCase(found, unknown.nearest()) : unknown.fix();
            wrong(row, found, new Converted.Wrong(Rule.CODE, unknown.nearest(), fix));
        } else {
            reasons.put(found, unknown.isOfAnotherKind() ? "free" : "unknown-code");
        }
    }

    /** The field sums up others and is no use for reading: it is told ignored, with that reason. */
    void neverReads(@Nullable Node found) {
        if (found != null) {
            reasons.put(found, "never-read");
        }
    }

    void missing(Row row, String place) {
        add(new Violation(Rule.REQUIRED.key(), place, row.canonical(), null, List.of(), null));
    }

    /** The same of a value that would stand below a group: perhaps it stands there under another name. */
    void missing(Row row, Node nativeGroup, TreePath path) {
        add(misspelt(path.nearest(nativeGroup), path.leafName().toString(), row.canonical())
                .orElseGet(() -> new Violation(
                        Rule.REQUIRED.key(),
                        placeOfMissing(nativeGroup, path),
                        row.canonical(),
                        null,
                        List.of(),
                        null)));
    }

    /** A name that no table knows stands where one is missing that is nearly the same. */
    Optional<Violation> misspelt(Node around, String name, String canonical) {
        Map<String, Node> unknown = new LinkedHashMap<>();
        for (int i = 0; i < around.size(); i++) {
            noteUnknown(around.child(i), unknown);
        }
        for (int i = 0; i < around.attributeCount(); i++) {
            noteUnknown(around.attribute(i), unknown);
        }
        return EditDistance.meant(name, unknown.keySet())
                .map(found -> new Violation(
                        Rule.MISSPELT.key(),
                        place(unknown.getOrDefault(found, around)),
                        canonical,
                        found,
                        List.of(name),
                        name));
    }

    private static void noteUnknown(Node node, Map<String, Node> unknown) {
        if (!node.name().isKnown() && !node.isTaken() && unknown.size() < MAX_UNKNOWN_NAMES) {
            unknown.put(node.name().toString(), node);
        }
    }

    void add(Violation violation) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(violation);
        }
    }

    List<Violation> violations() {
        return violations;
    }

    /** Tells what no row used, and gives the losses. */
    List<ReportEntry> finish(Node nativeRoot) {
        List<Node> ignored = new ArrayList<>();
        nativeRoot.eachNotTaken(node -> {
            if (!Trees.isBlank(node) && !readAndKept.contains(node)) {
                ignored.add(node);
            }
        });
        ignored.subList(0, Math.min(ignored.size(), MAX_IGNORED)).forEach(this::ignored);
        return losses.entries();
    }

    /** The native node that a canonical node came of, or the nearest one around it. */
    Node origin(Node canonical) {
        for (Node at = canonical; at != null; at = at.parent()) {
            Node found = at.origin();
            if (found != null) {
                return standingFor(found);
            }
        }
        return tree.root();
    }

    String place(Node found) {
        return tree.place(standingFor(found));
    }

    String placeOfMissing(Node nativeGroup, TreePath path) {
        Node around = standingFor(path.nearest(nativeGroup));
        return path.endsInAttribute()
                ? tree.placeOfMissingAttribute(around, path.leafName())
                : tree.placeOfMissing(around, path.leafName());
    }

    /** The native path of a node as tables have it: without positions. */
    String pattern(Node found) {
        return tree.path(standingFor(found)).replaceAll("\\[\\d+]|/\\d+(?=/|$)", "");
    }

    String placeOfMissing(Node around, String name) {
        return tree.placeOfMissing(standingFor(around), name);
    }

    /** Whether two native values are the same but for white space and Unicode composition. */
    boolean isSame(Node found, Node written, Kinds kinds) {
        if (kinds == Kinds.TOLD && found.kind() != written.kind()) {
            return false;
        }
        if (found.size() != written.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!isSame(found.child(i), written.child(i), kinds)) {
                return false;
            }
        }
        return found.text().equals(written.text()) || normal(found.text()).equals(normal(written.text()));
    }

    /** Whether a format tells texts, numbers and truth values apart. */
    enum Kinds {
        TOLD,
        ALL_TEXT
    }

    private void ignored(Node found) {
        String why = reasons.getOrDefault(found, "unknown-native");
        losses.add(new Loss(Kind.IGNORED, null, null, place(found), new Change(Trees.json(found), null), why));
    }

    private Node standingFor(Node found) {
        Node whole = found.origin();
        return whole == null ? found : whole;
    }

    private static @Nullable String inOtherCase(Node found, List<String> nearest) {
        return nearest.stream()
                .filter(code -> code.equalsIgnoreCase(found.text().strip()))
                .findFirst()
                .orElse(null);
    }

    private static String normal(String text) {
        return Normalizer.normalize(String.join(" ", text.strip().split("\\s+")), Normalizer.Form.NFC);
    }
}
