package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;

/**
 * A percent for a code: {@code { as: codes, list: objective-level, bands: percent-band, in: number }}. Each code has a band of percents,
 * all of which are read as it and kept as its source; of another system's code the list's own percent is written (domain.md 3.5 and 7).
 *
 * @param codes the percents that are written
 * @param bands the band of each code, the highest first
 */
record PercentBands(CodedValue codes, List<Band> bands) implements ValueConversion {

    private static final BigDecimal MOST = new BigDecimal("100");

    PercentBands {
        bands = List.copyOf(bands);
    }

    /**
     * The percents that mean one code, up to the next band.
     *
     * @param code the canonical code
     * @param from the lowest percent
     */
    record Band(String code, BigDecimal from) {}

    /** The bands of a list: cells such as {@code 25-74}. */
    static List<Band> of(CodeList list, CodeColumn column) {
        List<Band> bands = new ArrayList<>();
        for (String code : list.codes()) {
            column.toNative(code, Optional.empty())
                    .map(cell -> cell.code().substring(0, cell.code().indexOf('-')))
                    .ifPresent(from -> bands.add(new Band(code, new BigDecimal(from))));
        }
        bands.sort((a, b) -> b.from.compareTo(a.from));
        return bands;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        Optional<BigDecimal> percent =
                found.isScalar() ? Decimals.parse(found.text().strip(), '.') : Optional.empty();
        String code = percent.map(this::code).orElse(null);
        if (code == null) {
            return Converted.wrong(Rule.NUMBER, "0–100");
        }
        return new Converted.Value(Canonical.coded(as, code, codes.column().name(), Decimals.plain(percent.get())));
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        String code = Canonical.text(value, Canonical.CODE).orElse("");
        return Canonical.sourceCode(value, codes.column().name())
                .flatMap(own -> Decimals.parse(own, '.'))
                .filter(own -> code.equals(code(own)))
                .<Converted>map(own -> new Converted.Value(number(as, Decimals.plain(own))))
                .orElseGet(() -> codes.write(value, as, scope));
    }

    @Override
    public boolean isSame(Node a, Node b) {
        return Decimals.parse(a.text().strip(), '.')
                .flatMap(one -> Decimals.parse(b.text().strip(), '.').filter(other -> one.compareTo(other) == 0))
                .isPresent();
    }

    private Node number(Name as, String percent) {
        return codes.nativeKind() == Node.Kind.NUMBER ? Node.number(as, percent) : Node.text(as, percent);
    }

    private @Nullable String code(BigDecimal percent) {
        if (percent.compareTo(MOST) > 0) {
            return null;
        }
        return bands.stream()
                .filter(band -> percent.compareTo(band.from) >= 0)
                .findFirst()
                .map(Band::code)
                .orElse(null);
    }
}
