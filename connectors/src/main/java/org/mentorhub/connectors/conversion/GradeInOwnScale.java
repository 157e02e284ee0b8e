package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A mark in one of several scales, each with the partner's own sign: {@code { as: grade, scales: { "30": IT-30, "20": national }, point:
 * ".", honours: " e lode", with: { scale: … } }}. The sign {@code national} is MA-20, TN-20 or FR-20 by the person's first nationality.
 *
 * @param scales the partner's sign to the canonical scale
 * @param mark the decimal mark
 * @param honours what follows a mark with honours
 */
record GradeInOwnScale(Map<String, String> scales, char mark, String honours) implements GroupConversion {

    private static final String VALUE = "value";
    private static final String SCALE = "scale";
    private static final List<String> PARTS = List.of(VALUE, SCALE);
    private static final String NATIONAL = "national";
    private static final Set<String> NATIONAL_SCALES = Set.of("MA-20", "TN-20", "FR-20");
    private static final List<String> OTHER_HONOURS = List.of("/30 e lode", "/110 e lode", "L");

    @Override
    public List<String> parts() {
        return PARTS;
    }

    @Override
    public Set<String> members() {
        return GradeMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(VALUE);
        Optional<String> scale = found.text(SCALE).flatMap(sign -> canonicalScale(sign, scope));
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        boolean lode = withoutHonours(text.get()).length() < text.get().length();
        Optional<BigDecimal> value = Decimals.parse(withoutHonours(text.get()), mark);
        if (scale.isEmpty()
                || value.isEmpty()
                || !GradeScale.named(scale.get()).orElseThrow().holds(value.get())) {
            return Converted.wrong(
                    Rule.GRADE,
                    String.join(", ", scales.keySet().stream().sorted().toList()));
        }
        group.add(Node.text(GradeMembers.SCALE, scale.get()));
        group.add(Node.number(GradeMembers.VALUE, Decimals.plain(value.get())));
        if (lode) {
            group.add(Node.bool(GradeMembers.HONOURS, true));
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Node scale = group.first(GradeMembers.SCALE);
        Node value = group.first(GradeMembers.VALUE);
        String sign = scale == null ? null : sign(scale.text());
        if (sign == null || value == null) {
            return;
        }
        Node lode = group.first(GradeMembers.HONOURS);
        String written = Decimals.format(value.text(), mark);
        out.put(VALUE, lode != null && lode.text().equals("true") ? written + honours : written);
        out.put(SCALE, sign);
    }

    @Override
    public boolean comesBack(Node group, Parts written, Scope scope) {
        Node scale = group.first(GradeMembers.SCALE);
        Node value = group.first(GradeMembers.VALUE);
        Node sign = written.at(1);
        return scale != null
                && value != null
                && sign != null
                && !hasMore(group)
                && scale.kind() == Kind.TEXT
                && value.kind() == Kind.NUMBER
                && Decimals.isCanonical(value.text())
                && !endsInDigit(honours)
                && canonicalScale(sign.text(), scope).equals(Optional.of(scale.text()))
                && GradeScale.named(scale.text())
                        .filter(named -> named.surelyHolds(value.text()))
                        .isPresent();
    }

    private static boolean hasMore(Node group) {
        return group.first(GradeMembers.HONOURS) != null
                || group.first(GradeMembers.MENTION) != null
                || group.first(GradeMembers.OUTCOME) != null;
    }

    private static boolean endsInDigit(String text) {
        return Slices.isDigits(text, text.length() - 1, text.length());
    }

    private @Nullable String sign(String scale) {
        String wanted = NATIONAL_SCALES.contains(scale) ? NATIONAL : scale;
        for (Map.Entry<String, String> entry : scales.entrySet()) {
            if (entry.getValue().equals(wanted)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private Optional<String> canonicalScale(String sign, Scope scope) {
        Optional<String> scale = Optional.ofNullable(scales.get(sign));
        return scale.filter(NATIONAL::equals).isPresent() ? Optional.of(nationalScale(scope)) : scale;
    }

    private static String nationalScale(Scope scope) {
        return scope.nationality()
                .map(country -> country + "-20")
                .filter(NATIONAL_SCALES::contains)
                .orElse("FR-20");
    }

    private String withoutHonours(String text) {
        return Stream.concat(OTHER_HONOURS.stream(), Stream.of(honours))
                .filter(text::endsWith)
                .findFirst()
                .map(end -> text.substring(0, text.length() - end.length()))
                .orElse(text);
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
