package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;

/** Something that the partner has no field for. */
record Unsaid() implements ValueConversion {

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.any();
    }
}
