package org.mentorhub.connectors.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one partner writes CSV: {@code format: { csv: { … } }}.
 *
 * @param signs what parts cells and rows
 * @param columns the columns
 * @param header whether the first row names the columns
 * @param groupBy the column whose value the rows of one document share; empty where a document is a row
 * @param absence the signs of absence
 * @param trailer the last line that counts the others
 */
public record CsvLayout(
        CsvSigns signs,
        CsvColumns columns,
        Header header,
        Optional<String> groupBy,
        Absence absence,
        Optional<Trailer> trailer) {

    /** Whether the first row names the columns. */
    public enum Header {
        WRITTEN,
        NONE
    }

    /**
     * The signs of absence.
     *
     * @param signs what is read as nothing, besides the empty cell
     * @param unknown what means "asked, and not known": read as nothing, and told
     * @param written by column what is written for nothing, and read as nothing there, where that is not the empty cell
     */
    public record Absence(Set<String> signs, Set<String> unknown, Map<String, String> written) {
        public Absence {
            signs = Set.copyOf(signs);
            unknown = Set.copyOf(unknown);
            written = Map.copyOf(written);
        }

        /** Whether the text says nothing in that column. */
        boolean isSign(String column, String text) {
            return signs.contains(text) || text.equals(written.get(column));
        }
    }

    /**
     * The last line, which counts the others: {@code FIN;<rows>;<sum>}.
     *
     * @param mark its first cell
     * @param sum the column whose numbers are added up; an empty cell counts 0
     * @param point the decimal mark of those numbers
     */
    public record Trailer(String mark, Optional<String> sum, char point) {}

    /** How many of its columns a file's first line names. */
    public long columnsIn(String line) {
        if (columns.kind().isPresent() && header == Header.NONE) {
            String word = columns.kind().get().word();
            return line.startsWith(word + signs.separator()) ? columns.order().size() : 0;
        }
        List<String> cells = List.of(line.split(Pattern.quote(Character.toString(signs.separator())), -1));
        String quotes = signs.quote().map(String::valueOf).orElse("\"");
        return cells.stream()
                .map(cell -> cell.replace(quotes, "").strip())
                .filter(columns.order()::contains)
                .distinct()
                .count();
    }
}
