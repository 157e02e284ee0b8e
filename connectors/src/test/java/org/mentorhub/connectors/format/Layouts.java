package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvLayout.Absence;
import org.mentorhub.connectors.format.CsvLayout.Header;
import org.mentorhub.connectors.format.CsvLayout.Trailer;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.CsvSigns.Mark;

/** Two ways to write CSV: quoted with a byte-order mark, and without any quotes with a last line of totals. */
final class Layouts {

    private Layouts() {}

    /** Quotes, UTF-8 with a mark, CR LF, one row a module, numbered. */
    static CsvFormat quoted() {
        var signs = new CsvSigns(StandardCharsets.UTF_8, ';', Optional.of('"'), LineEnd.CRLF, Mark.WRITTEN, "=+-@");
        var columns = new CsvColumns(
                List.of("COD", "NOME", "DATA", "LINGUA1", "LINGUA2", "N", "MOD", "ORE"),
                Optional.of(new CsvColumns.Rows("MODULI", List.of("MOD", "ORE"))),
                List.of(new CsvColumns.Flat("LINGUE", List.of("LINGUA"), 2)),
                Set.of("DATA", "N", "ORE"),
                Optional.of("N"),
                Optional.of("MOTIVI"));
        var absence = new Absence(Set.of(), Set.of("N.D."), Map.of("DATA", "00/00/0000"));
        return new CsvFormat(
                new CsvLayout(signs, columns, Header.WRITTEN, Optional.of("COD"), absence, Optional.empty()),
                IntakeLimits.DEFAULT);
    }

    /** No quotes, Windows-1252, LF, totals. */
    static CsvFormat bare() {
        Charset western = Charset.forName("windows-1252");
        var signs = new CsvSigns(western, ';', Optional.empty(), LineEnd.LF, Mark.NONE, "");
        var columns = new CsvColumns(
                List.of("N_ATT", "NOM", "CODE", "VOLUME"),
                Optional.of(new CsvColumns.Rows("MODULES", List.of("CODE", "VOLUME"))),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.of("MOTIFS"));
        var absence = new Absence(Set.of("-", "N/A"), Set.of(), Map.of());
        return new CsvFormat(
                new CsvLayout(
                        signs,
                        columns,
                        Header.WRITTEN,
                        Optional.of("N_ATT"),
                        absence,
                        Optional.of(new Trailer("FIN", Optional.of("VOLUME"), ','))),
                IntakeLimits.DEFAULT);
    }

    static byte[] western(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
