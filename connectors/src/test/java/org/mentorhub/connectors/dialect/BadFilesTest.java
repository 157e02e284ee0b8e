package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says of itself and of its format is checked before its rows are. */
class BadFilesTest {

    private static final String FILE = "{ dialect: x, title: X, language: en, documents: { candidate-dossier: {"
            + " format: { json: {} }, fields: { a: dossierId, b: person.name.family } } } }";
    private static final String FIXED = "fixed-width: { length: 30, type: 1-2, key: { K: 3-6 }, records: { \"10\": {"
            + " columns: { a: 7-10, b: 11-14 } } } }";

    @Test
    void takesTheFilesThatTheseBreak() {
        assertThat(TableCompiler.compile("x/dialect.yaml", FILE, "x").documents())
                .hasSize(1);
        assertThat(wrongs(FILE.replace("json: {}", FIXED))).containsExactly("no row uses column K");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dialect: x, | | dialect: is missing",
                "dialect: x | dialect: y | dialect y stands in folder x",
                "title: X, | | title: is missing",
                "title: X | title: [X] | title: is no text",
                "language: en, | | language: is missing",
                "candidate-dossier: { | letter: { | letter is no document",
                "language: en | language: en, colour: red | unknown key colour",
                "json: {} | pdf: {} | there is no such format",
                "json: {} | json: { colour: red } | unknown key colour",
                "json: {} | json: { lists: broken } | lists: broken is not known",
                "json: {} | json: none | json: is no map",
                "json: {} | xml: {} | root: is missing",
                "json: {} | xml: { root: r, charset: UTF-9 } | there is no charset UTF-9",
                "json: {} | xml: { root: r, shape: round } | shape: round is not known",
                "json: {} | xml: { root: r, nil: { nil: yes } } | nil: is no attribute",
                "json: {} | 'xml: { root: r, nil: { \"@a\": yes, \"@b\": yes } }' | nil: is no attribute",
                "json: {} | xml: { root: r, each: a.b.c } | each: has more than two steps",
                "'fields: { a: dossierId, b: person.name.family }' | fields: none | fields: is no map",
                "b: person.name.family | b: [person] | a list is no row",
                "b: person.name.family | b: { as: date } | row b goes nowhere",
                "b: person.name.family | b: { to: [person] } | to: is no text",
                "b: person.name.family | b: { use: names } | there is no group names",
                "b: person.name.family | b: { one-of: some } | one-of: is no list of maps",
                "b: person.name.family | 'b: { fields: { c: person.name.family }, read-only: true }' |"
                        + " row b holds rows that each say which way they go",
                "b: person.name.family | 'b: { to: person, as: date-parts, member: birthDate,"
                        + " with: { week: c } }' | there is no part week",
                "b: person.name.family | 'b: { to: person, as: date-parts, member: birthDate, with: { month: [c] } }' |"
                        + " with.month: is no text",
                "b: person.name.family | 'b: { each: skills, essential: [d], fields: { c: level } }' |"
                        + " essential: d is no row",
                "b: person.name.family | 'b: { each: skills, placeholder: x, fields: { c: level } }' |"
                        + " placeholder: is for repeated elements and objects by key",
                "b: person.name.family | '\"b[\": person.name.family' | row b[: b[ lacks its closing bracket",
            })
    void namesWhatIsWrongWithAFile(String right, String instead, String wrong) {
        assertThat(wrongs(FILE.replace(right, instead == null ? "" : instead)))
                .anySatisfy(each -> assertThat(each).startsWith(wrong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length: 30, | | length: is missing",
                "length: 30 | length: long | length: long is no length of a record",
                "type: 1-2, | | type: is missing",
                "type: 1-2 | type: first | type: first is no place",
                "key: { K: 3-6 } | 'key: { K: 3-6, L: 3-6 }' | key: is not one column",
                "key: { K: 3-6 } | key: {} | key: is not one column",
                "key: { K: 3-6 } | key: { a: 3-6 } | column a stands twice",
                "a: 7-10 | a: 7 to 10 | a: 7 to 10 is no place",
                "a: 7-10 | a: 5-10 | record 10, column a overlaps position 3-6",
                "a: 7-10 | 'a: 7-10, c: 15-16' | no row uses column c",
                "a: 7-10 | c: 7-10 | a is no column",
                "length: 30 | 'length: 30, charset: UTF-8' | charset: UTF-8 is not known",
                "length: 30 | 'length: 30, charset: iso-8859-12' | charset: iso-8859-12 is not known",
                "length: 30 | 'length: 30, line-end: cr' | line-end: cr is not known",
                "length: 30 | 'length: 30, numbers: [z]' | numbers: z is no column",
                "length: 30 | 'length: 30, colour: red' | unknown key colour",
                "length: 30 | length: 13 | record 10, column b ends after position 13",
                "records: | records: {}, rows: | records: has none",
            })
    void namesWhatIsWrongWithAFixedWidth(String right, String instead, String wrong) {
        String fixed = FIXED.replace(right, instead == null ? "" : instead);
        assertThat(wrongs(FILE.replace("json: {}", fixed)))
                .anySatisfy(each -> assertThat(each).startsWith(wrong));
    }

    @Test
    void saysThatAFileIsNoTable() {
        assertThat(wrongs("just words")).containsExactly("this is no map");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1#b: [1 | 2 | this is no YAML",
                "a: 1#? [b]#: c | 2 | a key that is no text",
                "a: 1#b: 2#a: 3 | 3 | a stands twice",
            })
    void namesTheLineOfWhatIsNoMap(String lines, int line, String wrong) {
        var bad = catchThrowableOfType(
                BadDialectException.class,
                () -> TableCompiler.compile("x/dialect.yaml", lines.replace('#', '\n'), "x"));
        assertThat(bad.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.wrong()).startsWith(wrong);
            assertThat(finding.line()).isEqualTo(line);
        });
    }

    private static List<String> wrongs(String content) {
        var bad = catchThrowableOfType(
                BadDialectException.class, () -> TableCompiler.compile("x/dialect.yaml", content, "x"));
        return bad.findings().stream().map(Finding::wrong).toList();
    }
}
