package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;

/**
 * How a native group may stand otherwise than as a group, and what it says without saying it: {@code { alone: fr, fields: … }} is a plain
 * text where the group has its member {@code fr} and no other; {@code { to: funding, implied: { currency: TND }, fields: … }} carries
 * fundings in dinars only.
 *
 * @param alone the member that stands for the whole group where it is the only one; null where a group is always a group
 * @param implied members of the canonical group that the native one never says, with their only values
 * @param having canonical members of which a group must have one to have a field there; none where any group has one
 */
record GroupShape(@Nullable Name alone, List<Implied> implied, List<Name> having) {

    /** A group that is always a group and implies nothing. */
    static final GroupShape PLAIN = new GroupShape(null, List.of(), List.of());

    GroupShape {
        implied = List.copyOf(implied);
        having = List.copyOf(having);
    }

    /**
     * A canonical member that the native group implies.
     *
     * @param member its name
     * @param text its only value
     */
    record Implied(Name member, String text) {

        private boolean holdsIn(Node group) {
            Node found = group.first(member);
            return found != null && found.text().equals(text);
        }
    }

    boolean mayStandAlone() {
        return alone != null;
    }

    /** The group of which a plain value is the only member; it stands where the value stands. */
    Node opened(Node plain, ReadRun run) {
        Name member = alone == null ? plain.name() : alone;
        Node only =
                switch (plain.kind()) {
                    case NUMBER -> Node.number(member, plain.text());
                    case BOOLEAN -> Node.bool(member, plain.text().equals("true"));
                    case TEXT, GROUP, LIST, NULL -> Node.text(member, plain.text());
                };
        Node group = Node.group(plain.name()).add(only);
        run.standsFor(only, plain);
        run.standsFor(group, plain);
        return group;
    }

    /** Whether the group has that one member only, so that it would usually be a plain value. */
    boolean isAlone(Node group) {
        if (alone == null || group.first(alone) == null) {
            return false;
        }
        for (int i = 0; i < group.size(); i++) {
            if (group.child(i).name() != alone && !Trees.isBlank(group.child(i))) {
                return false;
            }
        }
        return !Trees.isBlank(group);
    }

    /** Notes a written group that becomes a plain value once all content is there that its receiver had sent. */
    void noteAlone(Node written, WriteRun run) {
        if (alone != null) {
            run.mayStandAlone(written, alone);
        }
    }

    /** Whether the partner's group means such a canonical group. */
    boolean means(Node group) {
        return (implied.isEmpty() || implied.stream().allMatch(each -> each.holdsIn(group)))
                && (having.isEmpty() || having.stream().anyMatch(name -> group.first(name) != null));
    }

    void addImplied(Node group) {
        for (Implied each : implied) {
            if (group.first(each.member) == null) {
                group.add(Node.text(each.member, each.text));
            }
        }
    }

    void tookImplied(Node group, WriteRun run) {
        for (Implied each : implied) {
            Node member = group.first(each.member);
            if (member != null) {
                run.took(member);
            }
        }
    }

    /** What it says of itself on the page for people, or empty. */
    Optional<String> shown() {
        List<String> parts = new ArrayList<>();
        if (alone != null) {
            parts.add("a plain value stands for its " + alone + " alone");
        }
        implied.forEach(each -> parts.add(each.member + " is always " + each.text));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** What a row says of it. */
    static GroupShape of(RowOptions options, Names names) {
        List<Implied> implied = options.map("implied").entrySet().stream()
                .map(entry -> new Implied(Canonical.NAMES.of(entry.getKey()), entry.getValue()))
                .toList();
        List<Name> having =
                options.texts("having").stream().map(Canonical.NAMES::of).toList();
        return new GroupShape(options.text("alone").map(names::of).orElse(null), implied, having);
    }
}
