package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/** What a conversion says of itself without reading is what reading shows. */
class ComesBackTest {

    private static final CodeColumn CODES =
            CodeColumn.of("here", Map.of("M", "male", "F", "female", "D", "female", "12", "12", "0", "zero"));

    private static final CodeList PURPOSES = CodeLists.load().find("purpose").orElseThrow();

    private static final List<TextConversion> CONVERSIONS = List.of(
            new PlainText(TextForm.PLAIN, 8, PlainText.Lines.ONE),
            new PlainText(TextForm.PLAIN, 8, PlainText.Lines.MANY),
            new PlainText(TextForm.UPPER_APOSTROPHE, 8, PlainText.Lines.ONE),
            new PlainText(
                    List.of(TextForm.WESTERN_DIGITS, TextForm.NO_TATWEEL), TextForm.UPPER, 8, PlainText.Lines.ONE),
            new Ceiling(4, new PlainText(TextForm.PLAIN, 8, PlainText.Lines.ONE)),
            new LinesInOne(" | ", new PlainText(TextForm.PLAIN, 8, PlainText.Lines.MANY)),
            new Avoiding(";", new PlainText(TextForm.PLAIN, 8, PlainText.Lines.ONE)),
            date("dd/MM/yyyy"),
            date("yyyyMMdd", "yyyy0000"),
            date("yyyy-MM-dd", "yyyy-MM"),
            new CalendarDate(List.of(DatePattern.of("dd/MM/yy", 50).orElseThrow()), CalendarDate.Zones.NONE, Kind.TEXT),
            new DecimalNumber(',', BigDecimal.ONE, Kind.TEXT),
            new DecimalNumber('.', new BigDecimal("5"), Kind.NUMBER),
            new ShiftedDecimal(2, Kind.NUMBER),
            new WholeNumber(Kind.NUMBER),
            new WholePart(new WholeNumber(Kind.TEXT)),
            new Identifier(),
            new Identifier(8, Kind.NUMBER, 0),
            new Identifier(8, Kind.TEXT, 0),
            new Identifier(0, Kind.TEXT, 4),
            new TruthValue("SI", "NO", Kind.TEXT),
            new PlainCode(CODES),
            new PlainCode(CODES, 3, Kind.NUMBER, Kind.TEXT));

    private static CalendarDate date(String... patterns) {
        return new CalendarDate(
                java.util.Arrays.stream(patterns)
                        .map(each -> DatePattern.of(each).orElseThrow())
                        .toList(),
                CalendarDate.Zones.CUT,
                Kind.TEXT);
    }

    @Property(tries = 20_000)
    void whatSurelyComesBackIsRead(@ForAll("conversions") TextConversion texts, @ForAll("canonical") String text) {
        Node value = canonical(texts.canonicalKind(), text);
        var scalar = new Scalar("each", texts);
        if (!isWritable(texts, text)
                || !(scalar.write(value, Name.ITEM, Scope.NONE) instanceof Converted.Value(Node written))) {
            return;
        }
        if (scalar.comesBack(value, written, Scope.NONE)) {
            assertThat(scalar.read(written, Name.ITEM, Scope.NONE))
                    .isInstanceOfSatisfying(Converted.Value.class, back -> {
                        assertThat(back.node().text()).isEqualTo(text);
                        assertThat(back.node().kind()).isEqualTo(value.kind());
                    });
        }
    }

    @Property(tries = 5_000)
    void marksOfOneScaleComeBackAsTheySay(
            @ForAll("marks") String mark,
            @ForAll("outcomes") Optional<String> outcome,
            @ForAll("scales") String scale) {
        Optional<CodeColumn> words = Optional.of(CodeColumn.of("words", Map.of("DISP", "exempt", "7", "absent")));
        Optional<CodeColumn> outcomes =
                Optional.of(CodeColumn.of("outcomes", Map.of("ADM", "passed", "AJR", "failed")));
        var unsaid = new Unsaid();
        var own = GradeScale.named("MA-20").orElseThrow();
        var marks = new GradeInOneScale(own, new DecimalNumber(',', BigDecimal.ONE, Kind.TEXT), unsaid, unsaid);
        Node group = group(scale, mark, outcome);

        requireTruth(marks, group);
        requireTruth(new GradeWithOutcome(marks, own, outcomes, words, ""), group);
        requireTruth(new GradeWithOutcome(marks, own, outcomes, Optional.empty(), "L"), group);
        requireTruth(
                new GradeInOwnScale(Map.of("20", "national", "30", "IT-30", "110", "IT-110"), '.', " e lode"), group);
    }

    @Property(tries = 5_000)
    void marksWithHonoursComeBackAsTheySay(
            @ForAll("marks") String mark, @ForAll("scales") String scale, @ForAll("signs") String sign) {
        Node group = group(scale, mark, Optional.empty()).add(Node.bool(GradeMembers.HONOURS, !mark.equals("7")));
        Map<String, String> scales = Map.of("20", "national", "30", "IT-30", "110", "IT-110");

        requireTruth(new GradeInOwnScale(scales, ',', sign), group);
        requireTruth(new GradeInOwnScale(scales, ',', sign), group(scale, mark, Optional.empty()));
    }

    @Property(tries = 5_000)
    void daysOfBirthComeBackAsTheySay(@ForAll("canonical") String day) {
        if (day.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            requireTruth(
                    new BirthDate(date("dd/MM/yyyy"), new TruthValue("O", "N", Kind.TEXT)),
                    Node.group(Name.ITEM).add(Node.text(Canonical.NAMES.of("birthDate"), day)));
        }
    }

