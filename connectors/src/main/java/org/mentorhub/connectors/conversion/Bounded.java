package org.mentorhub.connectors.conversion;

import java.util.OptionalInt;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.ReportEntry;

/**
 * A conversion into a field that has room for so many characters and no more: what is longer cannot be written there, so that no number,
 * code or key is ever cut. Texts that may be cut are cut before.
 *
 * @param width characters
 * @param conversion everything else
 */
public record Bounded(int width, ValueConversion conversion) implements ValueConversion {

    /** The conversion with that bound, or as it is where there is none. */
    public static ValueConversion by(OptionalInt width, ValueConversion conversion) {
        return width.isPresent() ? new Bounded(width.getAsInt(), conversion) : conversion;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return conversion.read(found, as, scope);
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        Converted written = conversion.write(value, as, scope);
        boolean fits =
                !(written instanceof Converted.Value(Node node)) || node.text().length() <= width;
        return fits ? written : Converted.NOTHING;
    }

    @Override
    public boolean comesBack(Node value, Node written, Scope scope) {
        return conversion.comesBack(value, written, scope);
    }

    @Override
    public boolean isOneWay() {
        return conversion.isOneWay();
    }

    @Override
    public boolean losesSource(Node value, Node back) {
        return conversion.losesSource(value, back);
    }

    @Override
    public ReportEntry.Kind loss(Node value, Node back) {
        return conversion.loss(value, back);
    }

    @Override
    public boolean isSame(Node a, Node b) {
        return conversion.isSame(a, b);
    }
}
