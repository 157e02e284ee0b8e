package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.CalendarDate.Zones;
import org.mentorhub.connectors.conversion.PlainText.Lines;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeLists;

/** Each conversion of texts as a table: what stands in the partner's document, and what in the canonical one. */
class TextConversionsTest {

    private static final Map<String, TextConversion> CONVERSIONS = Map.ofEntries(
            Map.entry("text", new PlainText(TextForm.PLAIN, 20, Lines.ONE)),
            Map.entry("upper", new PlainText(TextForm.UPPER, 200, Lines.ONE)),
            Map.entry("lower", new PlainText(TextForm.LOWER, 200, Lines.ONE)),
            Map.entry("apostrophe", new PlainText(TextForm.UPPER_APOSTROPHE, 200, Lines.ONE)),
            Map.entry("arabic", new PlainText(List.of(TextForm.COMPATIBLE), TextForm.PLAIN, 200, Lines.ONE)),
            Map.entry(
                    "bare-arabic",
                    new PlainText(
                            List.of(TextForm.COMPATIBLE, TextForm.NO_TATWEEL, TextForm.NO_VOWEL_MARKS),
                            TextForm.PLAIN,
                            200,
                            Lines.ONE)),
            Map.entry("avoiding", new Avoiding(";", new PlainText(TextForm.PLAIN, 200, Lines.ONE))),
            Map.entry("integer", new WholeNumber(Kind.TEXT)),
            Map.entry("comma", new DecimalNumber(',', BigDecimal.ONE, Kind.TEXT)),
            Map.entry("fifth", new DecimalNumber(',', BigDecimal.valueOf(5), Kind.TEXT)),
            Map.entry("hours", new HoursAndMinutes()),
            Map.entry("si-no", new TruthValue("SI", "NO", Kind.TEXT)),
            Map.entry("xs:date", dates(Zones.CUT, "yyyy-MM-dd")),
            Map.entry("dd/MM/yyyy", dates(Zones.NONE, "dd/MM/yyyy")),
            Map.entry("yyyy", dates(Zones.NONE, "yyyy")),
            Map.entry("day-or-month", dates(Zones.CUT, "yyyy-MM-dd", "yyyy-MM")),
            Map.entry(
                    "casablanca",
                    new LocalMidnight(ZoneId.of("Africa/Casablanca").getRules(), LocalMidnight.Shape.ISO)),
            Map.entry("rome", new LocalMidnight(ZoneId.of("Europe/Rome").getRules(), LocalMidnight.Shape.OLD_JAVA)),
            Map.entry("phone-ma", Phone.of("MA", "+", "2").orElseThrow()),
            Map.entry("phone-it", Phone.of("IT", "00", "").orElseThrow()),
            Map.entry("identifier", new Identifier()),
            Map.entry("cin", new Identifier(8, Kind.TEXT, 0)),
            Map.entry("cin-number", new Identifier(8, Kind.NUMBER, 0)),
            Map.entry("hundredths", new ShiftedDecimal(2, Kind.NUMBER)),
            Map.entry("whole-part", new WholePart(new WholeNumber(Kind.NUMBER))),
            Map.entry("western", new PlainText(List.of(TextForm.WESTERN_DIGITS), TextForm.PLAIN, 200, Lines.ONE)),
            Map.entry("day-or-year", dates(Zones.NONE, "yyyyMMdd", "yyyy0000")),
            Map.entry("phone-tn", Phone.of("TN", "+", "2 3").orElseThrow()),
            Map.entry(
                    "country-number",
                    new PlainCode(
                            CodeLists.load().list("countries").column("iso-num").orElseThrow(),
                            3,
                            Kind.NUMBER,
                            Kind.TEXT)),
            Map.entry("belfiore", countries("belfiore")),
            Map.entry("istat", countries("istat")),
            Map.entry("pays", countries("label-fr")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | ' El  Mansouri' | El  Mansouri",
                "upper | EL MANSOURI | EL MANSOURI",
                "lower | a@example.org | a@example.org",
                "apostrophe | CITTA' | CITTA'",
                "arabic | ﻣﺤﻤﺪ | محمد",
                "bare-arabic | مُحَمَّد | محمد",
                "bare-arabic | ســـلمى | سلمى",
                "bare-arabic | ﺃﻳﻤﻦ | أيمن",
                "bare-arabic | آدم إلياس ٱلمنصوري | آدم إلياس ٱلمنصوري",
                "bare-arabic | ـ | ـ",
                "integer | 07 | 7",
                "comma | '13,75' | 13.75",
                "comma | '13,50' | 13.5",
                "fifth | '15,5' | 77.5",
                "hours | 07:30 | 7.5",
                "hours | 1234:20 | 1234.33",
                "si-no | SI | true",
                "xs:date | 1999-03-14+01:00 | 1999-03-14",
                "xs:date | 2026-03-01Z | 2026-03-01",
                "xs:date | 2024-02-29 | 2024-02-29",
                "dd/MM/yyyy | 07/11/2000 | 2000-11-07",
                "yyyy | 2020 | 2020",
                "day-or-month | 2024-03 | 2024-03",
                "day-or-month | 2024-03-05-05:00 | 2024-03-05",
                "casablanca | 2026-08-31T23:00:00.000Z | 2026-09-01",
                // before October 2018, and in Ramadan, Morocco is at UTC
                "casablanca | 1999-03-14T00:00:00.000Z | 1999-03-14",
                "casablanca | 2026-03-01T00:00:00.000Z | 2026-03-01",
                "casablanca | 2026-01-09T23:00:00Z | 2026-01-10",
                "rome | 2026-02-28 23:00:00.0 UTC | 2026-03-01",
                "rome | 2000-11-07 00:00:00.0 CET | 2000-11-07",
                "rome | 2026-06-01 00:00:00.000 CEST | 2026-06-01",
                "rome | 2026-06-01 00:00:00 GMT | 2026-06-01",
                "phone-ma | 06 61 23 45 67 | +212661234567",
                "phone-ma | +39 347 1234567 | +393471234567",
                "phone-it | 00212661234567 | +212661234567",
                "phone-it | 02 12345678 | +390212345678",
                "identifier | ia.123 456 | IA123456",
                "cin | 1234567 | 01234567",
                "cin | 123456 | 123456",
                "cin-number | 123 | 00000123",
                "hundredths | 1260 | 12.6",
                "whole-part | 12 | 12",
                "western | SF-٣٣١٨ | SF-3318",
                "day-or-year | 20000000 | 2000",
                "day-or-year | 20001107 | 2000-11-07",
                "phone-tn | 20 123 456 | +21620123456",
                "country-number | 12 | DZ",
                "belfiore | Z330 | MA",
                "istat | 436 | MA",
                "istat | 330 | IN",
                "pays | maroc | MA",
            })
    void reads(String conversion, String found, String canonical) {
        assertThat(conversion(conversion).read(found.strip(), Scope.NONE)).isEqualTo(TextResult.of(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upper | Béni Mellal | BÉNI MELLAL",
                "lower | A@Example.ORG | a@example.org",
                "apostrophe | Nicolò | NICOLO'",
                "apostrophe | Città di Castello | CITTA' DI CASTELLO",
                "apostrophe | Béni Mellal | BENI MELLAL",
                "apostrophe | Benoît D’Angeló | BENOIT D’ANGELO'",
                "apostrophe | Müller | MULLER",
                "bare-arabic | ســـلمى | سلمى",
                "avoiding | PLC; saldatura | 'PLC, saldatura'",
                "comma | 13.75 | '13,75'",
                "fifth | 77.3 | '15,46'",
                "hours | 1.34 | 01:20",
                "xs:date | 1999 | 1999-01-01",
                "yyyy | 2020-07-15 | 2020",
                "day-or-month | 2024 | 2024-01",
                "day-or-month | 2024-03-05 | 2024-03-05",
                "casablanca | 2026-09-01 | 2026-08-31T23:00:00.000Z",
                "casablanca | 2026-03 | 2026-03-01T00:00:00.000Z",
                "rome | 2026-03-01 | 2026-02-28 23:00:00.0 UTC",
                "phone-ma | +212661234567 | 06 61 23 45 67",
                "phone-ma | +393471234567 | +393471234567",
                "phone-it | +212661234567 | 00212661234567",
                "phone-it | +390212345678 | 0212345678",
                "cin-number | 01234567 | 1234567",
                "hundredths | 12.345 | 1235",
                "whole-part | 12.9 | 12",
                "day-or-year | 2000 | 20000000",
                "day-or-year | 2000-11 | 20001101",
                "phone-tn | +21620123456 | 20 123 456",
                "country-number | DZ | 12",
                "belfiore | TN | Z352",
                "pays | MA | Maroc",
            })
    void writes(String conversion, String canonical, String written) {
        assertThat(conversion(conversion).write(canonical, Scope.NONE)).isEqualTo(TextResult.of(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | 123456789012345678901 | 12345678901234567890",
                "integer | 1.5 | ",
                "integer | 99999999999 | ",
                "comma | 13.75 | '13,75'",
                "comma | 1e9 | ",
                "hours | 7.5 | 07:30",
                "hours | 07:60 | ",
                "hundredths | 12.6 | ",
                "si-no | OUI | SI",
                "xs:date | 14/03/1999 | 1999-03-14",
                "xs:date | 2023-02-29 | ",
                "xs:date | 1999-10-01T22:00:00Z | ",
                "xs:date | 1999-10-01T00:00:00 | 1999-10-01",
                "dd/MM/yyyy | 1999-03-14 | 14/03/1999",
                "casablanca | 1999-03-14 | 1999-03-14T00:00:00.000Z",
                "casablanca | 14/03/1999 | 1999-03-14T00:00:00.000Z",
                "casablanca | 2026-13-01T00:00:00Z | ",
                "rome | 14/03/1999 | 1999-03-13 23:00:00.0 UTC",
                "rome | 2026-02-30 23:00:00.0 UTC | ",
                "rome | 2026-02-28 23:00:00.0 PST | ",
                "rome | 2026-02-28T23:00:00.000Z | 2026-02-28 23:00:00.0 UTC",
                "phone-ma | 12 | ",
                "phone-ma | call me | ",
            })
    void refusesAndSaysWhatToWrite(String conversion, String found, String fix) {
        assertThat(conversion(conversion).read(found, Scope.NONE))
                .isInstanceOfSatisfying(TextResult.Other.class, other -> assertThat(other.converted())
                        .isInstanceOfSatisfying(Converted.Wrong.class, wrong -> assertThat(wrong.fix())
                                .isEqualTo(fix)));
    }

    @Test
    void leavesOutCountryThatTheListLacks() {
        assertThat(countries("belfiore").write("IT", Scope.NONE)).isEqualTo(TextResult.NOTHING);
    }

    private static TextConversion conversion(String name) {
        return CONVERSIONS.get(name);
    }

    private static TextConversion countries(String column) {
        return new PlainCode(CodeLists.load().list("countries").column(column).orElseThrow());
    }

    private static TextConversion dates(Zones zones, String... patterns) {
        List<DatePattern> all = List.of(patterns).stream()
                .map(pattern -> DatePattern.of(pattern).orElseThrow())
                .toList();
        return new CalendarDate(all, zones, Kind.TEXT);
    }
}
