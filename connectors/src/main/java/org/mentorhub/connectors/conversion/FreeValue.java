package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.ReportEntry;

/**
 * A value in a format that lets its senders write anything: what is none of the field is content that no row knows, not a violation.
 *
 * @param value what the field should be
 */
public record FreeValue(ValueConversion value) implements ValueConversion {

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        Converted read = value.read(found, as, scope);
        return read instanceof Converted.Wrong || read instanceof Converted.Unknown ? Converted.FREE : read;
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public Converted write(Node canonical, Name as, Scope scope) {
        return value.write(canonical, as, scope);
    }

    @Override
    public boolean losesSource(Node canonical, Node back) {
        return value.losesSource(canonical, back);
    }

    @Override
    public ReportEntry.Kind loss(Node canonical, Node back) {
        return value.loss(canonical, back);
    }

    @Override
    public boolean isSame(Node a, Node b) {
        return value.isSame(a, b);
    }
}
