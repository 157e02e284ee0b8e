package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Warning;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.validation.Fault;
import org.mentorhub.schemas.validation.ModelRule;

/**
 * The canonical model's faults in the sender's own terms: where the value stands, or would stand, in the document that was read.
 *
 * @param plan the table that read it
 * @param outcome what reading gave
 */
record Faults(Plan plan, Plan.Outcome outcome) {

    private static final Set<ModelRule> FOLLOWS =
            EnumSet.of(ModelRule.REQUIRED, ModelRule.EMPTY, ModelRule.AT_LEAST_ONE_OF, ModelRule.IDENTIFIER_NEEDED);

    /** Where no row reads it, it is the document's own id, whose faults are told where that stands. */
    private static final String COMPLETED = "envelope.documentId";

    /** The violations of reading, then the model's faults that do not merely follow from them. */
    List<Violation> violations(List<Fault> faults) {
        List<Violation> violations = new ArrayList<>(outcome.run().violations());
        for (Fault fault : faults) {
            if (violations.size() < ReadRun.MAX_VIOLATIONS
                    && !isCompleted(fault)
                    && !isTold(fault, outcome.run().violations())) {
                violations.add(violation(fault));
            }
        }
        violations.sort(Comparator.comparingLong(violation -> position(violation.place())));
        return violations;
    }

    private boolean isCompleted(Fault fault) {
        return fault.path().equals(COMPLETED) && Trees.find(outcome.canonical(), COMPLETED) == null;
    }

    /** Places begin with line and column, so their order is that of the document. */
    private static long position(String place) {
        long position = 0;
        long number = 0;
        int numbers = 0;
        for (int i = 0; i < place.length() && numbers < 2; i++) {
            char c = place.charAt(i);
            if (c >= '0' && c <= '9') {
                number = 10 * number + c - '0';
            } else if (number > 0) {
                position = position * 1_000_000_000L + number;
                number = 0;
                numbers++;
            }
        }
        return position;
    }

    static List<Warning> warnings(List<Fault> warnings) {
        return warnings.isEmpty()
                ? List.of()
                : warnings.stream()
                        .map(fault -> new Warning(fault.code(), fault.path(), fault.arguments()))
                        .toList();
    }

    private static boolean isTold(Fault fault, List<Violation> told) {
        String pattern = CanonicalModel.pattern(fault.path());
        return FOLLOWS.contains(fault.rule())
                && told.stream().anyMatch(violation -> {
                    String path = violation.path() == null ? "" : CanonicalModel.pattern(violation.path());
                    return path.startsWith(pattern) || pattern.startsWith(path + ".");
                });
    }

    private Violation violation(Fault fault) {
        Node canonical = Trees.find(outcome.canonical(), fault.path());
        ReadRun run = outcome.run();
        Optional<Violation> misspelt = canonical == null ? misspelt(fault) : Optional.empty();
        if (misspelt.isPresent()) {
            return misspelt.get();
        }
        if (canonical == null) {
            return new Violation(
                    fault.code(),
                    placeOfMissing(fault.path()),
                    fault.path(),
                    fault.found().orElse(null),
                    fault.arguments(),
                    fault.fix().orElse(null));
        }
        Node found = run.origin(canonical);
        String text = found.isScalar() ? found.text() : fault.found().orElse(null);
        return new Violation(
                fault.code(),
                run.place(found),
                fault.path(),
                text,
                fault.arguments(),
                fault.fix().orElse(null));
    }

    private Optional<Violation> misspelt(Fault fault) {
        String field = fault.rule() == ModelRule.REQUIRED ? nativeField(CanonicalModel.pattern(fault.path())) : null;
        return field == null ? Optional.empty() : run().misspelt(around(fault.path()), lastName(field), fault.path());
    }

    private Node around(String path) {
        Node origin = run().origin(nearest(path));
        Node parent = origin.parent();
        return origin.isScalar() && parent != null ? parent : origin;
    }

    /** The native name comes from the row of the field, the place from what is around it. */
    private String placeOfMissing(String path) {
        Node around = around(path);
        String field = nativeField(CanonicalModel.pattern(path));
        if (field == null) {
            return run().place(around);
        }
        for (Node at = around; at != null; at = at.parent()) {
            String above = run().pattern(at) + "/";
            if (field.startsWith(above)) {
                return placeBelow(at, field.substring(above.length()));
            }
        }
        return run().placeOfMissing(around, lastName(field));
    }

    /** The way may lead through groups that are missing as well. */
    private String placeBelow(Node around, String way) {
        int end = way.indexOf('/');
        return end < 0
                ? run().placeOfMissing(around, lastName(way))
                : run().placeOfMissing(around, way.substring(0, end)) + way.substring(end);
    }

    private static String lastName(String field) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        return name.contains("=") ? name : name.replace("[", "").replace("]", "");
    }

    private Node nearest(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Node node = Trees.find(outcome.canonical(), at);
            if (node != null) {
                return node;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return outcome.canonical();
    }

    /** The field itself; for a list where an item's field stands; for a group one of its fields. */
    private @Nullable String nativeField(String pattern) {
        String member = null;
        for (Line line : plan.lines()) {
            String mapped = CanonicalModel.pattern(line.row().canonical());
            String place = line.row().nativePlace();
            if (mapped.startsWith(pattern + "[].")) {
                return place.substring(0, Math.max(0, place.lastIndexOf('/')));
            }
            if (mapped.equals(pattern) || mapped.startsWith(pattern + "[]") || pattern.startsWith(mapped + "[].")) {
                return line.row().reads() ? place : member;
            }
            member = member == null && mapped.startsWith(pattern + ".") ? place : member;
        }
        return member;
    }

    private ReadRun run() {
        return outcome.run();
    }
}
