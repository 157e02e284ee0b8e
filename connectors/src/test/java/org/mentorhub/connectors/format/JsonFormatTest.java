package org.mentorhub.connectors.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.CANDIDACY;
import static org.mentorhub.connectors.format.Reading.read;
import static org.mentorhub.connectors.format.Reading.refusal;
import static org.mentorhub.connectors.format.Reading.utf8;
import static org.mentorhub.connectors.format.Reading.written;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.format.Node.Kind;

class JsonFormatTest {

    private final JsonFormat format = Reading.json();

    @Test
    void readsEveryKindOfValue() {
        Names names = format.names();
        Name beneficiaire = names.of("beneficiaire");
        Name email = names.of("email");
        Name diplomes = names.of("diplomes");
        Name annee = names.of("annee");
        Name accorde = names.of("accorde");

        Node root = read(format, CANDIDACY).root();

        assertThat(root.kind()).isEqualTo(Kind.GROUP);
        assertThat(root.name()).isSameAs(Name.ROOT);
        assertThat(requireNonNull(requireNonNull(root.first(beneficiaire)).first(email))
                        .isNull())
                .isTrue();
        Node year = requireNonNull(requireNonNull(root.first(diplomes)).child(0).first(annee));
        assertThat(year.kind()).isEqualTo(Kind.NUMBER);
        assertThat(year.text()).isEqualTo("2020");
        assertThat(requireNonNull(root.first(accorde)).kind()).isEqualTo(Kind.BOOLEAN);
    }

    @Test
    void placesAreLineColumnAndPointer() {
        Name diplomes = format.names().of("diplomes");
        Name annee = format.names().of("annee");
        NativeTree tree = read(format, CANDIDACY);
        Node second = requireNonNull(tree.root().first(diplomes)).child(1);

        assertThat(tree.place(requireNonNull(second.first(annee)))).isEqualTo("line 4, column 104, /diplomes/1/annee");
        assertThat(tree.placeOfMissing(second, format.names().of("a/b~c")))
                .isEqualTo("line 4, column 75, /diplomes/1/a~1b~0c");
        assertThat(tree.path(tree.root())).isEmpty();
    }

    @Test
    void writesWhatItReadInTheSameOrder() {
        String compact = "{\"b\":[1,-0.50,1e3,{\"z\":null,\"a\":true}],\"a\":\"\\\"é\\n𝄞\\\\\"}";
        assertThat(written(format, read(format, compact).root())).isEqualTo(compact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1e-999999999", "-2E+101", "1E99999999999", "0E-00000"})
    void refusesNumbersWhoseExponentAsksForMoreDigitsThanAnyAmountHas(String number) {
        var violation = refusal(format, "{\"heures\": %s}".formatted(number).getBytes(StandardCharsets.UTF_8));
        assertThat(violation.code()).isEqualTo("MH-BOUND");
        assertThat(violation.place()).startsWith("line 1, column 12");
    }

    @Test
    void readsOverByteOrderMarkAndTells() {
        assertThat(read(format, "\uFEFF{\"a\":1}").hasByteOrderMark()).isTrue();
        assertThat(read(format, "{\"a\":1}").hasByteOrderMark()).isFalse();
    }

    @Test
    void refusesOtherCharsetsAndSaysWhere() {
        var violation = refusal(format, "{\"a\": 1,\n \"nom\": \"é\"}".getBytes(Charset.forName("windows-1252")));
        assertThat(violation.code()).isEqualTo("MH-CHARSET");
        assertThat(violation.place()).isEqualTo("line 2, column 10");
        assertThat(violation.found()).isEqualTo("byte E9 (windows-1252: é)");
        assertThat(violation.fix()).isEqualTo("UTF-8");
        assertThat(refusal(format, "{}".getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, "{}".getBytes(StandardCharsets.UTF_16LE)).code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})
                        .code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                        .code())
                .isEqualTo("MH-CHARSET");
    }

