package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.Options.BadOption;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/** Conversions by the words of the table language: what a row reads, what it writes, and what it does not mean. */
class ConversionRowsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/reads.txt", delimiter = '|', quoteCharacter = '`')
    void reads(String row, String found, String read) {
        assertThat(read(RowOf.row("{" + row + "}"), found)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/writes.txt", delimiter = '|', quoteCharacter = '`')
    void writes(String row, String value, String written) {
        assertThat(write(RowOf.row("{" + row + "}"), value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/refuses.txt", delimiter = '|', quoteCharacter = '`')
    void saysWhatIsWrongWithARow(String row, String wrong) {
        assertThatThrownBy(() -> RowOf.row("{" + row + "}").conversion())
                .isInstanceOf(BadOption.class)
                .hasMessageStartingWith(wrong);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/comes-back.txt", delimiter = '|', quoteCharacter = '`')
    void knowsWithoutReadingWhatSurelyComesBack(String text, String value, boolean surely) {
        RowOf row = RowOf.row("{" + text + "}");
        Node canonical = Flow.node(Name.ROOT, value);
        switch (row.conversion()) {
            case ValueConversion conversion -> {
                Node written = ((Converted.Value) conversion.write(canonical, Name.ITEM, scope(row))).node();
                assertThat(conversion.comesBack(canonical, written, scope(row))).isEqualTo(surely);
                requireBack(surely, canonical, shown(conversion.read(written, Name.ROOT, scope(row))));
            }
            case GroupConversion group -> {
                Parts written = parts(row, group);
                group.write(canonical, written, scope(row));
                assertThat(group.comesBack(canonical, written, scope(row))).isEqualTo(surely);
                Node back = group.blank(Name.ROOT);
                group.read(written, back, scope(row));
                requireBack(surely, canonical, Flow.shown(back));
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/reads.txt", delimiter = '|', quoteCharacter = '`')
    void isRightAboutWhatItWouldWriteAgain(String text, String found, String read) {
        RowOf row = RowOf.row("{" + text + "}");
        switch (row.conversion()) {
            case ValueConversion conversion -> {
                Node node = Flow.node(Name.ITEM, found);
                if (conversion.read(node, Name.ROOT, scope(row)) instanceof Converted.Value(Node value)
                        && conversion.isUsual(node, value)) {
                    assertThat(shown(conversion.write(value, Name.ITEM, scope(row))))
                            .isEqualTo(Flow.shown(node).strip());
                }
            }
            case GroupConversion group -> {
                Parts parts = found(row, group, found);
                Node into = group.blank(Name.ROOT);
                boolean taken = group.read(parts, into, scope(row)) == Converted.NOTHING
                        && IntStream.range(0, group.parts().size()).noneMatch(parts::isRejected);
                if (taken && group.isUsual(parts, into)) {
                    Parts again = parts(row, group);
                    group.write(into, again, scope(row));
                    assertThat(shown(group, again)).isEqualTo(shown(group, parts));
                }
            }
        }
    }

    private static String shown(GroupConversion group, Parts parts) {
        return IntStream.range(0, group.parts().size())
                .filter(i -> parts.at(i) != null)
                .mapToObj(i -> group.parts().get(i) + ": " + Flow.shown(parts.at(i)))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "as: consent | given: \"2026-03-01\"",
                "as: grade, scale: IT-30 | value: \"28\"",
                "as: grade, scale: MA-20, outcome-words: ma-ofppt-note, dialect: ma-ofppt, with: { outcome: o } |"
                        + " value: \"12\", outcome: ADM",
                "as: birth-date, yes: O, \"no\": \"N\", with: { born-in: f } | date: \"1999-03-14\"",
            })
    void knowsWithoutWritingWhatIsUsual(String text, String found) {
        RowOf row = RowOf.row("{" + text + "}");
        var group = (GroupConversion) row.conversion();
        Parts parts = found(row, group, found);
        Node into = group.blank(Name.ROOT);
        group.read(parts, into, scope(row));
        assertThat(group.isUsual(parts, into)).isTrue();
    }

    @Test
    void saysWhichSourcesItWritesAndWhichListsItUses() {
        RowOf codes = RowOf.row("{as: codes, list: sex, column: it-afol}");
        codes.conversion();
        assertThat(codes.sources()).containsExactly("it-afol");
        assertThat(codes.used()).containsExactly("sex");
        RowOf classes = RowOf.row("{as: classification, list: nace-rev2, system: ateco-2007}");
        classes.conversion();
        assertThat(classes.sources()).containsExactly("ateco-2007");
        assertThat(classes.used()).containsExactly("nace-rev2");
        RowOf inside = RowOf.row(
                "{as: composite, pattern: \"{a}={b}\", members: {b: {as: codes, list: sex, column: it-afol}}}");
        inside.conversion();
        assertThat(inside.sources()).containsExactly("it-afol");
        assertThat(inside.used()).containsExactly("sex");
        assertThat(Conversions.names()).contains("codes", "classification", "composite");
    }

    /** The code that a partner has for it is what reading adds, and no loss. */
    private static void requireBack(boolean surely, Node canonical, String back) {
        String source = ", source: [{][^}]*[}]";
        assertThat(!surely
                        || back.replaceAll(source, "")
                                .equals(Flow.shown(canonical).replaceAll(source, "")))
                .isTrue();
    }

    /** Whoever has only the contract can tell which values are taken, and which rules the others break. */
    @ParameterizedTest
    @CsvFileSource(resources = "/conversions/reads.txt", delimiter = '|', quoteCharacter = '`')
    void saysToOthersWhatItReads(String text, String found, String read) {
        RowOf row = RowOf.row("{" + text + "}");
        switch (row.conversion()) {
            case ValueConversion value -> {
                Node node = Flow.node(Name.ITEM, found);
                requireSaid(value.read(node, Name.ROOT, scope(row)), List.of(node), List.of(value.accepts()));
            }
            case GroupConversion group -> {
                Parts parts = found(row, group, found);
                Node into = group.blank(Name.ROOT);
                Converted made = group.read(parts, into, scope(row));
                if (into.kind() == Node.Kind.GROUP) {
                    IntStream.range(0, into.size()).forEach(i -> assertThat(group.members())
                            .contains(into.child(i).name().local()));
                }
                List<Integer> taken = IntStream.range(0, group.parts().size())
                        .filter(i -> parts.at(i) != null && !parts.isRejected(i))
                        .boxed()
                        .toList();
                requireSaid(
                        made,
                        taken.stream().map(parts::at).toList(),
                        taken.stream().map(group::accepts).toList());
            }
        }
    }

    private static void requireSaid(Converted read, List<Node> found, List<ValueShape> shapes) {
        List<String> rules = shapes.stream()
                .flatMap(shape -> Stream.concat(shape.says().stream(), shape.leaves().stream()))
                .toList();
        switch (read) {
            case Converted.Value value -> requireFit(found, shapes);
            case Converted.Nothing nothing -> requireFit(found, shapes);
            case Converted.Unknown unknown -> {
                assertThat(shapes.getFirst().codes())
                        .doesNotContain(found.getFirst().text());
                assertThat(unknown.isOfAnotherKind()
                                || rules.contains(Rule.CODE.code())
                                || shapes.getFirst().others() == ValueShape.Others.PASSED_OVER)
                        .isTrue();
            }
            case Converted.Wrong(Rule rule, List<String> expected, String fix) ->
                assertThat(rules.contains(rule.code())
                                || (rule == Rule.TYPE
                                        && !shapes.getFirst()
                                                .kinds()
                                                .contains(found.getFirst().kind())))
                        .isTrue();
        }
    }

    private static void requireFit(List<Node> found, List<ValueShape> shapes) {
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isScalar() || found.get(i).text().isBlank()) {
                continue;
            }
            ValueShape shape = shapes.get(i);
            String text = found.get(i).text().strip();
            assertThat(shape.kinds()).contains(found.get(i).kind());
            assertThat(shape.pattern().map(text::matches)).isNotEqualTo(Optional.of(false));
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(shape.maxLength());
            if (!shape.codes().isEmpty() && shape.others() == ValueShape.Others.REFUSED) {
                assertThat(shape.codes()).contains(text);
            }
        }
    }

    private static String read(RowOf row, String found) {
        return switch (row.conversion()) {
            case ValueConversion value -> shown(value.read(Flow.node(Name.ITEM, found), Name.ROOT, scope(row)));
            case GroupConversion group -> {
                Parts parts = found(row, group, found);
                Node into = group.blank(Name.ROOT);
                Converted read = group.read(parts, into, scope(row));
                String left = IntStream.range(0, group.parts().size())
                        .filter(parts::isRejected)
                        .mapToObj(group.parts()::get)
                        .collect(Collectors.joining(" "));
                String made = read == Converted.NOTHING ? Flow.shown(into) : shown(read);
                yield left.isEmpty() ? made : made + " left " + left;
            }
        };
    }

    private static String write(RowOf row, String value) {
        Node canonical = Flow.node(Name.ROOT, value);
        return switch (row.conversion()) {
            case ValueConversion conversion -> shown(conversion.write(canonical, Name.ROOT, scope(row)));
            case GroupConversion group -> {
                Parts parts = parts(row, group);
                group.write(canonical, parts, scope(row));
                String written = shown(group, parts);
                yield written.isEmpty() ? "nothing" : written;
            }
        };
    }

    private static Parts found(RowOf row, GroupConversion group, String found) {
        Parts parts = parts(row, group);
        Node given = Flow.node(Name.ROOT, "{" + found + "}");
        IntStream.range(0, given.size())
                .mapToObj(given::child)
                .forEach(each -> parts.put(each.name().local(), each));
        return parts;
    }

    /** The first part stands at the row's own place, the others where its {@code with:} says. */
    private static Parts parts(RowOf row, GroupConversion group) {
        Map<String, String> with = row.map("with");
        Name[] names = group.parts().stream()
                .map(part -> part.equals(group.parts().getFirst()) || with.containsKey(part)
                        ? Canonical.NAMES.of(part)
                        : null)
                .toArray(Name[]::new);
        return new Parts(group.parts(), names);
    }

    private static Scope scope(RowOf row) {
        return () -> row.text("nationality");
    }

    private static String shown(Converted converted) {
        return switch (converted) {
            case Converted.Value(Node node) -> Flow.shown(node);
            case Converted.Nothing nothing -> "nothing";
            case Converted.Unknown unknown -> "unknown " + unknown.nearest() + meant(unknown.fix());
            case Converted.Wrong wrong -> wrong.rule() + " " + wrong.expected() + meant(wrong.fix());
        };
    }

    private static String meant(String fix) {
        return fix == null ? "" : ", write " + fix;
    }
}
