package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.List;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.shape.ValueShape.Meaning;
import org.mentorhub.connectors.translation.Rule;

/** Several lines of an address in one native text: {@code { as: one-line, separator: ", " }}. It is read as one line. */
record OneLine(String separator, int max) implements ValueConversion {

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (!found.isScalar()) {
            return Converted.wrong(Rule.TYPE, "text");
        }
        String line = TextForm.oneLine(TextForm.normal(found.text()));
        if (line.codePointCount(0, line.length()) > max) {
            return Converted.wrong(Rule.LENGTH, Integer.toString(max));
        }
        return new Converted.Value(Node.list(as).add(Node.text(Name.ITEM, line)));
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            lines.add(value.child(i).text());
        }
        String joined = String.join(separator, lines);
        boolean fits = joined.codePointCount(0, joined.length()) <= max;
        return Converted.text(
                as,
                fits
                        ? joined
                        : joined.substring(0, joined.offsetByCodePoints(0, max)).strip());
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.text(max).meaning(Meaning.CONVERTED);
    }
}
