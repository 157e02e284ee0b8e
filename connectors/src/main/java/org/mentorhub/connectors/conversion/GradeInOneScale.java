package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A mark, and perhaps a mention and an outcome, of a partner that has one scale: {@code { as: grade, scale: MA-20, point: ",", with: {
 * mention: …, outcome: … } }}. A mark of another scale is converted, which is always reported.
 *
 * @param scale the partner's
 * @param marks how the partner says a mark
 * @param mentions how the partner says mentions
 * @param outcomes how the partner says outcomes
 */
record GradeInOneScale(GradeScale scale, TextConversion marks, ValueConversion mentions, ValueConversion outcomes)
        implements GroupConversion {

    static final String MENTION = "mention";
    static final String OUTCOME = "outcome";
    private static final String VALUE = "value";
    private static final List<String> PARTS = List.of(VALUE, MENTION, OUTCOME);

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
        Optional<String> said = found.text(VALUE);
        TextResult read = said.isPresent() ? marks.read(said.get(), scope) : TextResult.NOTHING;
        String mark = read instanceof TextResult.Text(String text) ? text : null;
        if (said.isPresent() && (mark == null || !holds(mark))) {
            return wrong(read);
        }
        Optional<Node> mention = coded(MENTION, mentions, found, scope);
        Optional<Node> outcome = coded(OUTCOME, outcomes, found, scope);
        if (mark == null && mention.isEmpty() && outcome.isEmpty()) {
            return Converted.NOTHING;
        }
        group.add(Node.text(GradeMembers.SCALE, scale.name()));
        if (mark != null) {
            group.add(Node.number(GradeMembers.VALUE, plain(mark)));
        }
        mention.ifPresent(group::add);
        outcome.ifPresent(group::add);
        return Converted.NOTHING;
    }

    private boolean holds(String mark) {
        return scale.surelyHolds(mark) || scale.holds(new BigDecimal(mark));
    }

    private static String plain(String mark) {
        return Decimals.isCanonical(mark) ? mark : Decimals.plain(new BigDecimal(mark));
    }

    @Override
    public boolean isSame(int part, String a, String b) {
        return part == 0 && marks.isSame(a, b);
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Node value = group.first(GradeMembers.VALUE);
        Node from = group.first(GradeMembers.SCALE);
        String mark = value == null || from == null ? null : inThisScale(value.text(), from.text());
        if (mark != null && marks.write(mark, scope) instanceof TextResult.Text(String text)) {
            Name as = out.name(VALUE);
            out.put(VALUE, marks.nativeKind() == Kind.NUMBER ? Node.number(as, text) : Node.text(as, text));
        }
        write(MENTION, mentions, group.first(GradeMembers.MENTION), out, scope);
        write(OUTCOME, outcomes, group.first(GradeMembers.OUTCOME), out, scope);
    }

    /** The mark in the partner's scale, or null where it is of a scale without marks. */
    private @Nullable String inThisScale(String mark, String from) {
        if (from.equals(scale.name()) && Decimals.isCanonical(mark)) {
            return mark;
        }
        return GradeScale.named(from)
                .map(each -> Decimals.plain(each.convert(new BigDecimal(mark), scale)))
                .orElse(null);
    }

    @Override
    public boolean comesBack(Node group, Parts written, Scope scope) {
        return comesBack(group, written, scope, Name.ITEM);
    }

    /**
     * The same, but for one member of which others take care.
     *
     * @param but that member
     */
    boolean comesBack(Node group, Parts written, Scope scope, Name but) {
        int said = 0;
        for (int i = 0; i < group.size(); i++) {
            Node member = group.child(i);
            if (member.name() != but && GradeMembers.ALL.contains(member.name().local())) {
                if (!memberComesBack(member, written, scope)) {
                    return false;
                }
                said++;
            }
        }
        return said > 1 && group.first(GradeMembers.SCALE) != null;
    }

    private boolean memberComesBack(Node member, Parts written, Scope scope) {
        if (member.name() == GradeMembers.SCALE) {
            return member.kind() == Kind.TEXT && member.text().equals(scale.name());
        }
        if (member.name() == GradeMembers.VALUE) {
            Node mark = written.at(0);
            return mark != null
                    && member.kind() == Kind.NUMBER
                    && scale.surelyHolds(member.text())
                    && marks.comesBack(member.text(), mark.text());
        }
        if (member.name() == GradeMembers.MENTION) {
            Node mention = written.at(1);
            return mention != null && mentions.comesBack(member, mention, scope);
        }
        Node outcome = written.at(2);
        return member.name() == GradeMembers.OUTCOME && outcome != null && outcomes.comesBack(member, outcome, scope);
    }

    @Override
    public boolean isUsual(Parts found, Node group) {
        return areUsualButOutcome(found, group) && isUsual(outcomes, found.at(2), group.first(GradeMembers.OUTCOME));
    }

    /** The same of the mark and the mention alone. */
    boolean areUsualButOutcome(Parts found, Node group) {
        Node mark = found.at(0);
        Node value = group.first(GradeMembers.VALUE);
        boolean usual = (mark == null || value == null)
                ? mark == value
                : mark.kind() == marks.nativeKind()
                        && Decimals.isCanonical(value.text())
                        && marks.isUsual(mark.text().strip(), value.text());
        Node named = group.first(GradeMembers.SCALE);
        return usual
                && named != null
                && named.text().equals(scale.name())
                && isUsual(mentions, found.at(1), group.first(GradeMembers.MENTION));
    }

    private static boolean isUsual(ValueConversion codes, @Nullable Node found, @Nullable Node value) {
        return (found == null || value == null) ? found == value : codes.isUsual(found, value);
    }

    private static void write(String part, ValueConversion codes, @Nullable Node code, Parts out, Scope scope) {
        if (code != null && codes.write(code, out.name(part), scope) instanceof Converted.Value(Node written)) {
            out.put(part, written);
        }
    }

    /** A code that the list does not have stays for its sender. */
    private static Optional<Node> coded(String part, ValueConversion codes, Parts found, Scope scope) {
        Optional<Node> node = found.node(part);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get().isScalar()
                && codes.read(node.get(), Canonical.NAMES.of(part), scope) instanceof Converted.Value(Node value)) {
            return Optional.of(value);
        }
        found.reject(part);
        return Optional.empty();
    }

    private Converted wrong(TextResult read) {
        String fix = read instanceof TextResult.Other(Converted.Wrong wrong) ? wrong.fix() : null;
        return new Converted.Wrong(Rule.GRADE, List.of("0–" + scale.max().toPlainString()), fix);
    }

    @Override
    public ValueShape accepts(int part) {
        return switch (part) {
            case 0 -> ValueShapes.saying(marks.accepts(), Rule.GRADE).leaving(Rule.GRADE.code());
            case 1 -> mentions.accepts().passingOthersOver();
            default -> outcomes.accepts().passingOthersOver();
        };
    }
}
