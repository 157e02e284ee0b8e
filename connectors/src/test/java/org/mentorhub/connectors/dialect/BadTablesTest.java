package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong table stops the start with file, line, what is wrong, and what to write. */
class BadTablesTest {

    private static final String TABLE = "dialect: x\ntitle: X\nlanguage: en\ndocuments:\n"
            + "  candidate-dossier:\n    format: { json: {} }\n    fields:\n      a: dossierId\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b: person.nme.family | has no person.nme.family",
                "b: dossierId | has a row in line 8 already",
                "b: { to: status, as: codes, list: dossier-status } | has no column x",
                "b: { to: status, as: codes, list: no-such-list } | no code list no-such-list",
                "b: { to: status, as: date } | is of type CODED",
                "b: { to: status } | needs a conversion",
                "b: { to: person.birthDate, as: day } | no conversion day",
                "b: { to: person.birthDate, as: date, pattern: dd/mm/yyyy } | no date pattern",
                "b: { to: person.birthDate, as: instant, zone: Africa/Tangier } | no zone Africa/Tangier",
                "b: { to: person.name.family, colour: red } | unknown key colour",
                "b: person.nationalities | is a list",
                "b: { to: person.name.family, read-only: true, write-only: true } | goes no way",
                "b: { to: person.name.family, required: yes } | says nothing",
                "b: 'person.identifiers[scheme=X' | has no person.identifiers[scheme=X",
                "a: person.name.family | stands twice",
                "b: { fields: { '.': person.name.family }, derived: x, unless: dossierId } | unknown key fields",
                "b: { to: person.birthDate, only: [letter] } | letter is no document",
                "b: { to: education, as: any } | cannot be read back",
                "b: { each: envelope.consents, one-per: purposes, fields: { c: givenOn } } | has no row inside",
                "b: { each: skills, counted: { month: no.date }, fields: { c: level } } | counted: there is no",
                "'b[c!=d]': { each: person.emails, fields: { e: address } } | chosen by what they are",
                "b: { to: person.name, fields: { f: family }, at-least-one: [g] } | g is no row",
                "b: { to: person.name.family, else: a } | native /a has a row in line 8 already",
                "b: { each: skills, fields: { '[0]': 'label[lang=en].text', '[1]': level } } | no place of its own",
                "b: { each: skills, fields: { '[0]': 'label[lang=en].text', '[2]': { to: level, absent: '-1' } } } |"
                        + " no place of its own",
                "b: { fields: { c: person.name.family, c.d: person.name.given }, write-only: true } | that each say"
                        + " which way",
                "b: { one-of: [ { c: { fields: { d: person.name.family } } } ] } | no code to know it by",
                "b: { to: 'envelope.consents[0]', as: consent, with: { answer: a } } | native /a has a row in line 8"
                        + " already",
                "b: { to: status, as: codes, list: dossier-status, column: canonical, default: NOPE } | NOPE is no"
                        + " code",
                "b: { each: skills, twins: { by: '@c' }, fields: { '@c': level } } | twins: are elements",
                "b: 'person.identifiers[scheme=NOPE].value' | NOPE is no code",
                "b: { one-of: [ { c: { to: status, as: codes, list: dossier-status, column: canonical } },"
                        + " { c: { to: person.sex, as: codes, list: dossier-status, column: canonical } } ] } |"
                        + " two branches of /b read",
                "b: { fields: { c: { constant: x }, d: { to: person.name.family, else: c } } } | native /b/c has a row",
                "b: { fields: { c: { copy-of: a }, d: { to: person.name.family, else: c } } } | native /b/c has a row",
                "b: { fields: { c: { derived: x, unless: status }, d: { to: person.name.family, else: c } } } |"
                        + " native /b/c has a row",
                "b: { fields: { c: { each: skills, fields: { k: kind } }, d: { each: skills, fields: { k: kind } } } }"
                        + " | skills has a row in line 9 already",
                "b: { fields: { c: { to: person.birthDate, as: date }, d: { to: person.birthDate, as: date } } } |"
                        + " person.birthDate has a row in line 9 already",
                "b: { derived: x, unless: no.such } | has no no.such",
                "b: { to: no.such, fields: { c: person.name.family } } | has no no.such",
                "b: { each: no.such, fields: { c: level } } | has no no.such",
                "b: { to: person.name.family, as: text, read-only: perhaps } | read-only: perhaps says nothing",
                "b: { to: person.birthDate, as: sum } | which is not for as: sum",
                "b: { to: person.birthDate, default: lately } | lately is no day of person.birthDate",
                "b: { one-of: [ a ] } | one-of: is no list of maps",
                "b: { one-of: { c: dossierId } } | one-of: is no list of maps",
                "b: { one-of: [ { c: { constant: x } } ] } | no code to know it by",
                "b: { to: person.name, as: name-by-case, write-only: true } | several native fields go both ways",
                "b: { each: skills, essential: [c], fields: { c: { constant: x } } } | essential: c is no row",
                "b: { each: skills, twins: { by: c }, fields: { c: level } } | twins: are elements",
                "b: { each: person.emails, inner: { k: address }, colour: red, fields: { e: address } } |"
                        + " unknown key colour",
            })
    void namesFileLineAndRemedy(String row, String wrong) {
        var bad = catchThrowableOfType(
                BadDialectException.class,
                () -> TableCompiler.compile("x/dialect.yaml", TABLE + "      " + row + "\n", "x"));
        assertThat(bad.findings()).hasSize(1);
        Finding finding = bad.findings().getFirst();
        assertThat(finding.wrong()).contains(wrong);
        assertThat(finding.line()).isEqualTo(9);
        assertThat(finding.toString()).startsWith("x/dialect.yaml:9: ").contains("; write ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"status.code: NOPE | NOPE is no code", "person.birthDate: 31/12/1999 | is no day"})
    void holdsWhatATableImpliesToTheModel(String fixed, String wrong) {
        var bad = catchThrowableOfType(
                BadDialectException.class,
                () -> TableCompiler.compile("x/dialect.yaml", TABLE + "    fixed: { " + fixed + " }\n", "x"));
        assertThat(bad.findings()).singleElement().satisfies(finding -> assertThat(finding.wrong())
                .contains(wrong));
    }

    @Test
    void tellsAllFindingsOfAFile() {
        String rows = "      b: person.nme\n      c: { to: status, as: date }\n";
        var bad = catchThrowableOfType(
                BadDialectException.class, () -> TableCompiler.compile("x/dialect.yaml", TABLE + rows, "x"));
        assertThat(bad.findings()).hasSize(2);
    }
}
