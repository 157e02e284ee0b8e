package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeList;

/**
 * A code of a classification whose shorter codes are its wider groups (ISCO, ISCED-F, NACE): a code longer than the list's is cut on the
 * right until the list has it, and kept as source: {@code { as: classification, list: nace-rev2, system: ateco-2007 }}.
 *
 * @param list the classification
 * @param system what the partner's codes are called as a source
 * @param minimum the fewest characters that still say something
 */
record ClassificationCode(CodeList list, String system, int minimum) implements ValueConversion {

    private static final int NEAREST = 3;

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (!found.isScalar()) {
            return Converted.wrong(Rule.TYPE, "text");
        }
        String text = found.text().strip();
        return listed(text)
                .<Converted>map(code -> new Converted.Value(Canonical.coded(as, code, system, text)))
                .orElseGet(() -> new Converted.Unknown(
                        list.nearest(text, NEAREST), list.meant(text).orElse(null)));
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        String code = Canonical.text(value, Canonical.CODE).orElse("");
        return Converted.text(
                as,
                Canonical.sourceCode(value, system)
                        .filter(own -> listed(own).equals(Optional.of(code)))
                        .orElse(code));
    }

    private Optional<String> listed(String text) {
        for (int end = text.length(); end >= minimum; end--) {
            String group = text.substring(0, end);
            if (list.contains(group)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.any(Rule.CODE);
    }
}
