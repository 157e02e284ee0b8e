package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.NativeCode;

/**
 * A mark beside which the outcome stands, and which has words of its own for some outcomes, and a sign for honours: {@code { as: grade,
 * scale: MA-20, outcome-words: ma-ofppt-note, honours: L, with: { outcome: RESULTAT } }}. A word among the marks and the outcome
 * beside it must say the same.
 *
 * @param marks marks and mentions
 * @param scale of the marks
 * @param outcomes the partner's codes of outcomes
 * @param words what stands for an outcome where a mark belongs
 * @param honours what follows a mark with honours, or the empty text
 */
record GradeWithOutcome(
        GradeInOneScale marks,
        GradeScale scale,
        Optional<CodeColumn> outcomes,
        Optional<CodeColumn> words,
        String honours)
        implements GroupConversion {

    private static final String VALUE = "value";
    private static final String MENTION = "mention";
    private static final String OUTCOME = "outcome";
    private static final List<String> PARTS = List.of(VALUE, MENTION, OUTCOME);
    private static final List<String> OTHER_HONOURS = List.of("/30 e lode", " e lode", " L");

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
        Optional<String> word = text.flatMap(each -> canonical(words, each));
        Optional<String> beside = found.text(OUTCOME).flatMap(each -> canonical(outcomes, each));
        if (found.node(OUTCOME).isPresent() && beside.isEmpty()) {
            found.reject(OUTCOME);
        }
        boolean marked = text.isPresent() && word.isEmpty();
        boolean isWord = beside.flatMap(code -> written(words, code)).isPresent();
        if ((word.isPresent() && beside.isPresent() && !word.equals(beside)) || (marked && isWord)) {
            return Converted.wrong(
                    Rule.CONTRADICTION, text.orElse(""), found.text(OUTCOME).orElse(""));
        }
        String mark = word.isPresent() ? "" : text.orElse("");
        Converted read = readMark(mark, found, group, scope);
        if (read instanceof Converted.Wrong) {
            return read;
        }
        word.or(() -> beside).ifPresent(code -> addOutcome(group, code));
        return read;
    }

    @Override
    public boolean isSame(int part, String a, String b) {
        return marks.isSame(part, a, b);
    }

    private Converted readMark(String text, Parts found, Node group, Scope scope) {
        String bare = withoutHonours(text);
        Parts inner = new Parts(marks.parts(), names(found));
        if (!bare.isEmpty()) {
            inner.put(VALUE, bare);
        }
        found.node(MENTION).ifPresent(node -> inner.put(MENTION, node));
        Converted read = marks.read(inner, group, scope);
        if (inner.isRejected(1)) {
            found.reject(MENTION);
        }
        if (bare.length() < text.length()) {
            group.add(Node.bool(GradeMembers.HONOURS, true));
        }
        return read;
    }

    private void addOutcome(Node group, String code) {
        if (group.size() == 0) {
            group.add(Node.text(GradeMembers.SCALE, scale.name()));
        }
        group.add(Node.text(GradeMembers.OUTCOME, code));
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        marks.write(group, out, scope);
        Node mark = out.at(0);
        String sign = mark == null ? "" : honoursOf(group);
        if (mark != null && (!sign.isEmpty() || mark.kind() != Kind.TEXT)) {
            out.put(VALUE, mark.text() + sign);
        }
        Node outcome = group.first(GradeMembers.OUTCOME);
        if (outcome != null) {
            written(words, outcome.text()).ifPresent(word -> out.put(VALUE, word));
            written(outcomes, outcome.text()).ifPresent(code -> out.put(OUTCOME, code));
        }
    }

    @Override
    public boolean comesBack(Node group, Parts written, Scope scope) {
        Node value = written.at(0);
        Node beside = written.at(2);
        Node outcome = group.first(GradeMembers.OUTCOME);
        if (value == null || !isBesideIt(outcome, beside)) {
            return false;
        }
        if (outcome != null && reads(words, value.text(), outcome)) {
            return isInScale(group) && hasNothingBut(group, GradeMembers.SCALE, GradeMembers.OUTCOME);
        }
        return (beside == null) == (outcome == null)
                && canonical(words, value.text()).isEmpty()
                && (outcome == null || written(words, outcome.text()).isEmpty())
                && (honours.isEmpty()
                        || Slices.isDigits(
                                value.text(),
                                value.text().length() - 1,
                                value.text().length()))
                && marks.comesBack(group, written, scope, GradeMembers.OUTCOME);
    }

    @Override
    public boolean isUsual(Parts found, Node group) {
        Node outcome = group.first(GradeMembers.OUTCOME);
        if (group.first(GradeMembers.HONOURS) != null || marks.marks().nativeKind() != Kind.TEXT) {
            return false;
        }
        if (outcome == null) {
            return found.at(2) == null && marks.areUsualButOutcome(found, group);
        }
        Optional<String> word = written(words, outcome.text());
        boolean usual = word.isPresent()
                ? says(found.at(0), word.get()) && group.first(GradeMembers.MENTION) == null && found.at(1) == null
                : marks.areUsualButOutcome(found, group);
        Optional<String> code = written(outcomes, outcome.text());
        boolean isBeside = code.isPresent() && found.has(OUTCOME);
        return usual && (isBeside ? says(found.at(2), code.get()) : found.at(2) == null);
    }

    private static boolean says(@Nullable Node found, String text) {
        return found != null
                && found.kind() == Kind.TEXT
                && found.text().strip().equals(text);
    }

    private boolean isBesideIt(@Nullable Node outcome, @Nullable Node beside) {
        return beside == null || (outcome != null && reads(outcomes, beside.text(), outcome));
    }

    private static boolean reads(Optional<CodeColumn> column, String text, Node code) {
        return code.kind() == Kind.TEXT
                && column.isPresent()
                && TextForm.isSettled(text, 0)
                && column.get().reads(text, code.text());
    }

    private boolean isInScale(Node group) {
        Node named = group.first(GradeMembers.SCALE);
        return named != null && named.kind() == Kind.TEXT && named.text().equals(scale.name());
    }

    private static boolean hasNothingBut(Node group, Name one, Name other) {
        for (int i = 0; i < group.size(); i++) {
            Name name = group.child(i).name();
            if (name != one && name != other && GradeMembers.ALL.contains(name.local())) {
                return false;
            }
        }
        return true;
    }

    /** Honours belong to their scale: they never arise from a conversion. */
    private String honoursOf(Node group) {
        Node given = honours.isEmpty() ? null : group.first(GradeMembers.HONOURS);
        return given != null && given.text().equals("true") && isInScale(group) ? honours : "";
    }

    private @Nullable Name[] names(Parts parts) {
        @Nullable Name[] names = new @Nullable Name[marks.parts().size()];
        names[0] = parts.name(VALUE);
        names[1] = parts.has(MENTION) ? parts.name(MENTION) : null;
        return names;
    }

    private String withoutHonours(String text) {
        if (honours.isEmpty()) {
            return text;
        }
        return Stream.concat(OTHER_HONOURS.stream(), Stream.of(honours))
                .filter(end -> text.endsWith(end) && text.length() > end.length())
                .findFirst()
                .map(end -> text.substring(0, text.length() - end.length()))
                .orElse(text);
    }

    private static Optional<String> canonical(Optional<CodeColumn> column, String text) {
        return column.flatMap(codes -> codes.toCanonical(text)).map(CanonicalCode::code);
    }

    private static Optional<String> written(Optional<CodeColumn> column, String code) {
        return column.flatMap(codes -> codes.toNative(code, Optional.empty())).map(NativeCode::code);
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CONTRADICTION, Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
