package org.mentorhub.connectors.format;

import org.jspecify.annotations.Nullable;

/**
 * Finds what XStream's path means: {@code ../../a/b[2]} from an element, {@code /root/a} from the document. Names stand as in the
 * document, places are counted from 1.
 */
final class ReferencePath {

    /** Comparisons of one document: many references over many elements stay as cheap as reading them. */
    private static final int MAX_STEPS = 5_000_000;

    private final Node root;
    private final int maxLength;
    private int steps;

    ReferencePath(Node root, IntakeLimits limits) {
        this.root = root;
        this.maxLength = 2 * limits.depth() * limits.nameLength();
    }

    /** The element, or null where there is none, or too much work would be needed to know. */
    @Nullable
    Node find(Node from, String path) {
        if (path.length() > maxLength || path.isEmpty()) {
            return null;
        }
        boolean absolute = path.charAt(0) == '/';
        Node at = absolute ? null : from;
        int start = absolute ? 1 : 0;
        while (start <= path.length()) {
            int end = path.indexOf('/', start);
            String step = path.substring(start, end < 0 ? path.length() : end);
            at = at == null ? outermost(step) : step(at, step);
            if (at == null) {
                return null;
            }
            start = end < 0 ? path.length() + 1 : end + 1;
        }
        return at;
    }

    private @Nullable Node outermost(String step) {
        return step.equals(root.name().local()) ? root : null;
    }

    private @Nullable Node step(Node at, String step) {
        if (step.equals("..")) {
            return at == root ? null : at.parent();
        }
        int open = step.indexOf('[');
        int nth = open < 0 ? 1 : place(step, open);
        String name = open < 0 ? step : step.substring(0, open);
        for (int i = 0; i < at.size() && nth > 0 && ++steps < MAX_STEPS; i++) {
            if (at.child(i).name().local().equals(name) && --nth == 0) {
                return at.child(i);
            }
        }
        return null;
    }

    /** The place in {@code name[12]}, or 0 for what is no place. */
    private static int place(String step, int open) {
        int place = 0;
        for (int i = open + 1; i < step.length() - 1; i++) {
            char c = step.charAt(i);
            if (c < '0' || c > '9' || place > 100_000) {
                return 0;
            }
            place = 10 * place + (c - '0');
        }
        return step.endsWith("]") ? place : 0;
    }
}
