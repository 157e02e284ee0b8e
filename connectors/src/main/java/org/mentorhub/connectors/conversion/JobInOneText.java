package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A job in one text: {@code { as: job, separator: " / ", ongoing: in corso }} makes {@code Riad Atlas / cuoca / 03.2021-in corso}. Without
 * an employer the text begins with the separator.
 *
 * @param texts how the partner writes names
 * @param separator between employer, position and period
 * @param ongoing what stands for an end that is not known
 */
record JobInOneText(TextConversion texts, String separator, String ongoing) implements GroupConversion {

    private static final String JOB = "job";
    private static final DatePattern MONTH = DatePattern.of("MM.yyyy").orElseThrow();
    private static final Name EMPLOYER = Canonical.NAMES.of("employer");
    private static final Name EMPLOYER_NAME = Canonical.NAMES.of("name");
    private static final Name POSITION = Canonical.NAMES.of("position");
    private static final Name PERIOD = Canonical.NAMES.of("period");
    private static final Name START = Canonical.NAMES.of("start");
    private static final Name END = Canonical.NAMES.of("end");

    @Override
    public List<String> parts() {
        return List.of(JOB);
    }

    @Override
    public Set<String> members() {
        return Set.of("employer", "position", "period");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(JOB);
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        String whole = text.get().startsWith(separator.stripLeading()) ? " " + text.get() : text.get();
        String[] pieces = whole.split(Pattern.quote(separator), -1);
        Optional<Node> period = pieces.length == 3 ? period(pieces[2].strip()) : Optional.empty();
        Optional<String> position = pieces.length == 3 ? read(pieces[1], scope) : Optional.empty();
        if (period.isEmpty() || position.isEmpty()) {
            return Converted.wrong(Rule.COMPOSITE, example());
        }
        read(pieces[0], scope)
                .ifPresent(employer -> group.add(Node.group(EMPLOYER).add(Node.text(EMPLOYER_NAME, employer))));
        group.add(Node.text(POSITION, position.get()));
        group.add(period.get());
        return Converted.NOTHING;
    }

    private Optional<String> read(String piece, Scope scope) {
        boolean said = !piece.isBlank();
        return said && texts.read(piece.strip(), scope) instanceof TextResult.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<Node> period(String text) {
        int hyphen = text.indexOf('-');
        Optional<String> start = hyphen < 0
                ? Optional.empty()
                : MONTH.read(text.substring(0, hyphen).strip());
        String last = text.substring(hyphen + 1).strip();
        Optional<String> end = MONTH.read(last);
        if (start.isEmpty() || (end.isEmpty() && !last.equals(ongoing))) {
            return Optional.empty();
        }
        Node period = Node.group(PERIOD).add(Node.text(START, start.get()));
        end.ifPresent(month -> period.add(Node.text(END, month)));
        return Optional.of(period);
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> position = Canonical.text(group, POSITION).flatMap(text -> written(text, scope));
        Optional<Node> period = Optional.ofNullable(group.first(PERIOD));
        Optional<String> start = period.flatMap(each -> Canonical.text(each, START));
        if (position.isEmpty() || start.isEmpty()) {
            return;
        }
        String employer = Optional.ofNullable(group.first(EMPLOYER))
                .flatMap(each -> Canonical.text(each, EMPLOYER_NAME))
                .flatMap(text -> written(text, scope))
                .orElse("");
        String end = period.flatMap(each -> Canonical.text(each, END))
                .map(text -> notBefore(start.get(), text))
                .orElse(ongoing);
        String months = MONTH.write(start.get()) + "-" + end;
        out.put(JOB, (employer + separator + position.get() + separator + months).strip());
    }

    /** A year as an end would become its January, which may lie before the start. */
    private static String notBefore(String start, String end) {
        String first = MONTH.read(MONTH.write(start)).orElse(start);
        String last = MONTH.read(MONTH.write(end)).orElse(end);
        return MONTH.write(last.compareTo(first) < 0 ? first : last);
    }

    /** What parts the pieces may not stand in one. */
    private Optional<String> written(String text, Scope scope) {
        String apart = text;
        while (apart.contains(separator)) {
            apart = apart.replace(separator, ", ");
        }
        String bare = separator.strip();
        if (apart.startsWith(bare + " ") || apart.endsWith(" " + bare) || apart.equals(bare)) {
            apart = apart.replace(bare, "").strip();
        }
        return !apart.isEmpty() && texts.write(apart, scope) instanceof TextResult.Text(String made)
                ? Optional.of(made)
                : Optional.empty();
    }

    private String example() {
        return "… " + separator.strip() + " … " + separator.strip() + " 03.2021-" + ongoing;
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.COMPOSITE, Rule.DATE, Rule.INSTANT, Rule.LENGTH, Rule.TYPE);
    }
}
