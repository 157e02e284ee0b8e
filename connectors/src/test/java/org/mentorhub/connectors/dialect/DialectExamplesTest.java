package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.check.Example;
import org.mentorhub.connectors.check.Examples;

/**
 * Each {@code examples/NAME.native.*} gives {@code NAME.canonical.json} and {@code NAME.report.json}, or {@code NAME.violations.json}, and
 * is written back as it was. Adding a case is adding a file; {@code -Dexamples=write} writes what is beside it, to be read by a person.
 */
class DialectExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @ParameterizedTest
    @MethodSource("examples")
    void exampleReadsAndWritesAsItShould(Case example) throws IOException {
        if ("write".equals(System.getProperty("examples"))) {
            for (Map.Entry<String, JsonNode> part :
                    example.example.found(example.dialect).entrySet()) {
                String name = example.example.name() + "." + part.getKey() + ".json";
                Path file = example.folder.resolve("examples").resolve(name);
                Files.writeString(file, JSON.writeValueAsString(part.getValue()) + "\n", StandardCharsets.UTF_8);
            }
        } else {
            assertThat(example.example.mistake(example.dialect)).isEmpty();
            assertThat(example.example.unused(example.dialect)).isEmpty();
        }
    }

    private record Case(TableDialect dialect, Path folder, Example example) {}

    static List<Named<Case>> examples() {
        List<Named<Case>> cases = new ArrayList<>();
        for (TableDialect dialect : Dialects.load().tables()) {
            Path folder = Path.of("dialects", dialect.id());
            List<Example> examples = Examples.in(folder.toUri());
            assertThat(examples).as("examples of " + dialect.id()).isNotEmpty();
            examples.forEach(example ->
                    cases.add(Named.of(dialect.id() + "/" + example.name(), new Case(dialect, folder, example))));
        }
        return cases;
    }
}
