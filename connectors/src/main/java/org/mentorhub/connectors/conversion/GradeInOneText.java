package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A mark and its scale in one text: {@code { as: grade-text, scales: { "100": IT-100, "20": national }, point: ",", honours: L }} makes
 * {@code 14,5/20} and {@code 110L/110}.
 *
 * @param scales what to do with mark and sign of a scale
 */
record GradeInOneText(GradeInOwnScale scales) implements GroupConversion {

    private static final String GRADE = "grade";
    private static final char SLASH = '/';
    private static final String LODE = " e lode";

    @Override
    public List<String> parts() {
        return List.of(GRADE);
    }

    @Override
    public Set<String> members() {
        return scales.members();
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(GRADE);
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        boolean lode = text.get().endsWith(LODE);
        String bare = lode ? text.get().substring(0, text.get().length() - LODE.length()) : text.get();
        int slash = bare.lastIndexOf(SLASH);
        if (slash < 1) {
            return Converted.wrong(Rule.GRADE, examples());
        }
        Parts parts = valueAndScale();
        parts.put("value", bare.substring(0, slash).strip() + (lode ? scales.honours() : ""));
        parts.put("scale", bare.substring(slash + 1).strip());
        return scales.read(parts, group, scope) instanceof Converted.Wrong
                ? Converted.wrong(Rule.GRADE, examples())
                : Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Parts parts = valueAndScale();
        scales.write(group, parts, scope);
        Optional<String> value = parts.text("value");
        Optional<String> scale = parts.text("scale");
        if (value.isPresent() && scale.isPresent()) {
            out.put(GRADE, value.get() + SLASH + scale.get());
        }
    }

    private Parts valueAndScale() {
        return new Parts(scales.parts(), new Name[] {Name.ITEM, Name.ITEM});
    }

    private String examples() {
        return scales.scales().keySet().stream()
                .sorted()
                .map(scale -> "…/" + scale)
                .collect(Collectors.joining(", "));
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
