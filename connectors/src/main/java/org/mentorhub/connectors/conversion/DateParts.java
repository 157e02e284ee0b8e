package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * A date whose year, month and day stand apart, as {@code xs:gYear}, {@code xs:gMonth} and {@code xs:gDay}: {@code { to: period, as:
 * date-parts, member: start, with: { month: From.@month, day: From.@day } }} of {@code <From year="2017" month="--09" day="---01"/>}.
 *
 * @param member the canonical date in the group
 */
record DateParts(String member) implements GroupConversion {

    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final String DAY = "day";
    private static final String MONTH_SIGN = "--";
    private static final String DAY_SIGN = "---";
    private static final DatePattern WHOLE = DatePattern.of("yyyy-MM-dd").orElseThrow();

    @Override
    public List<String> parts() {
        return List.of(YEAR, MONTH, DAY);
    }

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> year = found.text(YEAR);
        Optional<String> month = found.text(MONTH).map(text -> bare(text, MONTH_SIGN));
        Optional<String> day = found.text(DAY).map(text -> bare(text, DAY_SIGN));
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return Converted.NOTHING;
        }
        String whole = year.orElse("") + "-" + month.orElse("01") + "-" + day.orElse("01");
        if (WHOLE.read(whole).isEmpty() || (day.isPresent() && month.isEmpty())) {
            return Converted.wrong(Rule.DATE, "yyyy, --MM, ---dd");
        }
        int precision = day.isPresent() ? 10 : month.isPresent() ? 7 : 4;
        group.add(Node.text(Canonical.NAMES.of(member), whole.substring(0, precision)));
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Canonical.text(group, Canonical.NAMES.of(member)).ifPresent(date -> {
            out.put(YEAR, date.substring(0, 4));
            if (date.length() > 4) {
                out.put(MONTH, MONTH_SIGN + date.substring(5, 7));
            }
            if (date.length() > 7) {
                out.put(DAY, DAY_SIGN + date.substring(8, 10));
            }
        });
    }

    private static String bare(String text, String sign) {
        return text.startsWith(sign) ? text.substring(sign.length()) : text;
    }
}
