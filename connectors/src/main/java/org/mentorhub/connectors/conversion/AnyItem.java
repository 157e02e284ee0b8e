package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/** Whether a canonical list holds anything, for a partner that wants no more than that: {@code { to: incidents, as: any, write-only: true }}. */
record AnyItem() implements ValueConversion {

    @Override
    public boolean isOneWay() {
        return true;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public Converted write(Node list, Name as, Scope scope) {
        return new Converted.Value(Node.bool(as, list.size() > 0));
    }
}
