package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeLists;

/** What a conversion calls usual without writing is what writing gives. */
class UsualTest {

    private static final CodeColumn CODES =
            CodeColumn.of("here", Map.of("M", "male", "F", "female", "D", "female", "12", "twelve", "0", "zero"));
    private static final PlainText TEXT = new PlainText(TextForm.PLAIN, 8, PlainText.Lines.ONE);
    private static final DecimalNumber DECIMAL = new DecimalNumber(',', BigDecimal.ONE, Kind.TEXT);
    private static final Unsaid UNSAID = new Unsaid();
    private static final GradeScale SCALE = GradeScale.named("MA-20").orElseThrow();
    private static final GradeInOneScale MARKS = new GradeInOneScale(SCALE, DECIMAL, UNSAID, UNSAID);
    private static final CodeLists LISTS = CodeLists.load();
    private static final CodedValue SEX = new CodedValue(
            LISTS.list("sex"),
            LISTS.list("sex").column("tn-atfp").orElseThrow(),
            CodedValue.Sources.OWN,
            Kind.NUMBER,
            LISTS.list("sex"));

    private static final List<TextConversion> TEXTS = List.of(
            TEXT,
            new PlainText(TextForm.PLAIN, 8, PlainText.Lines.MANY),
            new PlainText(TextForm.UPPER_APOSTROPHE, 8, PlainText.Lines.ONE),
            new PlainText(List.of(TextForm.WESTERN_DIGITS), TextForm.UPPER, 8, PlainText.Lines.ONE),
            new Fitting(
                    text -> text.contains(";") ? Optional.empty() : Optional.of(text.replace('é', 'e')),
                    new PlainText(TextForm.UPPER, 8, PlainText.Lines.ONE)),
            date("dd/MM/yyyy"),
            date("yyyyMMdd", "yyyy0000"),
            date("yyyy-MM-dd", "yyyy-MM"),
            new CalendarDate(List.of(DatePattern.of("dd/MM/yy", 50).orElseThrow()), CalendarDate.Zones.NONE, Kind.TEXT),
            DECIMAL,
            new DecimalNumber('.', new BigDecimal("5"), Kind.NUMBER),
            new ShiftedDecimal(2, Kind.NUMBER),
            new ShiftedDecimal(0, Kind.TEXT),
            new ShiftedDecimal(2, new BigDecimal("5"), Kind.TEXT),
            new WholeNumber(Kind.NUMBER),
            new WholePart(new WholeNumber(Kind.TEXT)),
            new Identifier(),
            new Identifier(8, Kind.NUMBER, 0),
            new Identifier(8, Kind.TEXT, 0),
            new Identifier(0, Kind.TEXT, 4),
            new PlainCode(CODES),
            new PlainCode(CODES, 3, Kind.NUMBER, Kind.TEXT));

    private static final AtomicInteger USUAL = new AtomicInteger();

    private static CalendarDate date(String... patterns) {
        return new CalendarDate(
                Arrays.stream(patterns)
                        .map(each -> DatePattern.of(each).orElseThrow())
                        .toList(),
                CalendarDate.Zones.CUT,
                Kind.TEXT);
    }

    @Property(tries = 20_000)
    void whatIsUsualIsWritten(@ForAll("texts") TextConversion texts, @ForAll("natives") String text) {
        requireTruth(new Scalar("each", texts), node(texts.nativeKind(), text));
    }

    @Property(tries = 2_000)
    void codesAreUsualAsTheySay(@ForAll("natives") String text, @ForAll Kind kind) {
        if (kind == Kind.TEXT || kind == Kind.NUMBER) {
            requireTruth(SEX, node(kind, text));
        }
    }

    @Property(tries = 4_000)
    void shiftedNumbersAreReadAsArithmeticReadsThem(@ForAll("digits") String digits) {
        for (int places : new int[] {0, 1, 2, 3}) {
            assertThat(new ShiftedDecimal(places, Kind.TEXT).read(digits, Scope.NONE))
                    .isEqualTo(TextResult.of(Decimals.plain(new BigDecimal(digits).movePointLeft(places))));
        }
    }

