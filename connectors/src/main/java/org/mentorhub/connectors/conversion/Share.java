package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * A number, and another one in percent of it: {@code duree.@heures: { to: ".", as: share, whole: hours, part: attendedHours, with: {
 * percent: duree.@presence } }}. A part without its whole cannot be said. What is read of a percent has six places at most, as the canonical
 * model has; a percent is written with four.
 *
 * @param whole the member that counts whole
 * @param part the member that is said in percent of it
 * @param mark the decimal mark
 */
record Share(Name whole, Name part, char mark) implements GroupConversion {

    private static final String WHOLE = "whole";
    private static final String PERCENT = "percent";
    private static final int PERCENT_PLACES = 4;
    private static final int PLACES = 6;

    static Share of(Options options) {
        return new Share(
                Canonical.NAMES.of(Settings.required(options, WHOLE)),
                Canonical.NAMES.of(Settings.required(options, "part")),
                Settings.mark(options));
    }

    @Override
    public List<String> parts() {
        return List.of(WHOLE, PERCENT);
    }

    @Override
    public Set<String> members() {
        return Set.of(whole.local(), part.local());
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<BigDecimal> all = found.text(WHOLE).flatMap(text -> Decimals.parse(text, mark));
        Optional<BigDecimal> percent = found.text(PERCENT).flatMap(text -> Decimals.parse(text, mark));
        if (isNoNumber(found, WHOLE, all) || isNoNumber(found, PERCENT, percent)) {
            return wrong(found);
        }
        all.ifPresent(number -> group.add(Node.number(whole, Decimals.plain(number))));
        if (all.isEmpty()) {
            percent.ifPresent(lost -> found.reject(PERCENT));
        } else {
            percent.map(number -> all.get().multiply(number).movePointLeft(2).setScale(PLACES, RoundingMode.HALF_UP))
                    .ifPresent(counted -> group.add(Node.number(part, Decimals.plain(counted))));
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<BigDecimal> all = Canonical.text(group, whole).map(BigDecimal::new);
        Optional<BigDecimal> counted = Canonical.text(group, part).map(BigDecimal::new);
        all.ifPresent(number -> out.put(WHOLE, Decimals.format(number, mark)));
        if (counted.isPresent() && all.filter(number -> number.signum() > 0).isPresent()) {
            BigDecimal percent =
                    counted.get().movePointRight(2).divide(all.get(), PERCENT_PLACES, RoundingMode.HALF_UP);
            out.put(PERCENT, Decimals.format(percent, mark));
        }
    }

    @Override
    public boolean isSame(int part, String a, String b) {
        Optional<BigDecimal> one = Decimals.parse(a, mark);
        Optional<BigDecimal> other = Decimals.parse(b, mark);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static boolean isNoNumber(Parts found, String part, Optional<BigDecimal> number) {
        return found.text(part).isPresent() && number.isEmpty();
    }

    private Converted wrong(Parts found) {
        String fix = found.text(WHOLE)
                .filter(text -> Decimals.parse(text, mark).isEmpty())
                .map(text -> Decimals.inMark(text, mark))
                .orElse(null);
        return new Converted.Wrong(Rule.NUMBER, List.of("12" + mark + "5"), fix);
    }
}
