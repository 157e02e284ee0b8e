package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvLayout.Absence;
import org.mentorhub.connectors.format.CsvLayout.Trailer;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.CsvSigns.Mark;
import org.mentorhub.connectors.format.FixedLayout.Column;
import org.mentorhub.connectors.format.FixedLayout.Filling;
import org.mentorhub.connectors.format.FixedLayout.Header;
import org.mentorhub.connectors.format.FixedLayout.Presence;
import org.mentorhub.connectors.format.FixedLayout.RecordType;

/** Two ways to write CSV, quoted with a byte-order mark, and without any quotes with a last line of totals; and records of fixed width. */
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
                new CsvLayout(signs, columns, CsvLayout.Header.WRITTEN, Optional.of("COD"), absence, Optional.empty()),
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
                        CsvLayout.Header.WRITTEN,
                        Optional.of("N_ATT"),
                        absence,
                        Optional.of(new Trailer("FIN", Optional.of("VOLUME"), ','))),
                IntakeLimits.DEFAULT);
    }

    /** Records of 40 bytes, Windows-1256, header and totals. */
    static FixedFormat fixed() {
        var header = new Header(
                "00",
                span("3-10"),
                "HUB",
                span("11-18"),
                span("19-22"),
                List.of(new Column("PROG", span("23-30"), Filling.BLANKS)));
        var person = new RecordType(
                "10",
                Optional.empty(),
                Presence.OPTIONAL,
                List.of(
                        new Column("NOM", span("7-20"), Filling.BLANKS),
                        new Column("NOM_AR", span("21-30"), Filling.BLANKS),
                        new Column("ENFANTS", span("31-32"), Filling.ZEROS)));
        var study = new RecordType(
                "20",
                Optional.of("ETUDES"),
                Presence.OPTIONAL,
                List.of(new Column("TITRE", span("7-20"), Filling.BLANKS)));
        var report = new RecordType(
                "60",
                Optional.empty(),
                Presence.OPTIONAL,
                List.of(new Column("N_RAPPORT", span("7-10"), Filling.BLANKS)));
        return new FixedFormat(
                new FixedLayout(
                        Charset.forName("windows-1256"),
                        40,
                        LineEnd.CRLF,
                        span("1-2"),
                        new Column("CIN", span("3-6"), Filling.BLANKS),
                        Optional.of(header),
                        List.of(person, study, report),
                        Optional.of(new FixedLayout.Trailer("99", "10", span("3-6"), span("7-10"), span("11-14"))),
                        Optional.of(new FixedLayout.Reasons("90", span("7-40")))),
                IntakeLimits.DEFAULT);
    }

    /** Records of 40 bytes of these lines, filled up. */
    static byte[] records(String... lines) {
        var out = new StringBuilder();
        for (String line : lines) {
            out.append(line).append(" ".repeat(40 - line.length())).append("\r\n");
        }
        return out.toString().getBytes(Charset.forName("windows-1256"));
    }

    private static Span span(String text) {
        return Span.of(text).orElseThrow();
    }

    static byte[] western(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
