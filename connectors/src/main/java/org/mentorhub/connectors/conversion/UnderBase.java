package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.EditDistance;

/**
 * Values that all begin alike, as the URIs of one authority do: {@code { as: country, column: iso-a3, base:
 * "http://publications.europa.eu/resource/authority/country/" }} makes {@code …/country/ITA} of Italy. What begins otherwise is none of them:
 * a text as it stands where the field is a text, else an unknown code.
 *
 * @param value what follows the base
 * @param base what stands before it
 * @param others what a text is that begins otherwise
 */
record UnderBase(ValueConversion value, String base, Others others) implements ValueConversion {

    /** What a text is that begins otherwise. */
    enum Others {
        /** A value too: the base is only what a value gets that has none. */
        VALUES,
        /** No value of the field. */
        UNKNOWN
    }

    private static final int NEAREST = 3;

    /** The conversion itself, or where the row says {@code base:}, one whose values all begin so. */
    static Conversion where(Options options, Conversion conversion) {
        Optional<String> base = options.text("base");
        if (base.isEmpty()) {
            return conversion;
        }
        if (!(conversion instanceof ValueConversion value)) {
            throw options.wrong("base: is for one value", "a conversion of one value");
        }
        boolean anyText = value instanceof Scalar(String name, TextConversion texts) && name.equals("text");
        return new UnderBase(value, base.get(), anyText ? Others.VALUES : Others.UNKNOWN);
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (found.kind() != Kind.TEXT) {
            return Converted.wrong(Rule.TYPE, "text");
        }
        String text = found.text().strip();
        if (!text.startsWith(base)) {
            return others == Others.VALUES ? value.read(found, as, scope) : unknown(text);
        }
        return based(value.read(Node.text(found.name(), text.substring(base.length())), as, scope));
    }

    @Override
    public Converted write(Node canonical, Name as, Scope scope) {
        Converted written = value.write(canonical, as, scope);
        if (!(written instanceof Converted.Value(Node node))) {
            return written;
        }
        boolean whole = others == Others.VALUES && isUri(node.text());
        return Converted.text(as, whole ? node.text() : base + node.text());
    }

    /** It may be a known code behind a base that is nearly this one. */
    private Converted unknown(String text) {
        List<String> codes = value.accepts().codes();
        Optional<String> meant = codes.stream()
                .filter(text::endsWith)
                .filter(code -> EditDistance.meant(text.substring(0, text.length() - code.length()), Set.of(base))
                        .isPresent())
                .findFirst();
        List<String> whole = codes.stream().map(base::concat).toList();
        return new Converted.Unknown(
                whole.isEmpty() ? List.of(base + "…") : EditDistance.nearest(text, whole, NEAREST),
                meant.map(base::concat).orElse(null));
    }

    /** What a reader learns of codes begins like them. */
    private Converted based(Converted read) {
        return switch (read) {
            case Converted.Unknown(List<String> nearest, @Nullable String fix) ->
                new Converted.Unknown(nearest.stream().map(base::concat).toList(), fix == null ? null : base + fix);
            case Converted.Wrong(Rule rule, List<String> expected, @Nullable String fix) ->
                new Converted.Wrong(rule, expected, fix == null ? null : base + fix);
            case Converted.Value known -> known;
            case Converted.Nothing nothing -> nothing;
        };
    }

    private static boolean isUri(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && Character.isLetter(text.charAt(0))
                && text.chars().limit(colon).allMatch(c -> Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    }

    @Override
    public boolean losesSource(Node canonical, Node back) {
        return value.losesSource(canonical, back);
    }

    @Override
    public Set<String> knownCodes() {
        return value.knownCodes().stream().map(base::concat).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ReportEntry.Kind loss(Node canonical, Node back) {
        return value.loss(canonical, back);
    }

    @Override
    public ValueShape accepts() {
        ValueShape known = value.accepts().of(Set.of(Kind.TEXT));
        if (others == Others.VALUES) {
            return known.allLeft().of(Set.of(Kind.TEXT));
        }
        return known.codes().isEmpty()
                ? known.allLeft().of(Set.of(Kind.TEXT)).leaving(Rule.CODE.code())
                : known.worded(known.codes().stream().map(base::concat).toList());
    }
}
