package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Node;

/** What a row does where there is no value. */
sealed interface Absence {

    /** The native side says nothing. */
    void read(Place place, FieldStep step, ReadRun run);

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
     * A missing value means this one.
     *
     * @param text the canonical text
     */
    record Default(String text) implements Absence {
        @Override
        public void read(Place place, FieldStep step, ReadRun run) {
            Node value = step.canonicalPath()
                    .put(place.canonicalGroup, Node.text(step.canonicalPath().leafName(), text));
            run.defaulted(value, place.found == null ? place.nativeGroup : place.found);
        }
    }
}
