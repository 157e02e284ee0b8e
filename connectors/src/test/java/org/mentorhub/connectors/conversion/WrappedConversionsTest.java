package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.conversion.CodedValue.Sources;
import org.mentorhub.connectors.conversion.PlainText.Lines;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.schemas.CodeLists;

/** A conversion around another one changes what it is for, and leaves all else to the one inside. */
class WrappedConversionsTest {

    private static final TextConversion FOUR_LETTERS = new Ceiling(4, new PlainText(TextForm.PLAIN, 20, Lines.ONE));
    private static final DecimalNumber NUMBER = new DecimalNumber(',', BigDecimal.ONE, Kind.NUMBER);

    static Stream<TextConversion> aroundTexts() {
        return Stream.of(
                new Avoiding(";", FOUR_LETTERS),
                new Fitting(Repertoire.ALL, FOUR_LETTERS),
                new LinesInOne(" / ", FOUR_LETTERS));
    }

    static Stream<ValueConversion> aroundValues() {
        return around(new Scalar("each", FOUR_LETTERS));
    }

    private static Stream<ValueConversion> around(ValueConversion inside) {
        return Stream.of(
                new FreeValue(inside),
                new Bounded(30, inside),
                new UnderBase(inside, "urn:", UnderBase.Others.VALUES),
                inside);
    }

    @ParameterizedTest
    @MethodSource("aroundTexts")
    void tellsHowATextWasLost(TextConversion conversion) {
        assertThat(conversion.loss("abcdef", "abcd")).isEqualTo(ReportEntry.Kind.TRUNCATED);
        assertThat(conversion.loss("abcdef", "abxx")).isEqualTo(ReportEntry.Kind.APPROXIMATED);
    }

    @ParameterizedTest
    @MethodSource("aroundValues")
    void tellsHowAValueWasLost(ValueConversion conversion) {
        Node value = Node.text(Name.ITEM, "abcdef");
        assertThat(conversion.loss(value, Node.text(Name.ITEM, "abcd"))).isEqualTo(ReportEntry.Kind.TRUNCATED);
        assertThat(conversion.loss(value, Node.text(Name.ITEM, "abxx"))).isEqualTo(ReportEntry.Kind.APPROXIMATED);
    }

    @Test
    void knowsWhichNumbersAreTheSame() {
        Stream.of(new FreeValue(new Scalar("decimal", NUMBER)), new Bounded(30, new Scalar("decimal", NUMBER)))
                .forEach(conversion -> {
                    assertThat(conversion.isSame(text("1,5"), text(" 1,50"))).isTrue();
                    assertThat(conversion.isSame(text("1,5"), text("1,51"))).isFalse();
                });
        assertThat(new LeastDecimals(NUMBER, 2).isSame("1,5", "1,50")).isTrue();
        assertThat(new LeastDecimals(NUMBER, 2).isSame("1,5", "1,51")).isFalse();
        assertThat(new EpochMillis().isSame("1", "1.0")).isTrue();
        assertThat(new EpochMillis().isSame("1", "2")).isFalse();
        assertThat(new EpochMillis().isSame("1", "x")).isFalse();
        assertThat(new GroupedDecimal(NUMBER, 2, ".").isSame("1.000", "1000,0")).isTrue();
        assertThat(new GroupedDecimal(NUMBER, 2, ".").isSame("1.000", "1,000")).isFalse();
        assertThat(FOUR_LETTERS.isSame("a", "a")).isTrue();
        assertThat(FOUR_LETTERS.isSame("a", "b")).isFalse();
    }

    @Test
    void knowsWhichPercentsAndMarksAreTheSame() {
        var list = CodeLists.load().list("objective-level");
        var bands = new PercentBands(
                new CodedValue(list, list.column("tn-sfax").orElseThrow(), Sources.OWN),
                PercentBands.of(list, list.column("percent-band").orElseThrow()));
        assertThat(bands.isSame(text("60"), text("60.0"))).isTrue();
        assertThat(bands.isSame(text("60"), text("61"))).isFalse();
        assertThat(bands.isSame(text("60"), text("x"))).isFalse();
        var scale = GradeScale.named("IT-30").orElseThrow();
        var marks = new GradeInOneScale(scale, NUMBER, new Unsaid(), new Unsaid());
        for (GroupConversion grade :
                List.of(marks, new GradeWithOutcome(marks, scale, Optional.empty(), Optional.empty(), "L"))) {
            assertThat(grade.isSame(0, "28", "28,0")).isTrue();
            assertThat(grade.isSame(0, "28", "29")).isFalse();
            assertThat(grade.isSame(1, "28", "28,0")).isFalse();
        }
    }

    @Test
    void knowsWhichDiplomaIsLost() {
        var list = CodeLists.load().list("qualification-level");
        var milan = new CodedValue(list, list.column("it-comune-milano").orElseThrow(), Sources.ANY);
        Node diploma = Canonical.coded(Name.ITEM, "EQF5", "ma-ofppt", "TS");
        Node back = Canonical.coded(Name.ITEM, "EQF5", "it-comune-milano", "5");
        around(milan).forEach(conversion -> {
            assertThat(conversion.losesSource(diploma, back)).isTrue();
            assertThat(conversion.losesSource(diploma, diploma)).isFalse();
            assertThat(conversion.losesSource(Node.group(Name.ITEM), back)).isFalse();
        });
        assertThat(milan.losesSource(diploma, Node.group(Name.ITEM).add(Node.text(Canonical.CODE, "TS"))))
                .isFalse();
    }

    @Test
    void knowsTheCodesOfAList() {
        var list = CodeLists.load().list("sex");
        var sex = new CodedValue(list, list.column("it-afol").orElseThrow(), Sources.OWN);
        assertThat(sex.knownCodes()).containsExactlyInAnyOrder("M", "F");
        assertThat(new UnderBase(sex, "urn:", UnderBase.Others.UNKNOWN).knownCodes())
                .containsExactlyInAnyOrder("urn:M", "urn:F");
        assertThat(new UnderBase(sex, "urn:", UnderBase.Others.UNKNOWN)
                        .accepts()
                        .codes())
                .containsExactlyInAnyOrder("urn:M", "urn:F");
        assertThat(new Scalar("each", NUMBER).knownCodes()).isEmpty();
    }

    @Test
    void knowsWhatCannotBeReadBack() {
        assertThat(new Bounded(9, new Years()).isOneWay()).isTrue();
        assertThat(new Bounded(9, new Scalar("each", NUMBER)).isOneWay()).isFalse();
        assertThat(new WholeName().isOneWay()).isTrue();
        assertThat(new Percent(Name.ITEM, Name.ROOT, ',').isOneWay()).isTrue();
    }

    @Test
    void writesOnlyWhatTheFieldHasRoomFor() {
        ValueConversion three = Bounded.by(OptionalInt.of(3), new Scalar("each", FOUR_LETTERS));
        assertThat(three.write(text("abc"), Name.ITEM, Scope.NONE)).isInstanceOf(Converted.Value.class);
        assertThat(three.write(text("abcd"), Name.ITEM, Scope.NONE)).isEqualTo(Converted.NOTHING);
    }

    private static Node text(String text) {
        return Node.text(Name.ITEM, text);
    }
}
