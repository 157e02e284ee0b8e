package org.mentorhub.connectors.dialect;

import java.util.List;

/**
 * Compiles what a row depends on beside its own value.
 *
 * @param natives reads native paths
 * @param canonicals reads canonical paths
 * @param fields the native fields that rows use
 */
record Conditions(PathParser natives, PathParser canonicals, NativeFields fields) {

    /** What a row says of it: {@code when:}, {@code not-before:}, {@code beside:}, {@code else:}. */
    FieldStep.Condition of(RowOptions options, Place place) {
        ItemChoice when = options.text("when")
                .map(text -> canonicals.parseList("x[" + text + "]").choice())
                .orElse(null);
        TreePath notBefore = options.text("not-before").map(canonicals::parse).orElse(null);
        TreePath beside = options.text("beside").map(canonicals::parse).orElse(null);
        return new FieldStep.Condition(when, notBefore, beside, instead(options, place));
    }

    /** A native field of the same group that stands for this one where it is missing belongs to this row too. */
    private List<Elsewhere> instead(RowOptions options, Place place) {
        return options.texts("else").stream()
                .map(path -> {
                    Elsewhere other = Elsewhere.of(path, natives);
                    if (other.start() == Elsewhere.Start.GROUP) {
                        fields.claim(path, place, options);
                        fields.names(path);
                    }
                    return other;
                })
                .toList();
    }
}
