package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * Two members of a group in one text: {@code { as: pair, separator: ":", first: { to: scheme, as: codes, list: … }, second: { to: value, as:
 * identifier } }} makes {@code MA-CNIE:IA123456}. Parted at the first separator; neither side may be missing.
 *
 * @param separator between the two; the first never has it
 * @param first what stands before it
 * @param second what stands behind it
 */
record Pair(String separator, Side first, Side second) implements ValueConversion {

    /**
     * One side.
     *
     * @param member of the canonical group
     * @param conversion of its text
     */
    record Side(Name member, ValueConversion conversion) {

        static Side of(Options options) {
            String as = options.text("as").orElse("text");
            if (!(Conversions.of(as, options) instanceof ValueConversion value)) {
                throw options.wrong("as: " + as + " needs several fields", "a conversion of one text");
            }
            return new Side(Canonical.NAMES.of(Settings.required(options, "to")), value);
        }

        private Converted read(String text, Scope scope) {
            return conversion.read(Node.text(Name.ITEM, text), member, scope);
        }

        private Optional<String> write(Node group, Scope scope) {
            @Nullable Node value = group.first(member);
            return value != null && conversion.write(value, Name.ITEM, scope) instanceof Converted.Value(Node written)
                    ? Optional.of(written.text())
                    : Optional.empty();
        }
    }

    static Pair of(Options options) {
        return new Pair(
                Settings.required(options, "separator"),
                Side.of(options.nested("first")),
                Side.of(options.nested("second")));
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (!found.isScalar()) {
            return Converted.wrong(Rule.TYPE, "text");
        }
        String text = found.text();
        int at = text.indexOf(separator);
        String before = at < 0 ? "" : text.substring(0, at).strip();
        String behind = at < 0 ? "" : text.substring(at + separator.length()).strip();
        if (before.isEmpty() || behind.isEmpty()) {
            return Converted.wrong(Rule.COMPOSITE, first.member + separator + second.member);
        }
        Converted one = first.read(before, scope);
        Converted other = second.read(behind, scope);
        if (!(one instanceof Converted.Value(Node left))) {
            return one;
        }
        return other instanceof Converted.Value(Node right)
                ? new Converted.Value(Node.group(as).add(left).add(right))
                : other;
    }

    @Override
    public Converted write(Node group, Name as, Scope scope) {
        Optional<String> before = first.write(group, scope).filter(text -> !text.contains(separator));
        Optional<String> behind = second.write(group, scope);
        return before.isPresent() && behind.isPresent()
                ? Converted.text(as, before.get() + separator + behind.get())
                : Converted.NOTHING;
    }
}
