package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A birth date with a flag for "born in": {@code { as: birth-date, pattern: dd/MM/yyyy, yes: O, no: N, with: { born-in: FLAG_NE } }}. Where
 * the flag is set the day is made up: the first of January stands for a year, the first of another month for that month. A flag that is
 * not set is left to the format, which may have a sign for nothing.
 *
 * @param days how the partner writes days
 * @param flags the partner's words
 */
record BirthDate(CalendarDate days, TruthValue flags) implements GroupConversion {

    private static final String DATE = "date";
    private static final String BORN_IN = "born-in";
    private static final Name BIRTH_DATE = Canonical.NAMES.of("birthDate");
    private static final int DAY = 10;

    @Override
    public List<String> parts() {
        return List.of(DATE, BORN_IN);
    }

    @Override
    public Set<String> members() {
        return Set.of("birthDate");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(DATE);
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        Optional<String> flag = found.text(BORN_IN);
        if (flag.isPresent() && flags.read(flag.get(), scope) instanceof TextResult.Other(Converted wrong)) {
            return wrong;
        }
        return switch (days.read(text.get(), scope)) {
            case TextResult.Other(Converted wrong) -> wrong;
            case TextResult.Text(String day) -> {
                boolean bornIn = flag.equals(Optional.of(flags.yes()));
                group.add(Node.text(BIRTH_DATE, bornIn ? withoutDay(day) : day));
                yield Converted.NOTHING;
            }
        };
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> date = Canonical.text(group, BIRTH_DATE);
        if (date.isPresent() && days.write(date.get(), scope) instanceof TextResult.Text(String text)) {
            out.put(DATE, text);
            if (date.get().length() < DAY) {
                out.put(BORN_IN, flags.yes());
            }
        }
    }

    @Override
    public boolean isUsual(Parts found, Node group) {
        Node day = group.first(BIRTH_DATE);
        Node date = found.at(0);
        return day != null
                && date != null
                && day.text().length() == DAY
                && date.kind() == Node.Kind.TEXT
                && days.isUsual(date.text().strip(), day.text())
                && found.saysNothing(1);
    }

    @Override
    public boolean comesBack(Node group, Parts written, Scope scope) {
        Node day = group.first(BIRTH_DATE);
        Node date = written.at(0);
        return day != null
                && date != null
                && written.at(1) == null
                && day.kind() == Node.Kind.TEXT
                && days.comesBack(day.text(), date.text());
    }

    private static String withoutDay(String day) {
        boolean month = day.endsWith("-01") && !day.endsWith("-01-01");
        return month ? day.substring(0, 7) : day.substring(0, 4);
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.BOOLEAN, Rule.DATE, Rule.INSTANT, Rule.LENGTH);
    }
}
