package org.mentorhub.connectors.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.CsvLayout.Trailer;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Violation;

/** Counts the rows of a file as its last line should: {@code FIN;<rows>;<sum>}. */
final class CsvTotals {

    private final Trailer trailer;
    private final CsvSigns signs;
    private final Pattern number;
    private static final int MOST = 100;

    private final List<Violation> uncounted = new ArrayList<>();
    private int rows;
    private BigDecimal sum = BigDecimal.ZERO;

    CsvTotals(Trailer trailer, CsvSigns signs) {
        this.trailer = trailer;
        this.signs = signs;
        this.number = Pattern.compile("-?[0-9]{1,15}(" + Pattern.quote("" + trailer.point()) + "[0-9]{1,9})?");
    }

    /** Whether the row is the last line. */
    boolean isTrailer(CsvRecord row) throws BrokenDocument {
        return row.beginsWith(trailer.mark());
    }

    /** Counts a row; an empty cell counts 0, and so does one that is no number. */
    void add(CsvRecord row, CsvHeader header) throws BrokenDocument {
        rows++;
        int at = trailer.sum().map(header::at).orElse(-1);
        if (at >= 0 && at < row.size()) {
            String cell = row.text(at, header.column(at)).strip();
            Optional<BigDecimal> counted = value(cell);
            if (counted.isEmpty() && !cell.isEmpty() && uncounted.size() < MOST) {
                uncounted.add(noNumber(cell, "line " + row.line() + ", column " + header.column(at)));
            }
            sum = sum.add(counted.orElse(BigDecimal.ZERO));
        }
    }

    private Violation noNumber(String cell, String place) {
        char other = trailer.point() == ',' ? '.' : ',';
        String fix = cell.replace(other, trailer.point());
        return new Violation(
                Rule.NUMBER.key(),
                place,
                null,
                cell,
                List.of("12" + trailer.point() + "5"),
                value(fix).isPresent() ? fix : null);
    }

    /** What is wrong with the last line; where a sum is wrong because a cell is no number, that. */
    List<Violation> mistakes(CsvRecord last) throws BrokenDocument {
        boolean counts = last.size() > 1
                && value(last.text(1, "2").strip()).filter(this::isRows).isPresent();
        Optional<Violation> mistake = mistake(last);
        return mistake.isPresent() && counts && !uncounted.isEmpty()
                ? uncounted
                : mistake.stream().toList();
    }

    private Optional<Violation> mistake(CsvRecord last) throws BrokenDocument {
        boolean right = last.size() == (trailer.sum().isPresent() ? 3 : 2)
                && value(last.text(1, "2").strip()).filter(this::isRows).isPresent()
                && (trailer.sum().isEmpty()
                        || value(last.text(2, "3").strip()).filter(this::isSum).isPresent());
        return right
                ? Optional.empty()
                : Optional.of(FormatRule.CSV_TRAILER.violation(
                        "line " + last.line(), signs.text(last.rawCells()), line(), line()));
    }

    /** A file without its last line. */
    Violation missing(int line) {
        return FormatRule.CSV_TRAILER_MISSING.violation("line " + line, null, line(), line());
    }

    /** The last line of these rows. */
    String line() {
        String counted = trailer.mark() + signs.separator() + rows;
        return trailer.sum().isEmpty() ? counted : counted + signs.separator() + plain(sum);
    }

    private boolean isRows(BigDecimal told) {
        return told.compareTo(BigDecimal.valueOf(rows)) == 0;
    }

    private boolean isSum(BigDecimal told) {
        return told.compareTo(sum) == 0;
    }

    private Optional<BigDecimal> value(String text) {
        return number.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(trailer.point(), '.')))
                : Optional.empty();
    }

    private String plain(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString().replace('.', trailer.point());
    }
}
