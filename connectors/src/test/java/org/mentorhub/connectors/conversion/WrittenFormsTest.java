package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, numbers and letters at the edges of what they may be. */
class WrittenFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yyyy", "yyyyMMdd", "yyyy.MM.dd", "MM/yyyy", "yyyy", "dd MM yyyy"})
    void saysToOthersWhichDatesItReads(String pattern) {
        DatePattern dates = DatePattern.of(pattern).orElseThrow();
        agree(dates, new int[] {1000, 1900, 1999, 2000, 2004, 2023, 2024, 2096, 2100, 9999}, 4);
    }

    @Test
    void saysToOthersWhichDatesOfTwoDigitsItReads() {
        agree(DatePattern.of("ddMMyy", 30).orElseThrow(), new int[] {0, 4, 29, 30, 31, 60, 96, 99}, 2);
    }

    /** Every day from 0 to 32 of every month from 0 to 13: the expression takes it where the pattern does. */
    private static void agree(DatePattern dates, int[] years, int digits) {
        for (int year : years) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = dates.toString()
                            .replace("yyyy".substring(0, digits), ("%0" + digits + "d").formatted(year))
                            .replace("MM", "%02d".formatted(month))
                            .replace("dd", "%02d".formatted(day));
                    assertThat(text.matches(dates.expression()))
                            .as(text)
                            .isEqualTo(dates.read(text).isPresent());
                }
            }
        }
        assertThat("x".matches(dates.expression())).isFalse();
        String otherSigns = dates.write("2024-02-03").replaceAll("[./ -]", "_");
        assertThat(otherSigns.matches(dates.expression()))
                .isEqualTo(dates.read(otherSigns).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/yyyy", "MM/dd", "dd/MMM/yyyy", "yyyy-MM-ddTHH", "jj/MM/yyyy", ""})
    void takesNoOtherPatterns(String pattern) {
        assertThat(DatePattern.of(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dd/MM/yyyy, 3, 10", "MM/yyyy, 2, 7", "yyyy, 1, 4"})
    void knowsHowMuchOfADateAPatternSays(String pattern, int parts, int length) {
        DatePattern dates = DatePattern.of(pattern).orElseThrow();
        assertThat(dates.precision()).isEqualTo(parts);
        assertThat(dates.length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"1929-12-31, false", "1930-01-01, true", "2029-12-31, true", "2030-01-01, false"})
    void writesYearsOfTwoDigitsWithinACentury(String date, boolean sayable) {
        assertThat(DatePattern.of("ddMMyy", 30).orElseThrow().canWrite(date)).isEqualTo(sayable);
    }

    @ParameterizedTest
    @CsvSource({
        "'0', 0",
        "'-0', 0",
        "'12,5', 12.5",
        "'-3', -3",
        "'007', 7",
        "'',",
        "'-',",
        "',5',",
        "'5,',",
        "'1,2,3',",
        "'1.5',",
        "'/',",
        "':',",
        "'9', 9",
        "'-,5',",
        "'5-',",
        "'1 000',",
        "'123456789012345678901234567890', 123456789012345678901234567890",
        "'1234567890123456789012345678901',",
        "'٣',"
    })
    void readsNumbersWithOneMarkInside(String text, String number) {
        assertThat(Decimals.parse(text, ',').map(Decimals::plain).orElse(null)).isEqualTo(number);
        assertThat(text.matches(Decimals.pattern(',')) && text.length() <= Decimals.MAX_LENGTH)
                .isEqualTo(number != null);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, true",
        "2024-02, true",
        "2024-02-29, true",
        "2023-02-29, false",
        "2023-02-28, true",
        "2024-04-30, true",
        "2024-04-31, false",
        "2024-12-31, true",
        "2024-13-01, false",
        "2024-00-01, false",
        "2024-01-00, false",
        "2024-01-01, true",
        "0000, false",
        "0001, true",
        "20x4, false",
        "2024x02, false",
        "2024-0x, false",
        "2024-02x29, false",
        "2024-02-2x, false",
        "202, false",
        "2024-2, false",
        "2024-02-291, false",
        "'', false",
    })
    void knowsWhichCanonicalDatesAreDays(String text, boolean day) {
        assertThat(DatePattern.isDay(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-0, false",
        "00, false",
        "01, false",
        "0.5, true",
        "-0.5, true",
        "0.50, false",
        "12, true",
        "-12, true",
        "12., false",
        ".5, false",
        "-, false",
        "'', false",
        "1.2.3, false",
        "1x, false",
        "10, true",
        "1.05, true",
        "1234567890123456, true",
        "12345678901234567, false",
        "-.5, false",
        "1., false",
        "0., false",
    })
    void knowsWhichNumbersAreCanonical(String text, boolean canonical) {
        assertThat(Decimals.isCanonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789, 0, 10, true",
        "0, 0, 1, true",
        "a0/, 1, 2, true",
        "0a, 0, 2, false",
        "0/, 0, 2, false",
        "0:, 0, 2, false",
        "12, 1, 1, false",
        "12, 2, 1, false",
        "12, 0, 3, false",
    })
    void findsDigitsInATextAndNotBehindIt(String text, int start, int end, boolean digits) {
        assertThat(Slices.isDigits(text, start, end)).isEqualTo(digits);
        assertThat(Slices.has(text, text.length(), 'x')).isFalse();
        assertThat(Slices.has(text, 0, text.charAt(0))).isTrue();
        assertThat(Slices.has(text, 0, 'x')).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a, 0, true", "a, 98, false", "b, 98, true", "a\u0300, 0, false"})
    void knowsWhichLettersNothingChanges(String text, int least, boolean settled) {
        assertThat(TextForm.isSettled(text, least)).isEqualTo(settled);
    }

    @Test
    void showsNumbersWithAPointToOthers() {
        assertThat("1.5".matches(Decimals.pattern('.'))).isTrue();
        assertThat("1x5".matches(Decimals.pattern('.'))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UPPER_BARE, Élodie Œuvrard, ELODIE ŒUVRARD",
        "UPPER_BARE, abc, ABC",
        "UPPER_BARE, محمَّد, محمَّد",
        "UPPER_APOSTROPHE, Nicolò Perù, NICOLO' PERU'",
        "UPPER_APOSTROPHE, Zoë, ZOE'",
        "UPPER_APOSTROPHE, Élodie, ELODIE",
        "WESTERN_DIGITS, ٢٠٢٦ é, 2026 é",
        "WESTERN_DIGITS, abc, abc",
        "WESTERN_DIGITS, é😀, é😀",
        "NO_TATWEEL, محـمد, محمد",
        "NO_VOWEL_MARKS, كًبْرَ, كبر",
        "NO_VOWEL_MARKS, رحمٰن, رحمن",
        "COMPATIBLE, ﻣﺤﻤﺪ, محمد",
        "COMPATIBLE, abc, abc",
    })
    void writesTextsInTheFormAsked(TextForm form, String text, String written) {
        assertThat(form.of(text)).isEqualTo(written);
    }

    @Test
    void cutsOnlyTheAccentsOfLatin() {
        assertThat(TextForm.UPPER_BARE.of("E\u0300\u036F")).isEqualTo("E");
        assertThat(TextForm.UPPER_BARE.of("\u02FF\u0370")).isEqualTo("\u02FF\u0370");
    }

    @Test
    void leavesMarksBesideVowelsOfArabic() {
        assertThat(TextForm.NO_VOWEL_MARKS.of("\u064A\u064B\u0652\u0653\u0670")).isEqualTo("\u064A\u0653");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\rb", "a\r\nb", "a b"})
    void writesTextsOnOneLine(String text) {
        assertThat(TextForm.oneLine(text)).isEqualTo("a b");
    }

    @Test
    void composesLettersWithTheirAccents() {
        assertThat(TextForm.normal(" e\u0301 ")).isEqualTo("é");
        assertThat(TextForm.normal(" \u007Fe ")).isEqualTo("\u007Fe");
    }

    @Test
    void writesTheNearestLettersInTheFormAsked() {
        var upper = new PlainText(TextForm.UPPER, 200, PlainText.Lines.ONE);
        var fitting = new Fitting(text -> Optional.of(text.replace("𝒜𝒷", "Ab")), upper);
        assertThat(fitting.write("𝒜𝒷", Scope.NONE)).isEqualTo(TextResult.of("AB"));
    }
}
