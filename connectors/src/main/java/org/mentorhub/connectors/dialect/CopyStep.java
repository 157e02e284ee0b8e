package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.Shape;

/**
 * What a partner's format asks to stand twice: {@code issuer: { copy-of: /credentialSubject.hasClaim.awardedBy.awardingBody }}. It is written
 * wherever the other stands, once all of that is there; read, it says nothing more as long as it is the same, and is content that no row
 * knows where it differs. A missing one says as much.
 *
 * @param row what is known of the row
 * @param nativePath from the native group
 * @param original what it is a copy of
 */
record CopyStep(Row row, TreePath nativePath, Elsewhere original) implements Step {

    /** What its row is called. */
    static final String NAME = "copy";

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        Node other = original.find(nativeGroup);
        if (found != null && !found.isTaken() && other != null && isSame(found, other)) {
            Trees.takeDeep(found);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node placed = nativePath.put(nativeGroup, Node.group(nativePath.leafName()));
        run.copyLater(placed.implied(), nativeGroup, this);
    }

    /** Fills the place that {@link #write} left, unless its receiver's own content came back there; takes it away where there is no original. */
    void fill(Node placed, Node nativeGroup) {
        Node around = placed.parent();
        Node other = original.find(nativeGroup);
        if (around == null || placed.size() > 0 || placed.kind() != Kind.GROUP) {
            return;
        }
        if (other == null || Trees.isBlank(other)) {
            around.remove(placed);
        } else {
            placed.becomes(Trees.copy(other));
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.is(new Shape.Anything());
        at.about(description.about(row));
    }

    /** Whether two nodes say the same: members in any order, items in theirs. */
    private static boolean isSame(Node one, Node other) {
        boolean same = one.kind() == other.kind() && one.size() == other.size() && haveSameAttributes(one, other);
        for (int i = 0; same && i < one.size(); i++) {
            Node member = one.child(i);
            Node twin = one.kind() == Kind.LIST ? other.child(i) : member(other, member.name());
            same = twin != null && isSame(member, twin);
        }
        return same && one.text().strip().equals(other.text().strip());
    }

    private static boolean haveSameAttributes(Node one, Node other) {
        boolean same = one.attributeCount() == other.attributeCount();
        for (int i = 0; same && i < one.attributeCount(); i++) {
            Node twin = other.attribute(one.attribute(i).name());
            same = twin != null
                    && twin.text().strip().equals(one.attribute(i).text().strip());
        }
        return same;
    }

    /** By what it is called, for a name that no table has is a new object each time. */
    private static @Nullable Node member(Node group, Name name) {
        for (int i = 0; i < group.size(); i++) {
            if (group.child(i).name().local().equals(name.local())) {
                return group.child(i);
            }
        }
        return null;
    }
}
