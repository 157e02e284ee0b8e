package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.conversion.CalendarDate.Zones;
import org.mentorhub.connectors.conversion.PlainText.Lines;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.ReportEntry;

/** What fields cannot hold: long texts, several lines, letters of other charsets, years of other centuries. */
class FieldLimitsTest {

    private static final Scope SCOPE = Scope.NONE;
    private static final TextConversion TEXT = new PlainText(TextForm.UPPER, 4000, Lines.MANY);

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        var ceiling = new Ceiling(5, TEXT);
        assertThat(ceiling.write("abcdefg", SCOPE)).isEqualTo(TextResult.of("ABCDE"));
        assertThat(ceiling.write("abcd fg", SCOPE)).isEqualTo(TextResult.of("ABCD"));
        assertThat(ceiling.write("🙂🙂🙂🙂🙂", SCOPE)).isEqualTo(TextResult.of("🙂🙂🙂🙂🙂"));
        assertThat(ceiling.loss("abcdefg", "ABCDE")).isEqualTo(ReportEntry.Kind.TRUNCATED);
        assertThat(ceiling.loss("abcde", "ABCDE")).isEqualTo(ReportEntry.Kind.APPROXIMATED);
    }

    @Test
    void writesLinesInOneAndReadsThemApart() {
        var lines = new LinesInOne(" | ", new PlainText(TextForm.PLAIN, 4000, Lines.MANY));
        assertThat(lines.write("a\nb", SCOPE)).isEqualTo(TextResult.of("a | b"));
        assertThat(lines.read("a | b", SCOPE)).isEqualTo(TextResult.of("a\nb"));
    }

    @Test
    void writesNothingThatFormatCannotHold() {
        var fitting =
                new Fitting(text -> text.equals("X") ? Optional.empty() : Optional.of(text.replace('É', 'E')), TEXT);
        assertThat(fitting.write("é", SCOPE)).isEqualTo(TextResult.of("E"));
        assertThat(fitting.write("x", SCOPE)).isEqualTo(TextResult.NOTHING);
    }

    @Test
    void tellsCenturyByPivot() {
        var date = new CalendarDate(List.of(DatePattern.of("dd/MM/yy", 50).orElseThrow()), Zones.NONE, Kind.TEXT);
        assertThat(date.read("12/07/20", SCOPE)).isEqualTo(TextResult.of("2020-07-12"));
        assertThat(date.read("12/07/49", SCOPE)).isEqualTo(TextResult.of("2049-07-12"));
        assertThat(date.read("12/07/50", SCOPE)).isEqualTo(TextResult.of("1950-07-12"));
        assertThat(date.read("29/02/01", SCOPE)).isInstanceOf(TextResult.Other.class);
        assertThat(date.write("1999-01-30", SCOPE)).isEqualTo(TextResult.of("30/01/99"));
        assertThat(date.write("1949-12-31", SCOPE)).isEqualTo(TextResult.NOTHING);
        assertThat(date.write("2050-01-01", SCOPE)).isEqualTo(TextResult.NOTHING);
        assertThat(((TextResult.Other) date.read("12/07/1948", SCOPE)).converted())
                .isInstanceOfSatisfying(
                        Converted.Wrong.class, wrong -> assertThat(wrong.fix()).isNull());
        assertThat(DatePattern.of("dd/MM/yy")).isEmpty();
    }

    @Test
    void groupsThousandsAndKeepsTwoDecimals() {
        var hours = new GroupedDecimal(new DecimalNumber(',', BigDecimal.ONE, Kind.TEXT), 2, ".");
        assertThat(hours.write("1200.5", SCOPE)).isEqualTo(TextResult.of("1.200,50"));
        assertThat(hours.write("1234567", SCOPE)).isEqualTo(TextResult.of("1.234.567,00"));
        assertThat(hours.write("60", SCOPE)).isEqualTo(TextResult.of("60,00"));
        assertThat(hours.read("1.200,50", SCOPE)).isEqualTo(TextResult.of("1200.5"));
        assertThat(hours.read("1200,5", SCOPE)).isEqualTo(TextResult.of("1200.5"));
        assertThat(hours.read("12.5", SCOPE)).isInstanceOf(TextResult.Other.class);
        assertThat(hours.isSame("1200,5", "1.200,50")).isTrue();
        assertThat(hours.isSame("1200,5", "1.200,51")).isFalse();
    }
}
