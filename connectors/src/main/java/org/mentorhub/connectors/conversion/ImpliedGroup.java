package org.mentorhub.connectors.conversion;

import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * One native value for a canonical group of which the partner says one member, the others being implied: {@code { to: award.nationalLevel,
 * as: implied, member: level, implied: { framework: TN-CNQ } }}. A group that says something else has no field there.
 *
 * @param member what the partner says
 * @param implied the other members and their only values
 * @param value how the partner says the member
 */
record ImpliedGroup(String member, Map<String, String> implied, ValueConversion value) implements ValueConversion {

    ImpliedGroup {
        implied = Map.copyOf(implied);
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        Converted read = value.read(found, Canonical.NAMES.of(member), scope);
        if (!(read instanceof Converted.Value(Node said))) {
            return read;
        }
        Node group = Node.group(as);
        implied.forEach((name, text) -> group.add(Node.text(Canonical.NAMES.of(name), text)));
        return new Converted.Value(group.add(said));
    }

    @Override
    public Converted write(Node group, Name as, Scope scope) {
        boolean meant = implied.entrySet().stream()
                .allMatch(entry -> Canonical.text(group, Canonical.NAMES.of(entry.getKey()))
                        .equals(Optional.of(entry.getValue())));
        Node said = group.first(Canonical.NAMES.of(member));
        return meant && said != null ? value.write(said, as, scope) : Converted.NOTHING;
    }
}
