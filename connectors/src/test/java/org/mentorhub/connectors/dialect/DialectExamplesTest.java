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
import org.junit.jupiter.params.provider.Arguments;
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
    void exampleReadsAndWritesAsItShould(String id, Example example) throws IOException {
        TableDialect dialect = BundledTables.compiled(id);
        if ("write".equals(System.getProperty("examples"))) {
            for (Map.Entry<String, JsonNode> part : example.found(dialect).entrySet()) {
                String name = example.name() + "." + part.getKey() + ".json";
                Path file = BundledTables.folder(id).resolve("examples").resolve(name);
                Files.writeString(file, JSON.writeValueAsString(part.getValue()) + "\n", StandardCharsets.UTF_8);
            }
        } else {
            assertThat(example.mistake(dialect)).isEmpty();
            assertThat(example.unused(dialect)).isEmpty();
        }
    }

    static List<Arguments> examples() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String id : BundledTables.ids()) {
            List<Example> examples = Examples.in(BundledTables.folder(id).toUri());
            assertThat(examples).as("examples of " + id).isNotEmpty();
            examples.forEach(example -> cases.add(Arguments.of(id, Named.of(example.name(), example))));
        }
        return cases;
    }
}
