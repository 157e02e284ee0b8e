package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Map<String, String> SCALE_OF_NATION = Map.of("MA", "MA-20", "TN", "TN-20", "FR", "FR-20");
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
                && group.first(GradeMembers.MENTION) == null
                && group.first(GradeMembers.OUTCOME) == null
                && scale.kind() == Kind.TEXT
                && value.kind() == Kind.NUMBER
                && Decimals.isCanonical(value.text())
                && isToldApart(written.at(0), value.text(), group.first(GradeMembers.HONOURS))
                && canonicalScale(sign.text(), scope).equals(Optional.of(scale.text()))
                && GradeScale.named(scale.text())
                        .filter(named -> named.surelyHolds(value.text()))
                        .isPresent();
    }

    /** Whether a mark and its honours are read as the two that they are. */
    private boolean isToldApart(@Nullable Node written, String value, @Nullable Node lode) {
        String text = written == null ? "" : written.text().strip();
        String bare = withoutHonours(text);
        boolean read = bare.length() < text.length();
        return bare.equals(Decimals.format(value, mark))
                && (lode == null
                        ? !read
                        : read && lode.kind() == Kind.BOOLEAN && lode.text().equals("true"));
    }

    private @Nullable String sign(String scale) {
        String wanted = SCALE_OF_NATION.containsValue(scale) ? NATIONAL : scale;
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
        return scope.nationality().map(SCALE_OF_NATION::get).orElse("FR-20");
    }

    private String withoutHonours(String text) {
        for (String other : OTHER_HONOURS) {
            if (text.endsWith(other)) {
                return text.substring(0, text.length() - other.length());
            }
        }
        return text.endsWith(honours) ? text.substring(0, text.length() - honours.length()) : text;
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
