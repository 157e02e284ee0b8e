package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.NativeCode;

/**
 * An outcome, a scale and a mark that each stand for themselves, in a format that lets every school have scales of its own: {@code { as:
 * grade-status, scales: { MA-20: MA-20 }, with: { scale: …, value: … } }}. A mark in a scale that is not known here is content that no row
 * knows; an outcome that is none, such as a course in progress, is a violation, since there is nothing to certify yet.
 *
 * @param outcomes the partner's codes
 * @param scales the partner's sign to the canonical scale
 * @param honours what follows a mark with honours
 * @param words what stands in the place of a mark where there is an outcome alone, by canonical outcome; none where nothing does
 */
record GradeWithStatus(CodeColumn outcomes, Map<String, String> scales, String honours, Map<String, String> words)
        implements GroupConversion {

    private static final String OUTCOME = "outcome";
    private static final String SCALE = "scale";
    private static final String VALUE = "value";
    private static final String NO_MARKS = "PASS-FAIL";
    private static final Name OUTCOME_MEMBER = Canonical.NAMES.of(OUTCOME);

    GradeWithStatus {
        scales = Map.copyOf(scales);
        words = Map.copyOf(words);
    }

    @Override
    public List<String> parts() {
        return List.of(OUTCOME, SCALE, VALUE);
    }

    @Override
    public Set<String> members() {
        return GradeMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> said =
                found.text(OUTCOME).flatMap(outcomes::toCanonical).map(CanonicalCode::code);
        if (found.text(OUTCOME).isPresent() && said.isEmpty()) {
            return new Converted.Wrong(Rule.CODE, outcomes.nativeCodes(), null);
        }
        Optional<String> word = found.text(VALUE).flatMap(this::outcomeOf);
        Optional<String> outcome = said.or(() -> word);
        Optional<String> scale = found.text(SCALE).flatMap(sign -> Optional.ofNullable(scales.get(sign)));
        Optional<BigDecimal> mark = scale.flatMap(known -> mark(known, found.text(VALUE)));
        if (mark.isEmpty() && word.isEmpty() && found.node(VALUE).isPresent()) {
            found.reject(VALUE);
        }
        if (scale.isEmpty() || (mark.isEmpty() && outcome.isEmpty())) {
            found.reject(SCALE);
        }
        if (mark.isPresent() || outcome.isPresent()) {
            group.add(Node.text(GradeMembers.SCALE, scale.orElse(NO_MARKS)));
        }
        mark.ifPresent(value -> group.add(Node.number(GradeMembers.VALUE, Decimals.plain(value))));
        if (mark.isPresent()
                && found.text(VALUE).filter(text -> text.endsWith(honours)).isPresent()) {
            group.add(Node.bool(GradeMembers.HONOURS, true));
        }
        outcome.ifPresent(code -> group.add(Node.text(OUTCOME_MEMBER, code)));
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> outcome = Canonical.text(group, OUTCOME_MEMBER)
                .flatMap(code -> outcomes.toNative(code, Optional.empty()))
                .map(NativeCode::code);
        Optional<String> value = Canonical.text(group, GradeMembers.VALUE);
        Optional<String> sign = Canonical.text(group, GradeMembers.SCALE).flatMap(this::sign);
        outcome.ifPresent(code -> out.put(OUTCOME, code));
        Canonical.text(group, OUTCOME_MEMBER)
                .flatMap(code -> Optional.ofNullable(words.get(code)))
                .ifPresent(word -> out.put(VALUE, word));
        if (sign.isPresent() && (value.isPresent() || outcome.isPresent())) {
            boolean lode = Canonical.text(group, GradeMembers.HONOURS).equals(Optional.of("true"));
            out.put(SCALE, sign.get());
            value.map(mark -> Decimals.format(new BigDecimal(mark), '.'))
                    .ifPresent(mark -> out.put(VALUE, lode ? mark + honours : mark));
        }
    }

    @Override
    public boolean isSame(int part, String a, String b) {
        Optional<BigDecimal> one = Decimals.parse(a, '.');
        Optional<BigDecimal> other = Decimals.parse(b, '.');
        return part == parts().indexOf(VALUE)
                && one.isPresent()
                && other.isPresent()
                && one.get().compareTo(other.get()) == 0;
    }

    /** The outcome for which a word stands in the place of the mark. */
    private Optional<String> outcomeOf(String text) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<BigDecimal> mark(String scale, Optional<String> text) {
        return text.map(written ->
                        written.endsWith(honours) ? written.substring(0, written.length() - honours.length()) : written)
                .flatMap(bare -> Decimals.parse(bare, '.'))
                .filter(value -> GradeScale.named(scale)
                        .filter(known -> known.holds(value))
                        .isPresent());
    }

    private Optional<String> sign(String scale) {
        return scales.entrySet().stream()
                .filter(entry -> entry.getValue().equals(scale))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
