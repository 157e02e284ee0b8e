package org.mentorhub.connectors.dialect;

import java.util.Optional;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;

/** Which carrier the keys of a row with {@code each:} mean. */
final class Carriers {

    private Carriers() {}

    static Carrier of(String path, RowOptions options, Yaml.Fields table, PathParser natives, Kinds kinds) {
        Optional<String> key = options.text("key");
        Optional<String> split = options.text("split");
        Optional<String> wrapper = options.text("wrapper");
        TreePath parsed = natives.parse(path);
        if (key.isPresent()) {
            return new Carrier.Keyed(parsed, Canonical.NAMES.of(key.get()), natives.names());
        }
        if (split.isPresent()) {
            return new Carrier.Joined(parsed, split.get());
        }
        boolean optional = wrapper.isPresent() && wrapper.get().equals("optional");
        TreePath bare = optional ? natives.parse(path.substring(path.indexOf('.') + 1)) : null;
        var repeated = new Carrier.Repeated(parsed, bare, kinds);
        return Carrier.Positional.isMeantBy(table, options) ? new Carrier.Positional(repeated) : repeated;
    }
}
