package org.mentorhub.schemas.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.value.Value;

/** What one validation has found so far, and where it stands in the document. Made for one document, used by one thread. */
final class Findings {
    private static final int FOUND_LENGTH = 200;
    /** A field that the model does not know may have any name; its place is told with the head of it. */
    private static final int NAME_LENGTH = 64;

    private static final int DEPTH = 32;

    private final List<Fault> faults = new ArrayList<>(0);
    private final List<Fault> warnings = new ArrayList<>(0);
    private final String[] names = new String[DEPTH];
    private final int[] positions = new int[DEPTH];
    private int depth;

    /** Goes down into a field; {@link #leave} comes back. */
    void enter(String name) {
        names[depth] = name;
        positions[depth++] = -1;
    }

    /** Says at which element of the list that was entered last the walk is; negative: at the list itself. */
    void at(int position) {
        positions[depth - 1] = position;
    }

    void leave() {
        depth--;
    }

    /** Notes a broken rule at the place of the walk. */
    void add(ModelRule rule, Value found, Optional<String> fix, String... arguments) {
        addBelow("", rule, found, fix, arguments);
    }

    /** Notes a broken rule at a field below the place of the walk. */
    void addBelow(String below, ModelRule rule, Value found, Optional<String> fix, String... arguments) {
        List<Fault> list = rule.severity() == ModelRule.Severity.FAULT ? faults : warnings;
        if (list.size() < CanonicalValidator.MAX_FAULTS) {
            list.add(new Fault(rule, path(below), describe(found), List.of(arguments), fix));
        }
    }

    /** Whether there is no room for another fault, so that walking on tells nothing. */
    boolean isFull() {
        return faults.size() >= CanonicalValidator.MAX_FAULTS;
    }

    Validation result() {
        return faults.isEmpty() && warnings.isEmpty() ? Validation.VALID : new Validation(faults, warnings);
    }

    private String path(String below) {
        var path = new StringBuilder(64);
        for (int i = 0; i < depth; i++) {
            path.append(i == 0 ? "" : ".").append(names[i], 0, Math.min(names[i].length(), NAME_LENGTH));
            if (positions[i] >= 0) {
                path.append('[').append(positions[i]).append(']');
            }
        }
        return path.append(depth > 0 && !below.isEmpty() ? "." : "")
                .append(below)
                .toString();
    }

    private static Optional<String> describe(Value found) {
        if (found == Value.MISSING) {
            return Optional.empty();
        }
        String text = found.isArray() ? "[…]" : found.isObject() ? "{…}" : found.asText();
        return Optional.of(
                text.codePointCount(0, text.length()) > FOUND_LENGTH
                        ? text.substring(0, text.offsetByCodePoints(0, FOUND_LENGTH))
                        : text);
    }
}
