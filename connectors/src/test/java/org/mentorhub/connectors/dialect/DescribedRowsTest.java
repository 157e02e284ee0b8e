package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.schemas.DocumentType;

/**
 * What a row of a table says to whoever has only the contract: what may stand there, what must, for which canonical field, and which
 * rules are left to the hub. In the table a {@code !} is what must be there, {@code *} what may hold anything, {@code [ ]} a list, {@code
 * < >} an object whose names are keys, {@code ( )} a list of places.
 */
class DescribedRowsTest {

    private static final String NO_ROW = "zz: { constant: none }";

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/described.txt", delimiter = '|', quoteCharacter = '`')
    void saysWhatItReadsAndWhatItLeavesToTheHub(String rows, String shape, String left) {
        String without = rows.startsWith("xml ") ? "xml " + NO_ROW : NO_ROW;
        assertThat(List.of(others(members(rows), members(without)), others(left(rows), left(without))))
                .containsExactly(shape, left);
    }

    /** What would not be there without the row. */
    private static String others(List<String> all, List<String> usual) {
        String others = all.stream().filter(each -> !usual.contains(each)).collect(Collectors.joining("; "));
        return others.isEmpty() ? "-" : others;
    }

    private static NativeShape shape(String rows) {
        return TableRowsTest.dialect(rows).shape(DocumentType.TRAINING_CERTIFICATE);
    }

    private static List<String> members(String rows) {
        return shape(rows).content().members().stream()
                .map(DescribedRowsTest::shown)
                .toList();
    }

    private static List<String> left(String rows) {
        Map<String, List<String>> rules = shape(rows).left().stream()
                .collect(Collectors.groupingBy(
                        rule -> (rule.canonical() + " at " + rule.place()).strip(),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> rule.code().replace("MH-", ""), Collectors.toList())));
        return rules.entrySet().stream()
                .map(each -> each.getKey() + ": " + String.join(" ", each.getValue()))
                .toList();
    }

    private static String shown(Member member) {
        String name = (member.kind() == Member.Kind.ATTRIBUTE ? "@" : "")
                + member.name().local()
                + (member.needed() ? "!" : "");
        Member.About about = member.about();
        String of = Stream.of(
                        about.canonical(),
                        about.title(),
                        about.how(),
                        about.direction().replace("both", ""))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return name + ": " + shown(member.shape()) + (of.isEmpty() ? "" : " of " + of);
    }

    private static String shown(Shape shape) {
        return switch (shape) {
            case Shape.Value(ValueShape value, List<String> signs) ->
                shown(value) + (signs.isEmpty() ? "" : " unless " + signs);
            case Shape.Group(List<Member> members, var text, Shape.Instead instead) ->
                members.stream().map(DescribedRowsTest::shown).collect(Collectors.joining("; ", "{", "}"))
                        + text.map(value -> " with " + shown(value)).orElse("")
                        + (instead == Shape.Instead.REFUSED ? "" : "?");
            case Shape.Items(Shape item, int atMost, Shape.Single single) ->
                "[" + shown(item) + "]" + (atMost == Integer.MAX_VALUE ? "" : " to " + atMost)
                        + (single == Shape.Single.READ ? " or one" : "");
            case Shape.Places(List<Member> places) ->
                places.stream().map(DescribedRowsTest::shown).collect(Collectors.joining("; ", "(", ")"));
            case Shape.Keyed(Shape item) -> "<" + shown(item) + ">";
            case Shape.Joined(String separator, ValueShape item) -> shown(item) + " by " + separator;
            case Shape.Anything anything -> "*";
        };
    }

    private static String shown(ValueShape value) {
        String codes = value.codes().size() > 4
                ? value.codes().size() + " codes"
                : value.codes().isEmpty() ? "" : "" + value.codes();
        String others = value.others() == ValueShape.Others.PASSED_OVER ? "others pass" : "";
        String kinds = value.kinds().stream()
                .map(kind -> kind.name().substring(0, 1))
                .sorted()
                .collect(Collectors.joining());
        String pattern = value.pattern()
                .map(each -> each.equals(ValueShape.PLAIN_TEXT) ? "plain" : each.length() > 40 ? "pattern" : each)
                .orElse("");
        String length = value.maxLength() == Integer.MAX_VALUE ? "" : "max " + value.maxLength();
        return Stream.of(kinds.equals("BNT") ? "" : kinds, codes, others, pattern, length)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ", "value ", ""))
                .strip();
    }
}
