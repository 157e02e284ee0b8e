package org.mentorhub.schemas.generation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields below a place must or must not be there.
 *
 * @param wish what is asked of the place itself
 * @param fields the places below it, by name
 * @param elements elements that a list must have: the value of the key that tells them apart, by key and value
 */
record Presence(Wish wish, Map<String, Presence> fields, Map<String, Selected> elements) {
    static final Presence FREE = new Presence(Wish.FREE, Map.of(), Map.of());

    /** What is asked of a field. */
    enum Wish {
        FREE,
        ALWAYS,
        NEVER
    }

    /** An element that a list must have. */
    record Selected(String key, String value, Presence below) {}

    Presence with(Set<String> paths) {
        Presence presence = this;
        for (String path : asMap(paths).keySet()) {
            presence = presence.mark(path, Wish.ALWAYS);
        }
        return presence;
    }

    Presence without(Set<String> paths) {
        Presence presence = this;
        for (String path : asMap(paths).keySet()) {
            presence = presence.mark(path, Wish.NEVER);
        }
        return presence;
    }

    private static Map<String, Boolean> asMap(Set<String> paths) {
        Map<String, Boolean> ordered = new TreeMap<>();
        paths.forEach(path -> ordered.put(path, true));
        return ordered;
    }

    Presence field(String name) {
        return fields.getOrDefault(name, FREE);
    }

    /** Marks the last step of a path; the steps before it only where they hold no list, whose elements may be none. */
    private Presence mark(String path, Wish mark) {
        int end = nextStep(path);
        String step = path.substring(0, end);
        String rest = end < path.length() ? path.substring(end + 1) : "";
        int bracket = step.indexOf('[');
        String name = bracket < 0 ? step : step.substring(0, bracket);
        String selector = bracket < 0 ? "" : step.substring(bracket + 1, step.length() - 1);
        boolean anyElement = bracket >= 0 && selector.isEmpty();
        Presence child = field(name);
        Presence marked = selector.contains("=") && mark == Wish.ALWAYS
                ? child.select(selector, rest)
                : rest.isEmpty() ? child : child.mark(rest, mark);
        Wish wish = rest.isEmpty() ? mark : mark == Wish.ALWAYS && !anyElement ? Wish.ALWAYS : child.wish();
        return put(name, new Presence(wish, marked.fields(), marked.elements()));
    }

    private Presence select(String selector, String rest) {
        int equals = selector.indexOf('=');
        Selected old = elements.getOrDefault(
                selector, new Selected(selector.substring(0, equals), selector.substring(equals + 1), FREE));
        Map<String, Selected> all = new LinkedHashMap<>(elements);
        all.put(
                selector,
                new Selected(
                        old.key(),
                        old.value(),
                        rest.isEmpty() ? old.below() : old.below().mark(rest, Wish.ALWAYS)));
        return new Presence(wish, fields, all);
    }

    private Presence put(String name, Presence child) {
        Map<String, Presence> all = new LinkedHashMap<>(fields);
        all.put(name, child);
        return new Presence(wish, all, elements);
    }

    private static int nextStep(String path) {
        int inside = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            inside += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '.' && inside == 0) {
                return i;
            }
        }
        return path.length();
    }

    /** This and what is asked of one element besides. */
    Presence and(Presence other) {
        Map<String, Presence> all = new LinkedHashMap<>(fields);
        other.fields.forEach((name, presence) -> all.merge(name, presence, Presence::and));
        Map<String, Selected> selected = new LinkedHashMap<>(elements);
        selected.putAll(other.elements);
        return new Presence(other.wish == Wish.FREE ? wish : other.wish, all, selected);
    }
}