    @Test
    void keepsReplacementCharacterThatSenderWrote() {
        Name a = format.names().of("a");
        assertThat(requireNonNull(read(format, "{\"a\":\"\uFFFD\"}").root().first(a))
                        .text())
                .isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1, \"a\":2}|MH-JSON-DUPLICATE|line 1, column 9, /a",
                "{\"x\":{\"a\":1, \"a\":2}}|MH-JSON-DUPLICATE|line 1, column 14, /x/a",
                "{\"a\": 1,}|MH-JSON-SYNTAX|line 1, column 8",
                "{\"a\": [1,]}|MH-JSON-SYNTAX|line 1, column 9, /a",
                "{'a': 1}|MH-JSON-SYNTAX|line 1, column 2",
                "{\"a\": NaN}|MH-JSON-SYNTAX|line 1, column 7",
                "{\"a\": 01}|MH-JSON-SYNTAX|line 1, column 7",
                "{\"a\": True}|MH-JSON-SYNTAX|line 1, column 7",
                "{\"a\":1 \"b\":2}|MH-JSON-SYNTAX|line 1, column 8",
                "// hello|MH-JSON-SYNTAX|line 1, column 1",
                "{\"a\":\"\\ud800\"}|MH-CHARACTER|line 1, column 6",
                "{\"\\udc00\":1}|MH-CHARACTER|line 1, column 2",
                "{\"a\":1} {\"b\":2}|MH-TRAILING|line 1, column 9",
                "{\"a\":1}}|MH-TRAILING|line 1, column 8",
                "{\"a\":1} x|MH-TRAILING|line 1, column 9",
                "{\"a\":{\"b\":1|MH-TRUNCATED|line 1, column 12, /a",
                "\"text\"|MH-JSON-ROOT|line 1, column 1",
                "12|MH-JSON-ROOT|line 1, column 1",
                "` `|MH-EMPTY|document",
            })
    void refusesWithCodeAndPlace(String document, String code, String place) {
        var violation = refusal(format, document);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.place()).isEqualTo(place);
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(refusal(format, "{\"a\": [1 , ]}").found()).isEqualTo(",");
        assertThat(refusal(format, "{\"a\": 'x'}").fix()).isEqualTo("\"x\"");
        assertThat(refusal(format, "{\"a\": Infinity}").fix()).isEqualTo("null");
        assertThat(refusal(format, "{\"a\": False}").fix()).isEqualTo("false");
    }

    @Test
    void findsDuplicatesInLargeObjects() {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            document.append("\"m").append(i).append("\":1,");
        }
        assertThat(refusal(format, document + "\"m7\":1}").code()).isEqualTo("MH-JSON-DUPLICATE");
        assertThat(refusal(format, document + "\"m99\":1}").code()).isEqualTo("MH-JSON-DUPLICATE");
        assertThat(read(format, document + "\"m\":{\"m7\":1}}").root().size()).isEqualTo(101);
    }

    @Test
    void refusesToWriteHalfCharactersAndWrongNumbers() {
        Node root = Node.group(Name.ROOT).add(Node.text(format.names().of("a"), "\uD800"));
        assertThat(format.write(root)).isInstanceOf(FormatWriting.Refused.class);
        root = Node.group(Name.ROOT).add(Node.number(format.names().of("a"), "1,5"));
        assertThat(((FormatWriting.Refused) format.write(root))
                        .violations()
                        .get(0)
                        .place())
                .isEqualTo("/a");
    }

    @Test
    void refusesTooMuchOfAnything() {
        var small = new JsonFormat(new Names(), new IntakeLimits(1000, 3, 10, 20, 10, 5));
        assertThat(refusal(small, "[[[[1]]]]").code()).isEqualTo("MH-BOUND");
        assertThat(refusal(small, "[1,2,3,4,5,6,7,8,9,10,11]").code()).isEqualTo("MH-BOUND");
        assertThat(refusal(small, "{\"a\":\"" + "x".repeat(21) + "\"}").code()).isEqualTo("MH-BOUND");
        assertThat(refusal(small, "{\"" + "x".repeat(11) + "\":1}").code()).isEqualTo("MH-BOUND");
        assertThat(refusal(small, " ".repeat(1001)).code()).isEqualTo("MH-SIZE");
        assertThat(refusal(format, "{\"a\":" + "1".repeat(101) + "}").expected("en"))
                .endsWith("at most 100");
        assertThat(utf8("[[[1]]]")).satisfies(bytes -> read(small, bytes));
    }
}
