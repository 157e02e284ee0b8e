package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.check.Example;
import org.mentorhub.connectors.check.Examples;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** No question marks in names: each comes back as it was, or the report says what became of it. */
class NamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Dialects DIALECTS = Dialects.load();
    private static final List<String> NAMES = List.of(
            "El Mansouri",
            "Éloïse-Zoë Lœuvre d’Août",
            "Nicolò Però Dell’Àquila",
            "Çelik Ğışı",
            "سلمى المنصوري",
            "مُحَمَّد الأمين",
            "Zoë سلمى",
            "𐐷eseret");

    static Stream<Arguments> writing() {
        return DIALECTS.tables().stream().flatMap(dialect -> Examples.in(DIALECTS.folder(dialect.id())).stream()
                .filter(example -> example.expected().containsKey("canonical"))
                .limit(2)
                .flatMap(example -> NAMES.stream()
                        .flatMap(name -> Stream.of(
                                arguments(dialect.id(), example, Normalizer.normalize(name, Normalizer.Form.NFC)),
                                arguments(dialect.id(), example, Normalizer.normalize(name, Normalizer.Form.NFD))))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("writing")
    void writesNoQuestionMarksAndTellsWhatItChanges(String id, Example example, String name) throws IOException {
        TableDialect dialect = DIALECTS.tables().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        DocumentType type = dialect.detect(example.content())
                .orElseGet(() -> dialect.documents().iterator().next());
        ObjectNode content = (ObjectNode) JSON.readTree(example.expected().get("canonical"));
        String person = person(content);
        ((ObjectNode) content.path(person).path("name")).put("family", name);

        switch (dialect.write(new CanonicalDocument(type, content), null)) {
            case Writing.Refused(var violations) ->
                assertThat(violations)
                        .anySatisfy(each -> assertThat(each.path()).contains(person + ".name"));
            case Writing.Written written -> {
                assertLegible(new String(written.content(), charset(dialect, type)), example, dialect, type);
                boolean told = written.report().entries().stream()
                        .anyMatch(entry -> entry.path().startsWith(person + ".name"));
                assertThat(told || readsBack(dialect, type, written.content(), person, name))
                        .as("the name comes back, or the report has it: %s", written.report())
                        .isTrue();
            }
        }
    }

    private static String person(ObjectNode content) {
        return Stream.of("person", "holder", "trainee")
                .filter(content::has)
                .findFirst()
                .orElseThrow();
    }

    private static Charset charset(TableDialect dialect, DocumentType type) {
        return dialect.format(type).charset();
    }

    private static void assertLegible(String text, Example example, TableDialect dialect, DocumentType type) {
        String before = new String(example.content(), charset(dialect, type));
        assertThat(questionMarks(text)).isLessThanOrEqualTo(questionMarks(before));
        assertThat(text).doesNotContain("\uFFFD", "Ã©", "Ã²", "Ø³", "Ù„", "â€™");
        assertThat(text.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /** Those of the content: an XML declaration has two of its own. */
    private static long questionMarks(String text) {
        return text.replaceFirst("^\\s*<\\?xml[^>]*>", "")
                .chars()
                .filter(c -> c == '?')
                .count();
    }

    private static boolean readsBack(
            TableDialect dialect, DocumentType type, byte[] written, String person, String name) {
        var sender = new PartnerId(PartnerId.isValid(dialect.id()) ? dialect.id() : "xx-example");
        var defaults = new EnvelopeDefaults(sender, "m", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
        return dialect.read(type, written, defaults) instanceof Reading.Read read
                && read.document()
                        .content()
                        .path(person)
                        .path("name")
                        .path("family")
                        .asText()
                        .equals(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
}
