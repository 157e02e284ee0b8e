package org.mentorhub.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

/** Holds the compiled checks against a general JSON Schema validator: they must agree on what a schema can say. */
class SchemaCompilerTest {
    /** One commit gives one verdict; {@code -Dschema.seed} looks elsewhere. */
    private static final long SEED = Long.getLong("schema.seed", 20_000);

    private static final int MUTANTS = Integer.getInteger("schema.documents", 700);

    /** Rules that a general validator sees too. Codes and days are here only where the schema names them itself. */
    private static final Set<ModelRule> OF_THE_SCHEMA = EnumSet.of(
            ModelRule.REQUIRED,
            ModelRule.UNKNOWN_FIELD,
            ModelRule.TYPE,
            ModelRule.EMPTY,
            ModelRule.TOO_LONG,
            ModelRule.TOO_MANY,
            ModelRule.CHARACTERS,
            ModelRule.FORM,
            ModelRule.RANGE,
            ModelRule.TWICE,
            ModelRule.ONE_OF,
            ModelRule.AT_LEAST_ONE_OF);

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix("https://mentor-hub.example/contracts/", "classpath:contracts/")));

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void agreesWithAGeneralValidatorOnValidDocuments(DocumentType type) {
        JsonSchema general = general(type.id());
        DocumentGenerator generator = DocumentGenerator.of(type);
        for (long seed = SEED; seed < SEED + 300; seed++) {
            assertThat(general.validate(generator.generate(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void agreesWithAGeneralValidatorOnBrokenDocuments(DocumentType type) {
        JsonSchema general = general(type.id());
        DocumentGenerator generator = DocumentGenerator.of(type);
        var mutations = new Mutations(SEED + type.ordinal());
        System.out.println("general validator on " + type.id() + " from seed " + SEED);
        int refused = 0;
        for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
            ObjectNode document = generator.generate(seed);
            mutations.apply(document);
            Set<ValidationMessage> theirs = general.validate(document);
            Validation ours = CanonicalValidator.v1().validate(type, document);
            if (!theirs.isEmpty()) {
                refused++;
                assertThat(ours.faults()).as("seed %d: %s", seed, theirs).isNotEmpty();
            }
            if (ours.faults().stream().anyMatch(fault -> OF_THE_SCHEMA.contains(fault.rule()))) {
                assertThat(theirs).as("seed %d: %s", seed, ours.faults()).isNotEmpty();
            }
        }
        assertThat(refused).isGreaterThan(MUTANTS * 3 / 7);
    }

    @Test
    void agreesWithAGeneralValidatorOnNotices() throws IOException {
        JsonSchema general = general("notice");
        ContractFiles.in("examples")
                .filter(example -> example.contract().equals("notice"))
                .forEach(example ->
                        assertThat(general.validate(example.content())).isEmpty());
        ContractFiles.in("invalid")
                .filter(example -> example.contract().equals("notice"))
                .forEach(
                        example -> assertThat(general.validate(example.content().path("document")))
                                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"string\",\"const\":\"x\"}",
                "{\"type\":\"string\",\"format\":\"hostname\"}",
                "{\"type\":\"object\",\"properties\":{}}",
                "{\"type\":\"number\",\"minimum\":0}",
                "{\"type\":\"null\"}",
                "{\"type\":\"object\",\"additionalProperties\":false,\"anyOf\":[{\"required\":[\"a\",\"b\"]}]}",
            })
    void refusesASchemaThatItCannotCheckWhole(String schema) {
        assertThatThrownBy(() -> new SchemaCompiler(CodeLists.load()).compile(ContractFiles.MAPPER.readTree(schema)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static JsonSchema general(String contract) {
        return FACTORY.getSchema(
                SchemaLocation.of("https://mentor-hub.example/contracts/" + contract + "/v1/schema.json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
}
