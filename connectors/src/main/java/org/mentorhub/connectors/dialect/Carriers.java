package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;

/**
 * Compiles how a native document carries the items of a list.
 *
 * @param natives reads native paths
 * @param kinds what the format tells apart
 */
record Carriers(PathParser natives, NativeKinds kinds) {

    /** The carrier that a row asks for. */
    Carrier of(String path, RowOptions options, Yaml.Fields table) {
        Optional<String> key = options.text("key");
        if (key.isPresent()) {
            return new Carrier.Keyed(
                    natives.parse(path),
                    Canonical.NAMES.of(key.get()),
                    natives.names(),
                    options.text("under").orElse(""));
        }
        Optional<String> split = options.text("split");
        if (split.isPresent()) {
            return new Carrier.Joined(natives.parse(path), split.get());
        }
        if (options.flag("single")) {
            return new Carrier.Single(natives.parse(path));
        }
        if (path.endsWith("]") && path.indexOf('=') > 0) {
            return selected(path, options);
        }
        Carrier.Repeated repeated = repeated(path, options);
        Map<String, String> twins = options.map("twins");
        if (!twins.isEmpty()) {
            return twins(repeated, twins, options);
        }
        Map<String, String> inner = options.map("inner");
        if (!inner.isEmpty()) {
            String texts = inner.keySet().iterator().next();
            return new InnerItems(
                    repeated, natives.parse(texts), natives.names().of(inner.getOrDefault(texts, "")));
        }
        return Carrier.Positional.isMeantBy(table, options) ? new Carrier.Positional(repeated) : repeated;
    }

    private Carrier twins(Carrier.Repeated list, Map<String, String> told, RowOptions options) {
        if (!told.keySet().equals(Set.of("by", "told-by", "values")) || kinds.kinds() == Kinds.TOLD) {
            throw options.wrong(
                    "twins: are elements that two attributes know",
                    "{ by: \"@code\", told-by: \"@xml:lang\", values: \"fr|ar\" }");
        }
        return new Twins(
                list,
                natives.parse(told.getOrDefault("by", "")).leafName(),
                natives.parse(told.getOrDefault("told-by", "")).leafName(),
                List.of(told.getOrDefault("values", "").split("\\|")));
    }

    private Carrier.Repeated repeated(String path, RowOptions options) {
        Optional<String> wrapper = options.text("wrapper");
        boolean optional = wrapper.isPresent() && wrapper.get().equals("optional");
        @Nullable TreePath bare = optional ? natives.parse(path.substring(path.indexOf('.') + 1)) : null;
        return new Carrier.Repeated(natives.parse(path), bare, kinds.kinds(), kinds.lists());
    }

    /** {@code recapiti[tipo=EMAIL]}: those items of a native list. */
    private Carrier selected(String path, RowOptions options) {
        PathParser.ListPath list = natives.parseList(path);
        if (list.choice() instanceof ItemChoice.With(var member, var value)) {
            return new SelectedItems(
                    new Carrier.Repeated(list.list(), null, kinds.kinds(), kinds.lists()), member, value);
        }
        throw options.wrong("items of a native list are chosen by what they are", path.replace("!=", "="));
    }
}
