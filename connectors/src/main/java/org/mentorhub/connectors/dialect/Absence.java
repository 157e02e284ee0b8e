package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/** What a row does where there is no value. */
sealed interface Absence {

    /** What a row says of it: {@code default: it}, {@code absent: null}, {@code absent: [-1, …]}. */
    static Absence of(RowOptions options) {
        Optional<String> usual = options.text("default");
        List<String> signs = options.texts("absent");
        if (usual.isPresent()) {
            return new Default(usual.get(), options.target().holds());
        }
        if (signs.isEmpty()) {
            return new LeftOut();
        }
        boolean number = options.text("in").equals(Optional.of("number"));
        return signs.equals(List.of("null")) ? new WrittenNull() : new Signs(signs, number ? Kind.NUMBER : Kind.TEXT);
    }

    /** The same, and {@code made-of: [paths]} for an id that is made of those canonical values, {@code numbered: part-} for one of an item. */
    static Absence of(RowOptions options, PathParser canonicals) {
        List<String> madeOf = options.texts("made-of");
        Optional<String> numbered = options.text("numbered");
        if (numbered.isPresent()) {
            return new Numbered(numbered.get());
        }
        return madeOf.isEmpty()
                ? of(options)
                : new Made(new MadeId(madeOf.stream().map(canonicals::parse).toList()));
    }

    /** The native side says nothing. */
    void read(Place place, FieldStep step, ReadRun run);

    /** The native values that say nothing, the one to write first. */
    default List<String> signs() {
        return List.of();
    }

    /** Whether a native value that stands there says nothing all the same. */
    default boolean isSign(Node found) {
        List<String> signs = signs();
        return !signs.isEmpty()
                && found.isScalar()
                && signs.contains(found.text().strip());
    }

    /** Whether that is the sign that the row writes. */
    default boolean isUsualSign(Node found) {
        return true;
    }

    /** Whether there is a canonical value where the native side says nothing. */
    default boolean fills() {
        return this instanceof Default || this instanceof Made || this instanceof Numbered;
    }

    /** The canonical side says nothing. */
    default void write(TreePath path, Node nativeGroup) {}

    /**
     * Where a value is missing.
     *
     * @param found a null or blank node, or null where there is no node at all
     */
    record Place(@Nullable Node found, Node nativeGroup, Node canonicalGroup) {}

    /** Nothing is written; all signs of absence are equal, save the one that means "asked, unknown". */
    record LeftOut() implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Node found = place.found;
            if (found == null) {
                return;
            }
            found.take();
            if (found.isNull() && step.kinds() == Kinds.ALL_TEXT) {
                run.approximatedMissing(place.canonicalGroup, step.canonicalPath(), run.place(found), "asked-unknown");
            }
        }
    }

    /** The sign of absence is always written; a sender that leaves the field out says less than one that says null. */
    record WrittenNull() implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Node found = place.found;
            if (found == null) {
                run.approximatedMissing(
                        place.canonicalGroup,
                        step.canonicalPath(),
                        run.placeOfMissing(place.nativeGroup, step.nativePath()),
                        "absent");
            } else {
                found.take();
            }
        }

        @Override
        public void write(TreePath path, Node nativeGroup) {
            path.put(nativeGroup, Node.nil(path.leafName()));
        }
    }

    /**
     * The partner has values of its own for "unknown": {@code -1}, {@code 19000101}. The first one is written, where it is not empty; a
     * missing field says as much as that; another sign is an unusual way to say it.
     *
     * @param signs the one to write first
     * @param kind what a sign is in a format that tells kinds apart
     */
    record Signs(List<String> signs, Kind kind) implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Node found = place.found;
            if (found == null) {
                return;
            }
            found.take();
            boolean usual = found.isNull() ? step.kinds() == Kinds.TOLD : isUsualSign(found);
            if (!usual) {
                run.approximatedMissing(place.canonicalGroup, step.canonicalPath(), run.place(found), "asked-unknown");
            }
        }

        /** An empty element or text is the partner's none in every format. */
        @Override
        public boolean isUsualSign(Node found) {
            String text = found.text().strip();
            return text.isEmpty() || text.equals(signs.getFirst());
        }

        @Override
        public void write(TreePath path, Node nativeGroup) {
            if (!signs.getFirst().isEmpty() || path.isPosition()) {
                path.put(nativeGroup, node(path.leafName()));
            }
        }

        /** The sign that is written. */
        Node node(Name as) {
            return kind == Kind.NUMBER ? Node.number(as, signs.getFirst()) : Node.text(as, signs.getFirst());
        }
    }

    /**
     * A missing id is made of other values.
     *
     * @param id how
     */
    record Made(MadeId id) implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Node found = place.found;
            if (found != null) {
                found.take();
            }
            id.of(run.canonicalRoot()).ifPresent(text -> {
                TreePath path = step.canonicalPath();
                Node made = path.put(place.canonicalGroup, Node.text(path.leafName(), text));
                run.made(made, found == null ? place.nativeGroup : found);
            });
        }
    }

    /**
     * An item without an id is called by its place in its list, from 1; one that stands without a list is the first.
     *
     * @param prefix what stands before the place
     */
    record Numbered(String prefix) implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            if (place.found != null) {
                place.found.take();
            }
            Node list = place.nativeGroup.parent();
            int at = list != null && list.kind() == Kind.LIST ? Trees.indexIn(list, place.nativeGroup) : 0;
            TreePath path = step.canonicalPath();
            Node made = path.put(place.canonicalGroup, Node.text(path.leafName(), prefix + (at + 1)));
            run.made(made, place.found == null ? place.nativeGroup : place.found);
        }
    }

    /**
     * A missing value means this one.
     *
     * @param text the canonical text
     * @param holds what the field holds: a coded value has the text as its code
     */
    record Default(String text, Holds holds) implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Name leaf = step.canonicalPath().leafName();
            Node usual = holds == Holds.CODED
                    ? Node.group(leaf).add(Node.text(Canonical.CODE, text))
                    : Node.text(leaf, text);
            Node value = step.canonicalPath().put(place.canonicalGroup, usual);
            run.defaulted(value, place.found == null ? place.nativeGroup : place.found);
        }
    }
}
