package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.format.Node.Kind;

/** What JSON of an old XML bridge says: durations, instants, identifiers of several kinds in one field. */
class BridgedJsonConversionsTest {

    @ParameterizedTest
    @CsvSource({
        "PT37H30M, 37.5, PT37H30M",
        "PT0H, 0, PT0H",
        "PT20M, 0.33, PT20M",
        "P1DT13H30M, 37.5, PT37H30M",
        "PT20M30S, 0.34, PT20M",
        "PT151H45M, 151.75, PT151H45M"
    })
    void readsDurationsAndWritesHoursAndMinutes(String text, String hours, String written) {
        var duration = new IsoDuration();
        assertThat(read(duration, text)).contains(hours);
        assertThat(written(duration, hours)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({"37.5, PT37H30M", "160:00, PT160H", "'37,5', PT37H30M", "-PT2H, ", "due ore, ", "PT, "})
    void refusesWhatIsNoDurationAndSaysWhatToWriteWhereItKnows(String text, String fix) {
        assertThat(wrong(new IsoDuration(), text).fix()).isEqualTo(fix);
    }

    @Test
    void tellsEveryMinuteOfAnHourApart() {
        var duration = new IsoDuration();
        for (int minute = 1; minute < 60; minute++) {
            String text = "PT7H" + minute + "M";
            assertThat(written(duration, read(duration, text).orElseThrow())).contains(text);
        }
    }

    @Test
    void readsInstantsInUtcToTheSecond() {
        var epoch = new EpochMillis();
        assertThat(read(epoch, "1778227200000")).contains("2026-05-08T08:00:00Z");
        assertThat(read(epoch, "1778227200999")).contains("2026-05-08T08:00:00Z");
        assertThat(written(epoch, "2026-05-08T10:00:00+02:00")).contains("1778227200000");
        assertThat(epoch.nativeKind()).isEqualTo(Kind.NUMBER);
    }

    @Test
    void saysWhichNumberATimeInTextIs() {
        assertThat(wrong(new EpochMillis(), "2026-05-08T08:00:00Z").fix()).isEqualTo("1778227200000");
        assertThat(wrong(new EpochMillis(), "ieri").fix()).isNull();
    }

    @Test
    void leavesIdentifiersOfAnotherLengthToTheirSender() {
        var partitaIva = new Identifier(0, Kind.TEXT, 11);
        assertThat(read(partitaIva, "123 456 789 03")).contains("12345678903");
        assertThat(partitaIva.read("FRRPLA70A01L219X", Scope.NONE))
                .isEqualTo(new TextResult.Other(Converted.Unknown.ofAnotherKind()));
        assertThat(partitaIva.write("123", Scope.NONE)).isEqualTo(TextResult.NOTHING);
    }

    private static Optional<String> read(TextConversion conversion, String text) {
        return conversion.read(text, Scope.NONE) instanceof TextResult.Text(String read)
                ? Optional.of(read)
                : Optional.empty();
    }

    private static Optional<String> written(TextConversion conversion, String text) {
        return conversion.write(text, Scope.NONE) instanceof TextResult.Text(String written)
                ? Optional.of(written)
                : Optional.empty();
    }

    private static Converted.Wrong wrong(TextConversion conversion, String text) {
        return (Converted.Wrong) ((TextResult.Other) conversion.read(text, Scope.NONE)).converted();
    }
}
