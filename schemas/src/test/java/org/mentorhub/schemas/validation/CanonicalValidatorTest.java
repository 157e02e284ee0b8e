package org.mentorhub.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

class CanonicalValidatorTest {
    private static final CanonicalValidator VALIDATOR = CanonicalValidator.v1();

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExamples(ContractFiles.Case example) {
        assertThat(example.validate(example.content())).isEqualTo(Validation.VALID);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatBreaksOneRule(ContractFiles.Case wrong) {
        Validation validation = wrong.validate((ObjectNode) wrong.content().path("document"));

        assertThat(validation.faults()).hasSize(1);
        assertIsWhatTheFileSays(validation.faults().getFirst(), wrong.content());
    }

    @ParameterizedTest
    @MethodSource("odd")
    void warnsOfWhatIsOdd(ContractFiles.Case odd) {
        Validation validation = odd.validate((ObjectNode) odd.content().path("document"));

        assertThat(validation.faults()).isEmpty();
        assertThat(validation.warnings()).hasSize(1);
        assertIsWhatTheFileSays(validation.warnings().getFirst(), odd.content());
    }

    private static void assertIsWhatTheFileSays(Fault fault, JsonNode file) {
        assertThat(fault.code()).isEqualTo(file.path("breaks").asText());
        assertThat(fault.path()).isEqualTo(file.path("at").asText());
        assertThat(fault.fix().orElse("")).isEqualTo(file.path("fix").asText());
        JsonNode found = file.path("document").at(fault.pointer());
        assertThat(fault.found().isPresent()).isEqualTo(!found.isMissingNode());
    }

    @Test
    void everyRuleHasItsFile() throws IOException {
        Set<String> shown = Stream.concat(invalid(), odd())
                .map(file -> file.content().path("breaks").asText())
                .collect(Collectors.toSet());
        // A reader of JSON files never makes a decimal that keeps its zeros; a program may.
        Set<ModelRule> byProgramOnly = EnumSet.of(ModelRule.TRAILING_ZEROS);

        assertThat(EnumSet.allOf(ModelRule.class).stream()
                        .filter(rule -> !byProgramOnly.contains(rule))
                        .map(ModelRule::code))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void bearsAMissingVersionOnTheWayInOnly() {
        ObjectNode dossier =
                DocumentGenerator.of(DocumentType.CANDIDATE_DOSSIER).generate(1);
        ((ObjectNode) dossier.path("envelope")).remove("version");

        assertThat(VALIDATOR
                        .validateIntake(DocumentType.CANDIDATE_DOSSIER, dossier)
                        .isValid())
                .isTrue();
        assertThat(VALIDATOR.validate(DocumentType.CANDIDATE_DOSSIER, dossier).faults())
                .extracting(Fault::path)
                .containsExactly("envelope.version");
        ((ObjectNode) dossier.path("envelope")).put("version", 0);
        assertThat(VALIDATOR
                        .validateIntake(DocumentType.CANDIDATE_DOSSIER, dossier)
                        .isValid())
                .isFalse();
    }

    @Test
    void tellsAllFaultsAtOnceUpToABound() {
        ObjectNode dossier = ContractFiles.MAPPER.createObjectNode();
        for (int i = 0; i < 500; i++) {
            dossier.put("x" + i, i);
        }
        assertThat(VALIDATOR.validate(DocumentType.CANDIDATE_DOSSIER, dossier).faults())
                .hasSize(CanonicalValidator.MAX_FAULTS);
        assertThat(VALIDATOR
                        .validate(DocumentType.CANDIDATE_DOSSIER, ContractFiles.MAPPER.createObjectNode())
                        .faults())
                .extracting(Fault::path)
                .containsExactly("envelope", "dossierId", "status", "person");
    }

    @Test
    void tellsOfALongUnknownFieldInShort() {
        ObjectNode dossier = ContractFiles.MAPPER.createObjectNode();
        dossier.put("x".repeat(40_000), "y".repeat(1_000_000));

        Fault fault = VALIDATOR
                .validate(DocumentType.CANDIDATE_DOSSIER, dossier)
                .faults()
                .getFirst();

        assertThat(fault.path()).hasSize(64);
        assertThat(fault.found().orElseThrow()).hasSize(200);
    }

    @Test
    void refusesDecimalsWithTrailingZeros() throws IOException {
        ObjectNode certificate = DocumentGenerator.of(DocumentType.TRAINING_CERTIFICATE)
                .without(Set.of("modules", "attendedHours"))
                .generate(4);
        certificate.put("hours", new java.math.BigDecimal("12.50"));

        Fault fault = VALIDATOR
                .validate(DocumentType.TRAINING_CERTIFICATE, certificate)
                .faults()
                .getFirst();

        assertThat(fault.rule()).isEqualTo(ModelRule.TRAILING_ZEROS);
        assertThat(fault.fix()).contains("12.5");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void answersToAnything(DocumentType type) {
        var mutations = new Mutations(7);
        DocumentGenerator generator = DocumentGenerator.of(type);
        for (long seed = 0; seed < 1000; seed++) {
            ObjectNode document = generator.generate(seed);
            for (int i = 0; i < 5; i++) {
                mutations.apply(document);
            }
            assertThat(VALIDATOR.validate(type, document).faults())
                    .hasSizeLessThanOrEqualTo(CanonicalValidator.MAX_FAULTS);
        }
    }

    static Stream<ContractFiles.Case> examples() throws IOException {
        return ContractFiles.in("examples");
    }

    static Stream<ContractFiles.Case> invalid() throws IOException {
        return ContractFiles.in("invalid");
    }

    static Stream<ContractFiles.Case> odd() throws IOException {
        return ContractFiles.in("odd");
    }
}
