package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Scope;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.dialect.Losses.Loss;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Violation;

/** What arises while one canonical document is written: losses and violations, and which list items went out in which order. */
final class WriteRun implements Scope {

    private static final int FEW = 4;

    private final Node canonicalRoot;
    private final TreePath nationality;
    private final Set<String> systems;
    private final Format format;
    private final Losses losses = new Losses(ReportEntry.Step.WRITE);
    private final List<Violation> violations = new ArrayList<>();
    private final Sent sent;
    /** Why a node stays behind, and which groups do: made with the first, for most documents have none. */
    private Map<Node, Reason> reasons = Map.of();

    private Map<Node, Reason> incomplete = Map.of();

    WriteRun(Node canonicalRoot, TreePath nationality, Set<String> systems, Format format) {
        this.format = format;
        this.canonicalRoot = canonicalRoot;
        this.sent = new Sent(canonicalRoot);
        this.nationality = nationality;
        this.systems = systems;
    }

    private final List<Alone> alone = new ArrayList<>();

    private record Reason(String place, String why) {}

    private record Alone(Node group, Name member) {}

    private final List<Copy> copies = new ArrayList<>();

    private record Copy(Node placed, Node group, CopyStep step) {}

    /** Notes the place of a copy, which is made once its original is complete. */
    void copyLater(Node placed, Node group, CopyStep step) {
        copies.add(new Copy(placed, group, step));
    }

    /** Makes what stands for something else, now that nothing more is put into the tree: copies, and plain values of groups. */
    void complete() {
        copies.forEach(copy -> copy.step.fill(copy.placed, copy.group));
        standAlone();
    }

    /** Notes a group that becomes a plain value where that member stays its only one. */
    void mayStandAlone(Node group, Name member) {
        alone.add(new Alone(group, member));
    }

    /** Makes plain values of groups that have one member only, now that nothing more is put into them. */
    private void standAlone() {
        for (Alone each : alone) {
            Node only = each.group.size() == 1 && each.group.attributeCount() == 0 ? each.group.child(0) : null;
            if (only != null && only.name() == each.member && only.isScalar()) {
                each.group.remove(only);
                each.group.becomes(only.kind(), only.text());
            }
        }
    }

    @Override
    public Optional<String> nationality() {
        return Optional.ofNullable(nationality.find(canonicalRoot)).map(Node::text);
    }

    @Override
    public Optional<Beside> beside(String contentId) {
        return Enclosed.in(canonicalRoot).stream()
                .filter(each -> each.contentId().equals(contentId))
                .findFirst();
    }

    @Override
    public boolean countsSource(String system) {
        return systems.contains(system);
    }

    /** The systems whose source codes the dialect writes. */
    Set<String> systems() {
        return systems;
    }

    /** Tells a text that the format writes otherwise than it stands; reading undoes that, so nothing is lost but the look. */
    void tellDisguise(Row row, Node canonical, Node back, Node written) {
        Optional<String> disguise = format.disguise(written);
        if (disguise.isPresent()) {
            var change = new Change(Trees.json(back), TextNode.valueOf(disguise.get()));
            losses.add(new Loss(Kind.APPROXIMATED, canonical, null, place(row), change, "disguise"));
        }
    }

    /** Whether the format writes that otherwise than it stands. */
    boolean isDisguised(Node written) {
        return format.disguise(written).isPresent();
    }

    /** Notes that a canonical node went out. */
    void took(Node canonical) {
        sent.add(canonical);
    }

    /** Notes that a canonical node went out with all below it. */
    void tookDeep(Node canonical) {
        sent.addWhole(canonical);
    }

    /** What of the document went out so far. */
    Sent sent() {
        return sent;
    }

    void changed(Row row, Node canonical, Kind kind, Change change) {
        String why = kind == Kind.TRUNCATED ? "truncated" : row.conversion();
        losses.add(new Loss(kind, canonical, null, place(row), change, why));
    }

    void added(Row row, Node group, Name member, Change change) {
        losses.add(new Loss(Kind.APPROXIMATED, group, member.toString(), place(row), change, row.conversion()));
    }

    void approximated(Node canonical, String place, Change change, String why) {
        losses.add(new Loss(Kind.APPROXIMATED, canonical, null, format.field(place), change, why));
    }

    /** The value cannot be written so that it is read again: a violation where the partner needs it, else dropped in the end. */
    void unwritable(Row row, Node canonical) {
        Node parent = canonical.parent();
        if (row.need() == Row.Need.GROUP && parent != null && row.canonical().indexOf('[') < 0) {
            incomplete = with(incomplete, parent, new Reason(place(row), row.conversion()));
        }
        if (row.mayNotBeDropped()) {
            refuse(
                    row,
                    Rule.UNWRITABLE,
                    canonical.isScalar()
                            ? canonical.text()
                            : Trees.json(canonical).toString());
        } else {
            reasons = with(reasons, canonical, new Reason(place(row), row.conversion()));
        }
    }

    /** Whether the group lacks what it needs, so that nothing of it is written. */
    boolean isIncomplete(Node group) {
        return incomplete.containsKey(group);
    }

    /** Whether some group around the value lacks what it needs, so that nothing of it is written. */
    boolean isInIncomplete(Node value) {
        for (Node at = value.parent(); at != null && !incomplete.isEmpty(); at = at.parent()) {
            Reason reason = incomplete.get(at);
            if (reason != null) {
                reasons = with(reasons, value, reason);
                return true;
            }
        }
        return false;
    }

    /** The value is written in a way that cannot be read back: it is told dropped in the end, with that reason. */
    void loses(Node canonical, Row row, String why) {
        reasons = with(reasons, canonical, new Reason(place(row), why));
    }

    private static Map<Node, Reason> with(Map<Node, Reason> known, Node node, Reason reason) {
        Map<Node, Reason> all = known.isEmpty() ? new IdentityHashMap<>(FEW) : known;
        all.put(node, reason);
        return all;
    }

    void missing(Row row) {
        refuse(row, Rule.REQUIRED, null);
    }

    List<Violation> violations() {
        return violations;
    }

    /** Tells what no row wrote, and gives the losses. */
    List<ReportEntry> finish() {
        sent.eachLeft(node -> {
            Reason reason = reasons.get(node);
            losses.add(new Loss(
                    Kind.DROPPED,
                    node,
                    null,
                    reason == null ? "" : reason.place,
                    new Change(Trees.json(node), null),
                    reason == null ? "no-field" : reason.why));
        });
        return losses.entries();
    }

    private String place(Row row) {
        return format.field(row.nativePlace());
    }

    private void refuse(Row row, Rule rule, @Nullable String found) {
        if (violations.size() < ReadRun.MAX_VIOLATIONS) {
            violations.add(new Violation(rule.code(), place(row), row.canonical(), found, List.of(), null));
        }
    }
}
