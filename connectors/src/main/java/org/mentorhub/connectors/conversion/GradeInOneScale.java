package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * A mark, and perhaps a mention, of a partner that has one scale: {@code { as: grade, scale: MA-20, point: ",", with: { mention: … } }}.
 * A mark of another scale is converted, which is always reported.
 *
 * @param scale the partner's
 * @param mark the decimal mark
 * @param mentions how the partner says mentions
 */
record GradeInOneScale(GradeScale scale, char mark, CodedValue mentions) implements GroupConversion {

    private static final String VALUE = "value";
    private static final String MENTION = "mention";

    @Override
    public String name() {
        return "grade";
    }

    @Override
    public List<String> parts() {
        return List.of(VALUE, MENTION);
    }

    @Override
    public Set<String> members() {
        return GradeMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(VALUE);
        Optional<BigDecimal> value = text.flatMap(mark -> Decimals.parse(mark, this.mark));
        if (text.isPresent() && !value.filter(scale::holds).isPresent()) {
            return new Converted.Wrong(
                    Rule.GRADE, List.of("0–" + scale.max().toPlainString()), Decimals.inMark(text.get(), mark));
        }
        Optional<Node> mention = found.node(MENTION).flatMap(node -> mention(node, scope));
        if (found.node(MENTION).isPresent() && mention.isEmpty()) {
            found.reject(MENTION);
        }
        if (value.isEmpty() && mention.isEmpty()) {
            return Converted.NOTHING;
        }
        group.add(Node.text(GradeMembers.SCALE, scale.name()));
        value.ifPresent(number -> group.add(Node.number(GradeMembers.VALUE, Decimals.plain(number))));
        mention.ifPresent(group::add);
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<BigDecimal> value = Canonical.text(group, GradeMembers.VALUE).map(BigDecimal::new);
        Optional<GradeScale> from = Canonical.text(group, GradeMembers.SCALE).flatMap(GradeScale::named);
        if (value.isPresent() && from.isPresent()) {
            out.put(VALUE, Decimals.format(from.get().convert(value.get(), scale), mark));
        }
        Node mention = group.first(GradeMembers.MENTION);
        if (mention != null
                && mentions.write(mention, out.name(MENTION), scope) instanceof Converted.Value(Node written)) {
            out.put(MENTION, written);
        }
    }

    private Optional<Node> mention(Node found, Scope scope) {
        return mentions.read(found, GradeMembers.MENTION, scope) instanceof Converted.Value(Node read)
                ? Optional.of(read)
                : Optional.empty();
    }
}
