package org.mentorhub.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "IT-CF, LMNSLM99C54Z330Z",
        "IT-CF, LMNSLM99C54Z33LC",
        "IT-CF, LMNSLM99C54Z3PLO",
        "IT-CF, BNYYMN00S07Z352I",
        "IT-CF, RSSMRA80A01H501U",
        "IT-CF, 12345678903",
        "IT-PDS, A12345678",
        "IT-PDS, AB1234567",
        "IT-PDS, 123456789012",
        "MA-CNIE, IA123456",
        "MA-CNIE, A1",
        "TN-CIN, 01234567",
        "PASSPORT, L898902C3",
        "PARTNER, C26-BM/004512",
        "IT-PIVA, 12345678903",
        "FR-SIRET, 73282932000074",
        "MA-ICE, 001234567000089",
        "TN-MF, 1234567A",
        "TN-MF, 1234567AAM000",
    })
    void acceptsWhatTheRegisterWrites(String scheme, String value) {
        assertThat(check(scheme, value)).isInstanceOf(IdentifierCheck.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "IT-CF, LMNSLM99C54Z330", "IT-CF, LMNSLM99X54Z330Z", "MA-CNIE, ABC123", "MA-CNIE, AB1234567", "TN-CIN, 1234567",
        "PASSPORT, AB123", "IT-PIVA, 1234567890", "FR-SIRET, 7328293200007X", "MA-ICE, 12345", "TN-MF, 12345678",
    })
    void refusesAnotherForm(String scheme, String value) {
        assertThat(check(scheme, value))
                .isEqualTo(new IdentifierCheck.Malformed(scheme(scheme).form()));
    }

    @ParameterizedTest
    @CsvSource({
        "IT-CF, LMNSLM99C54Z330A, LMNSLM99C54Z330Z",
        "IT-CF, LMNSLM99C54Z33LZ, LMNSLM99C54Z33LC",
        "IT-CF, 12345678901, 12345678903",
        "IT-PIVA, 12345678901, 12345678903",
        "FR-SIRET, 73282932000070, 73282932000074",
    })
    void computesTheRightCheck(String scheme, String value, String right) {
        assertThat(check(scheme, value)).isEqualTo(new IdentifierCheck.WrongCheck(right));
    }

    @Test
    void warnsOnlyOfHabits() {
        assertThat(check("IT-PDS", "12X")).isInstanceOf(IdentifierCheck.Unusual.class);
        assertThat(IdentifierScheme.checkPassport("A123456", "MA")).isInstanceOf(IdentifierCheck.Unusual.class);
        assertThat(IdentifierScheme.checkPassport("A123456", "TN")).isInstanceOf(IdentifierCheck.Valid.class);
        assertThat(IdentifierScheme.checkPassport("AB1234567", "MA")).isInstanceOf(IdentifierCheck.Valid.class);
    }

    @Test
    void normalisesToCapitalsWithoutSeparators() {
        assertThat(scheme("MA-CNIE").normalise(" ia 123.456 ")).isEqualTo("IA123456");
        assertThat(scheme("TN-MF").normalise("1234567/a/A/m/000")).isEqualTo("1234567AAM000");
        assertThat(scheme("PARTNER").normalise("C26-bm/1")).isEqualTo("C26-bm/1");
    }

    @Test
    void readsWhatAFiscalCodeSays() {
        var code = CodiceFiscale.of("LMNSLM99C54Z3PLO");

        assertThat(code.sex()).isEqualTo("2");
        assertThat(code.day()).isEqualTo(14);
        assertThat(code.month()).isEqualTo(3);
        assertThat(code.yearOfCentury()).isEqualTo(99);
        assertThat(code.birthPlace()).isEqualTo("Z330");
        assertThat(code.agreesWithName("El Mansouri", "Salma")).isTrue();
        assertThat(code.agreesWithName("El Mansouri", "Sanaa")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Fo, FOX", "Àgó, GAO", "D'Angelo, DNG", "Rossi, RSS"})
    void takesConsonantsThenVowelsOfFamilyNames(String name, String letters) {
        assertThat(CodiceFiscale.familyLetters(name)).isEqualTo(letters);
    }

    @Test
    void skipsTheSecondOfFourConsonantsInGivenNames() {
        assertThat(CodiceFiscale.givenLetters("Gianfranco")).isEqualTo("GFR");
        assertThat(CodiceFiscale.givenLetters("Marco")).isEqualTo("MRC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L898902C36", "7408122", "1204159"})
    void computesMachineReadableDigits(String withDigit) {
        int last = withDigit.length() - 1;
        assertThat(MachineReadableZone.checkDigit(withDigit.substring(0, last))).isEqualTo(withDigit.charAt(last));
    }

    private static IdentifierScheme scheme(String id) {
        return IdentifierScheme.of(id).orElseThrow();
    }

    private static IdentifierCheck check(String scheme, String value) {
        return scheme(scheme).check(value);
    }
}
