package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.CalendarDate.Zones;
import org.mentorhub.connectors.conversion.PlainText.Lines;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeLists;

/** Several canonical members in one native text, or in two that have to agree. */
class CompositeConversionsTest {

    private static final TextConversion TEXT = new PlainText(TextForm.PLAIN, 200, Lines.ONE);
    private static final BirthDate BIRTH = new BirthDate(
            new CalendarDate(List.of(DatePattern.of("dd/MM/yyyy").orElseThrow()), Zones.NONE, Kind.TEXT),
            new TruthValue("O", "N", Kind.TEXT));
    private static final JobInOneText JOB = new JobInOneText(TEXT, " / ", "in corso");
    private static final GradeInOneText CELL = new GradeInOneText(
            new GradeInOwnScale(Map.of("20", "national", "100", "IT-100", "110", "IT-110"), ',', "L"));
    private static final GradeWithOutcome NOTE = grade("MA-20", "ma-ofppt-note", "", "ma-ofppt");
    private static final GradeWithOutcome VOTO = grade("IT-30", "", "L", "it-afol");

    @ParameterizedTest
    @CsvSource({
        "14/03/1999, N, 1999-03-14",
        "01/01/1979, O, 1979",
        "01/01/1979, N, 1979-01-01",
        "01/05/1979, O, 1979-05",
    })
    void readsBirthDatesWithAndWithoutDay(String date, String flag, String canonical) {
        Node group = read(BIRTH, date, flag);
        assertThat(text(group, "birthDate")).isEqualTo(canonical);
        Parts written = write(BIRTH, group);
        assertThat(written.text("date")).contains(date);
        assertThat(written.text("born-in").orElse("N")).isEqualTo(flag);
    }

    @Test
    void refusesAGroupWhereOneTextHoldsAPair() {
        var text = new Scalar("text", TEXT);
        Name one = Canonical.NAMES.of("scheme");
        var pair = new Pair(":", new Pair.Side(one, text), new Pair.Side(Canonical.NAMES.of("value"), text));
        Node mixed = Node.group(one).add(Node.text(one, "x"));
        mixed.becomes(Kind.GROUP, "TN-CIN:01234567");
        assertThat(pair.read(mixed, one, Scope.NONE)).isEqualTo(Converted.wrong(Rule.TYPE, "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "BENI MELLAL (MAROCCO), BENI MELLAL, MA",
        "(TUNISIA), , TN",
        "SFAX, SFAX, ",
        "SAN MARCO (CE), SAN MARCO (CE), ",
    })
    void readsCityWithItsCountry(String cell, String city, String country) {
        var place = new CityAndCountry(
                new PlainText(TextForm.UPPER, 200, Lines.ONE),
                CodeLists.load()
                        .find("countries")
                        .orElseThrow()
                        .column("label-it")
                        .orElseThrow());
        Node group = read(place, cell);
        assertThat(member(group, "city")).isEqualTo(Optional.ofNullable(city));
        assertThat(member(group, "country")).isEqualTo(Optional.ofNullable(country));
        assertThat(write(place, group).text("place")).contains(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "Riad Atlas / cuoca / 03.2021-in corso",
        "/ cameriera / 06.2019-02.2021",
        "A/B srl / tornitore / 01.2020-12.2020",
    })
    void readsJobOfThreeParts(String cell) {
        assertThat(write(JOB, read(JOB, cell)).text("job")).contains(cell);
    }

    @Test
    void refusesJobWithoutItsParts() {
        for (String cell :
                List.of("cuoca", "A / B", "A / B / 2021", "A / B / 01.2021-ieri", "A /  / 01.2021-in corso")) {
            assertThat(JOB.read(parts(JOB, cell), Node.group(Name.ITEM), Scope.NONE))
                    .as(cell)
                    .isInstanceOf(Converted.Wrong.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14,5/20 | FR-20 | 14.5",
                "85/100 | IT-100 | 85",
                "108/110 | IT-110 | 108",
                "110L/110 | IT-110 | 110"
            })
    void readsMarkWithItsScale(String cell, String scale, String value) {
        Node group = read(CELL, cell);
        assertThat(text(group, "scale")).isEqualTo(scale);
        assertThat(text(group, "value")).isEqualTo(value);
        assertThat(write(CELL, group).text("grade")).contains(cell);
    }

    @Test
    void readsHonoursWrittenOtherwise() {
        assertThat(text(read(CELL, "110/110 e lode"), "honours")).isEqualTo("true");
        assertThat(text(read(VOTO, "30 e lode"), "honours")).isEqualTo("true");
        assertThat(write(VOTO, read(VOTO, "30L")).text("value")).contains("30L");
    }

    @Test
    void makesNoHonoursOfMarkInAnotherScale() {
        Node full = Node.group(Name.ITEM)
                .add(Node.text(GradeMembers.SCALE, "IT-110"))
                .add(Node.number(GradeMembers.VALUE, "110"))
                .add(Node.bool(GradeMembers.HONOURS, true));
        assertThat(write(VOTO, full).text("value")).contains("30");
    }

    @Test
    void writesAbsenceInBothFieldsAndRefusesContradiction() {
        Node absent = read(NOTE, "ABS", "", "ABS");
        assertThat(text(absent, "outcome")).isEqualTo("absent");
        assertThat(text(absent, "scale")).isEqualTo("MA-20");
        Parts written = write(NOTE, absent);
        assertThat(written.text("value")).contains("ABS");
        assertThat(written.text("outcome")).contains("ABS");
        assertThat(text(read(NOTE, "DISP", "", ""), "outcome")).isEqualTo("exempt");
        for (String[] cells : new String[][] {{"ABS", "", "ADM"}, {"13,75", "", "ABS"}, {"DISP", "", "ABS"}}) {
            assertThat(NOTE.read(parts(NOTE, cells), Node.group(Name.ITEM), Scope.NONE))
                    .isInstanceOf(Converted.Wrong.class);
        }
    }

    private static GradeWithOutcome grade(String scale, String words, String honours, String column) {
        var outcomes = CodeLists.load().find("grade-outcome").orElseThrow();
        GradeScale own = GradeScale.named(scale).orElseThrow();
        return new GradeWithOutcome(
                new GradeInOneScale(
                        own, new DecimalNumber(',', java.math.BigDecimal.ONE, Kind.TEXT), new Unsaid(), new Unsaid()),
                own,
                outcomes.column(column),
                outcomes.column(words),
                honours);
    }

    private static Node read(GroupConversion conversion, String... cells) {
        Node group = Node.group(Name.ITEM);
        assertThat(conversion.read(parts(conversion, cells), group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        return group;
    }

    private static Parts write(GroupConversion conversion, Node group) {
        Parts parts = parts(conversion);
        conversion.write(group, parts, Scope.NONE);
        return parts;
    }

    private static Parts parts(GroupConversion conversion, String... cells) {
        Name[] names = new Name[conversion.parts().size()];
        java.util.Arrays.fill(names, Name.ITEM);
        var parts = new Parts(conversion.parts(), names);
        for (int i = 0; i < cells.length; i++) {
            parts.put(conversion.parts().get(i), cells[i]);
        }
        return parts;
    }

    private static String text(Node group, String member) {
        return member(group, member).orElse("");
    }

    private static Optional<String> member(Node group, String member) {
        return Canonical.text(group, Canonical.NAMES.of(member));
    }
}
