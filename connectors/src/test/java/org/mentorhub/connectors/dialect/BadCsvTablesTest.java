package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table says of its CSV file is checked as its rows are. */
class BadCsvTablesTest {

    private static final String TABLE = """
        dialect: x
        title: X
        language: en
        documents:
          candidate-dossier:
            format: { csv: { %s } }
            fields:
              A: dossierId
              B: selection.panel
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns: [A] | B is no column",
                "columns: [A, B, C] | no row uses column C",
                "columns: [A, B, B] | a column stands twice",
                "columns: [A, B], number: N | column N is not among columns:",
                "columns: [A, B], separator: ';;' | separator: ;; parts nothing",
                "columns: [A, B], charset: UTF-16 | charset: UTF-16 is not known",
                "columns: [A, B], quote: no | quote: no is no quote",
                "columns: [A, B], line-end: cr | line-end: cr is not known",
                "columns: [A, B], rows: { columns: [B] } | rows: has no name",
                "columns: [A, B], trailer: { sum: B } | trailer: has no mark",
                "columns: [A, B], trailer: { mark: FIN, point: x } | point: x is no decimal mark",
                "columns: [A, B], flat: { L: { columns: [B], times: many } } | times: many is no small number",
                "columns: [A, B], colour: red | unknown key colour",
            })
    void namesWhatIsWrongWithFile(String csv, String wrong) {
        var bad = catchThrowableOfType(
                BadDialectException.class, () -> TableCompiler.compile("x/dialect.yaml", TABLE.formatted(csv), "x"));
        assertThat(bad.findings()).extracting(Finding::wrong).contains(wrong);
        assertThat(bad.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isEqualTo(6));
    }

    @Test
    void takesFileWhoseColumnsAllHaveRows() {
        TableDialect dialect = TableCompiler.compile("x/dialect.yaml", TABLE.formatted("columns: [B, A]"), "x");
        assertThat(dialect.documents()).hasSize(1);
        assertThat(dialect.detect("A,B\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isPresent();
    }
}