    @Property(tries = 5_000)
    void consentsComeBackAsTheySay(
            @ForAll("days") Optional<String> given,
            @ForAll("days") Optional<String> until,
            @ForAll("days") Optional<String> withdrawn,
            @ForAll("purposes") List<String> purposes) {
        CodeColumn codes = PURPOSES.column(CodeList.CANONICAL).orElseThrow();
        Node group = Node.group(Name.ITEM);
        Node named = Node.list(Canonical.NAMES.of("purposes"));
        purposes.forEach(code -> named.add(Node.text(Name.ITEM, code)));
        group.add(named);
        given.ifPresent(day -> group.add(Node.text(Canonical.NAMES.of("givenOn"), day)));
        until.ifPresent(day -> group.add(Node.text(Canonical.NAMES.of("validUntil"), day)));
        withdrawn.ifPresent(day -> group.add(Node.text(Canonical.NAMES.of("withdrawnOn"), day)));

        requireTruth(new Consent(date("dd/MM/yyyy"), new TruthValue("SI", "NO", Kind.TEXT), PURPOSES, codes), group);
        requireTruth(new Consent(date("yyyy"), new TruthValue("true", "false", Kind.BOOLEAN), PURPOSES, codes), group);
    }

    private static void requireTruth(GroupConversion conversion, Node group) {
        Name[] names = conversion.parts().stream().map(part -> Name.ITEM).toArray(Name[]::new);
        Parts written = new Parts(conversion.parts(), names);
        conversion.write(group, written, Scope.NONE);
        if (conversion.comesBack(group, written, Scope.NONE)) {
            Node back = Node.group(Name.ITEM);
            assertThat(conversion.read(written, back, Scope.NONE)).isNotInstanceOf(Converted.Wrong.class);
            assertThat(back.size()).isEqualTo(group.size());
            for (int i = 0; i < group.size(); i++) {
                Node member = group.child(i);
                Node again = back.first(member.name());
                assertThat(again).isNotNull();
                assertThat(again.text()).isEqualTo(member.text());
                assertThat(again.kind()).isEqualTo(member.kind());
                assertThat(texts(again)).isEqualTo(texts(member));
            }
        }
    }

    private static List<String> texts(Node list) {
        return IntStream.range(0, list.size())
                .mapToObj(at -> list.child(at).text())
                .toList();
    }

    private static Node group(String scale, String mark, Optional<String> outcome) {
        Node group = Node.group(Name.ITEM).add(Node.text(GradeMembers.SCALE, scale));
        if (!mark.isEmpty()) {
            group.add(Node.number(GradeMembers.VALUE, mark));
        }
        outcome.ifPresent(code -> group.add(Node.text(GradeMembers.OUTCOME, code)));
        return group;
    }

    @Property(tries = 5_000)
    void settledTextsAreNormal(@ForAll("canonical") String text) {
        if (TextForm.isSettled(text, 0)) {
            assertThat(text).isEqualTo(text.strip());
            assertThat(java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC))
                    .isTrue();
        }
    }

    /** Numbers and dates are such: the model's schema sees to it before anything is written. */
    private static boolean isWritable(TextConversion texts, String text) {
        boolean number = text.matches("-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?");
        boolean date = text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
        return switch (texts.canonicalKind()) {
            case NUMBER -> number;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            default -> date || !(texts instanceof CalendarDate);
        };
    }

    private static Node canonical(Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> Node.number(Name.ITEM, text);
            case BOOLEAN -> Node.bool(Name.ITEM, text.equals("true"));
            default -> Node.text(Name.ITEM, text);
        };
    }

    @Provide
    Arbitrary<TextConversion> conversions() {
        return Arbitraries.of(CONVERSIONS);
    }

    @Provide
    Arbitrary<String> canonical() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "true", "false", "male", "female", "12", "zero", "1999", "2024-02", "0000-01-01", "-0", "0.50"),
                Arbitraries.strings()
                        .withChars("aB0-1 ;|\n\r\t.\u00E9\u0301\u0628\u064E\u0640\u0661\u2019\u00A0\u3000")
                        .ofMaxLength(9),
                Arbitraries.strings().withChars("0123456789.-").ofMaxLength(9),
                Arbitraries.integers().between(-99_999_999, 999_999_999).map(String::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99"), new BigDecimal("999"))
                        .ofScale(2)
                        .map(BigDecimal::toPlainString),
                Arbitraries.integers()
                        .between(0, 99_999_999)
                        .map(day -> "%08d".formatted(day))
                        .map(day -> day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6)),
                Arbitraries.integers().between(0, 40_000).map(day -> java.time.LocalDate.ofEpochDay(day - 20_000)
                        .toString()),
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .withCharRange('A', 'Z')
                        .ofMaxLength(9));
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("", "7", "0", "-1", "10.5", "20", "20.5", "12.50", "30", "110", "3E1", "18");
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(" e lode", "L", " L", "0", "", "/30 e lode", "L ");
    }

    @Provide
    Arbitrary<Optional<String>> days() {
        return Arbitraries.of("2026-01-11", "2026-01-12", "2026", "2026-03").optional();
    }

    @Provide
    Arbitrary<List<String>> purposes() {
        List<String> codes = PURPOSES.codes();
        return Arbitraries.oneOf(
                Arbitraries.just(codes),
                Arbitraries.of(codes).list().ofMaxSize(4),
                Arbitraries.of("odd", codes.getFirst()).list().ofMaxSize(2));
    }

    @Provide
    Arbitrary<Optional<String>> outcomes() {
        return Arbitraries.of("passed", "failed", "exempt", "absent", "odd").optional();
    }

    @Provide
    Arbitrary<String> scales() {
        return Arbitraries.of("MA-20", "FR-20", "IT-30", "IT-110", "PASS-FAIL");
    }
}
