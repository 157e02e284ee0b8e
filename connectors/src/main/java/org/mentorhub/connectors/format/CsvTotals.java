package org.mentorhub.connectors.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.CsvLayout.Trailer;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Violation;

/** Counts the rows of a file as its last line should: {@code FIN;<rows>;<sum>}. */
final class CsvTotals {

    private final Trailer trailer;
    private final CsvSigns signs;
    private static final int MOST = 100;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_PLACES = 9;

    private final List<Violation> uncounted = new ArrayList<>();
    private int rows;
    private BigDecimal sum = BigDecimal.ZERO;

    CsvTotals(Trailer trailer, CsvSigns signs) {
        this.trailer = trailer;
        this.signs = signs;
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
        return isNumber(text) ? Optional.of(new BigDecimal(text.replace(trailer.point(), '.'))) : Optional.empty();
    }

    /** A minus perhaps, digits, and a few places behind the point. */
    private boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf(trailer.point());
        int whole = point < 0 ? text.length() : point;
        boolean sized = whole > start && whole - start <= MOST_DIGITS;
        int places = text.length() - whole - 1;
        return sized
                && isDigits(text, start, whole)
                && (point < 0 || (places > 0 && places <= MOST_PLACES && isDigits(text, point + 1, text.length())));
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private String plain(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString().replace('.', trailer.point());
    }
}
