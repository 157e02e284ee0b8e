package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.schemas.CodeList;

/**
 * A code by a list that knows only the broad classes of a classification: {@code { as: codes, list: sectors, broader: nace-rev2 }} writes
 * the word of its section for a class, and that is told.
 *
 * @param codes the partner's codes
 * @param classification whose rows name their section
 */
record BroaderCode(CodedValue codes, CodeList classification) implements ValueConversion {

    private static final String SECTION = "x-section";

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return codes.read(found, as, scope);
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        Converted own = codes.write(value, as, scope);
        Optional<String> section =
                Canonical.text(value, Canonical.CODE).flatMap(code -> classification.cell(code, SECTION));
        return own instanceof Converted.Value || section.isEmpty()
                ? own
                : codes.write(Canonical.coded(value.name(), section.get(), SECTION, section.get()), as, scope);
    }
}
