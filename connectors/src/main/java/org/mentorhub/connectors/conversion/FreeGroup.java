package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * The same as {@link FreeValue} for what has several native parts: where they are none of the field, all of them are left.
 *
 * @param group what the field should be
 */
record FreeGroup(GroupConversion group) implements GroupConversion {

    @Override
    public List<String> parts() {
        return group.parts();
    }

    @Override
    public Set<String> members() {
        return group.members();
    }

    @Override
    public Node blank(Name as) {
        return group.blank(as);
    }

    @Override
    public Converted read(Parts found, Node into, Scope scope) {
        Node read = group.blank(into.name());
        if (group.read(found, read, scope) instanceof Converted.Wrong) {
            parts().stream().filter(part -> found.node(part).isPresent()).forEach(found::reject);
            return Converted.NOTHING;
        }
        for (int i = 0; i < read.size(); i++) {
            into.add(read.child(i));
        }
        return Converted.NOTHING;
    }

    @Override
    public boolean isSame(int part, String a, String b) {
        return group.isSame(part, a, b);
    }

    @Override
    public void write(Node from, Parts out, Scope scope) {
        group.write(from, out, scope);
    }
}
