package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mentorhub.connectors.conversion.Options.BadOption;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

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

    private static String read(RowOf row, String found) {
        return switch (row.conversion()) {
            case ValueConversion value -> shown(value.read(Flow.node(Name.ITEM, found), Name.ROOT, scope(row)));
            case GroupConversion group -> {
                Parts parts = parts(row, group);
                Node given = Flow.node(Name.ROOT, "{" + found + "}");
                IntStream.range(0, given.size())
                        .mapToObj(given::child)
                        .forEach(each -> parts.put(each.name().local(), each));
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
                String written = IntStream.range(0, group.parts().size())
                        .filter(i -> parts.at(i) != null)
                        .mapToObj(i -> group.parts().get(i) + ": " + Flow.shown(parts.at(i)))
                        .collect(Collectors.joining(", "));
                yield written.isEmpty() ? "nothing" : written;
            }
        };
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
