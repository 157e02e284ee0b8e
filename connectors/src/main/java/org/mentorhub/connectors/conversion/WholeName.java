package org.mentorhub.connectors.conversion;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * A person's name in one text, given names first, for people to read: {@code { to: person.name, as: whole-name, write-only: true }}. Which
 * of its words are the family name nobody can tell from it.
 */
record WholeName() implements ValueConversion {

    private static final Name GIVEN = Canonical.NAMES.of("given");
    private static final Name FAMILY = Canonical.NAMES.of("family");

    @Override
    public boolean isOneWay() {
        return true;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public Converted write(Node group, Name as, Scope scope) {
        String whole = Stream.of(GIVEN, FAMILY)
                .map(member -> Canonical.text(group, member))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Converted.text(as, whole);
    }
}
