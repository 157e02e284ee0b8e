package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.translate.TranslationJson;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.PartnerId;

/**
 * Each {@code examples/NAME.native.*} gives {@code NAME.canonical.json} and {@code NAME.report.json}, or {@code NAME.violations.json}, and
 * is written back as it was. Adding a case is adding a file; {@code -Dexamples=write} writes what is beside it, to be read by a person.
 */
class DialectExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @ParameterizedTest
    @MethodSource("examples")
    void exampleReadsAsItShould(Example example) throws IOException {
        byte[] content = Files.readAllBytes(example.file());
        switch (read(example, content)) {
            case Reading.Refused refused ->
                compare(example, "violations", TranslationJson.violations(refused.violations()));
            case Reading.Read read -> {
                compare(example, "canonical", read.document().content());
                compare(example, "report", TranslationJson.report(List.of(read.report())));
                assertThat(example.dialect().write(read.document(), read.kept()))
                        .isInstanceOf(Writing.Written.class);
            }
        }
    }

    private static Reading read(Example example, byte[] content) {
        Dialect dialect = example.dialect();
        var defaults = new EnvelopeDefaults(
                new PartnerId(dialect.id()), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
        return dialect.read(dialect.detect(content).orElseThrow(), content, defaults);
    }

    private static void compare(Example example, String what, JsonNode found) throws IOException {
        String name = example.file().getFileName().toString();
        Path expected =
                example.file().resolveSibling(name.substring(0, name.indexOf(".native.")) + "." + what + ".json");
        String text = JSON.writeValueAsString(found) + "\n";
        if ("write".equals(System.getProperty("examples"))) {
            Files.writeString(expected, text, StandardCharsets.UTF_8);
        }
        assertThat(JSON.readTree(text)).isEqualTo(JSON.readTree(expected.toFile()));
    }

    record Example(Dialect dialect, Path file) {}

    static List<Named<Example>> examples() throws IOException {
        List<Named<Example>> examples = new ArrayList<>();
        for (TableDialect dialect : Dialects.load().tables()) {
            try (Stream<Path> files = Files.list(Path.of("dialects", dialect.id(), "examples"))) {
                files.filter(file -> file.getFileName().toString().contains(".native."))
                        .sorted()
                        .forEach(file -> examples.add(
                                Named.of(dialect.id() + "/" + file.getFileName(), new Example(dialect, file))));
            }
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }
}