    @Property(tries = 8_000)
    void groupsAreUsualAsTheySay(
            @ForAll("groups") GroupConversion conversion,
            @ForAll("parts") String first,
            @ForAll("parts") String second,
            @ForAll("parts") String third,
            @ForAll @IntRange(max = 15) int without) {
        Name[] names = conversion.parts().stream().map(part -> Name.ITEM).toArray(Name[]::new);
        List<String> given = List.of(first, second, third, "");
        var found = new Parts(conversion.parts(), names);
        for (int i = 0; i < names.length; i++) {
            if ((without & 1 << i) != 0) {
                names[i] = null;
            } else if (!given.get(i).isEmpty()) {
                found.found(i, Node.text(Name.ITEM, given.get(i)));
            }
        }
        Node group = Node.group(Name.ITEM);
        if (conversion.read(found, group, Scope.NONE) != Converted.NOTHING
                || group.size() == 0
                || found.hasRejected()
                || !conversion.isUsual(found, group)) {
            return;
        }
        USUAL.incrementAndGet();
        var written = new Parts(conversion.parts(), names);
        conversion.write(group, written, Scope.NONE);
        for (int i = 0; i < names.length; i++) {
            if (found.saysNothing(i)) {
                assertThat(written.saysNothing(i)).isTrue();
            } else {
                assertThat(written.at(i).text()).isEqualTo(found.at(i).text().strip());
                assertThat(written.at(i).kind()).isEqualTo(found.at(i).kind());
            }
        }
    }

    @AfterContainer
    static void someWereUsual() {
        assertThat(USUAL.get()).isGreaterThan(1000);
    }

    private static void requireTruth(ValueConversion conversion, Node found) {
        if (!found.text().isBlank()
                && conversion.read(found, Name.ITEM, Scope.NONE) instanceof Converted.Value(Node value)
                && conversion.isUsual(found, value)) {
            USUAL.incrementAndGet();
            assertThat(conversion.write(value, Name.ITEM, Scope.NONE))
                    .isInstanceOfSatisfying(Converted.Value.class, written -> {
                        assertThat(written.node().text()).isEqualTo(found.text().strip());
                        assertThat(written.node().kind()).isEqualTo(found.kind());
                    });
        }
    }

    private static Node node(Kind kind, String text) {
        return kind == Kind.NUMBER ? Node.number(Name.ITEM, text) : Node.text(Name.ITEM, text);
    }

    @Provide
    Arbitrary<TextConversion> texts() {
        return Arbitraries.of(TEXTS);
    }

    @Provide
    Arbitrary<GroupConversion> groups() {
        CalendarDate days = date("dd/MM/yyyy");
        var words = Optional.of(CodeColumn.of("words", Map.of("DISP", "exempt", "ABS", "absent")));
        var outcomes = Optional.of(CodeColumn.of("outcomes", Map.of("ADM", "passed", "AJR", "failed", "DI", "exempt")));
        return Arbitraries.of(
                MARKS,
                new GradeWithOutcome(MARKS, SCALE, outcomes, words, ""),
                new GradeWithOutcome(MARKS, SCALE, outcomes, Optional.empty(), "L"),
                new BirthDate(days, new TruthValue("O", "N", Kind.TEXT)),
                new Consent(
                        days,
                        new TruthValue("O", "N", Kind.TEXT),
                        LISTS.list("purpose"),
                        LISTS.list("purpose")
                                .column(org.mentorhub.schemas.CodeList.CANONICAL)
                                .orElseThrow()));
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of(
                "",
                "",
                " ",
                "12",
                "12,5",
                "12,50",
                "012",
                "20",
                "21",
                "12L",
                "DISP",
                "ABS",
                "ADM",
                "AJR",
                "DI",
                "O",
                "N",
                "01/02/2003",
                "01/01/2003",
                "31/02/2003",
                " 28/02/2003 ");
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0123450").ofMinLength(1).ofMaxLength(18);
    }

    @Provide
    Arbitrary<String> natives() {
        return Arbitraries.oneOf(
                Arbitraries.of("M", "F", "D", "12", "012", "0", "000", "1", "2", "-1", "12,50", "0,5", "1,0", "ABC 12"),
                Arbitraries.strings()
                        .withChars("aB0-1 ;\n\r\t.\u00E9\u00C9\u0301\u0628\u0661\u2019\u00A0")
                        .ofMaxLength(9),
                Arbitraries.strings().withChars("0123456789,.-").ofMaxLength(18),
                Arbitraries.integers().between(0, 40_000).map(day -> java.time.LocalDate.ofEpochDay(day - 20_000)
                        .toString()),
                Arbitraries.integers().between(0, 40_000).map(day -> java.time.LocalDate.ofEpochDay(day - 20_000)
                        .toString()
                        .replace("-", "")),
                Arbitraries.integers().between(0, 40_000).map(UsualTest::slashed),
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .withCharRange('A', 'Z')
                        .ofMaxLength(9));
    }

    private static String slashed(int day) {
        var date = java.time.LocalDate.ofEpochDay(day - 20_000L);
        String year = Integer.toString(date.getYear());
        return "%02d/%02d/%s"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), day % 2 == 0 ? year : year.substring(2));
    }
}
