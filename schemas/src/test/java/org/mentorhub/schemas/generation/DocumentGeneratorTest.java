package org.mentorhub.schemas.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.CanonicalValidator;
import org.mentorhub.schemas.validation.Validation;

class DocumentGeneratorTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void makesValidDocumentsOnly(DocumentType type) {
        DocumentGenerator generator = DocumentGenerator.of(type);
        for (long seed = 0; seed < 5000; seed++) {
            ObjectNode document = generator.generate(seed);
            Validation validation = CanonicalValidator.v1().validate(type, document);
            assertThat(validation.faults()).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void reachesEveryFieldOfTheModel(DocumentType type) {
        DocumentGenerator generator = DocumentGenerator.of(type);
        Set<String> reached = new HashSet<>();
        for (long seed = 0; seed < 1000; seed++) {
            collect(generator.generate(seed), "", reached);
        }
        assertThat(CanonicalModel.v1().fields(type).stream().map(CanonicalField::path))
                .allSatisfy(path -> assertThat(reached).contains(path));
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void sameSeedGivesTheSameDocument(DocumentType type) throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            ObjectNode document = DocumentGenerator.of(type).generate(seed);
            assertThat(DocumentGenerator.of(type).generate(seed)).isEqualTo(document);
            assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(document))).isEqualTo(document);
        }
    }

    @Test
    void keepsWhatIsAskedFor() {
        DocumentGenerator generator = DocumentGenerator.of(DocumentType.CANDIDATE_DOSSIER)
                .with(Set.of(
                        "person.sex",
                        "person.identifiers[scheme=MA-CNIE].value",
                        "person.phones[0].number",
                        "education[].title[lang=fr].text",
                        "education[].level"))
                .without(Set.of("special", "person.emails"));
        for (long seed = 0; seed < 500; seed++) {
            ObjectNode document = generator.generate(seed);
            assertThat(CanonicalValidator.v1()
                            .validate(DocumentType.CANDIDATE_DOSSIER, document)
                            .faults())
                    .isEmpty();
            assertThat(document.at("/person/sex/code").isTextual()).isTrue();
            assertThat(document.at("/person/phones/0/number").isTextual()).isTrue();
            assertThat(values(document.at("/person/identifiers"), "scheme")).contains("MA-CNIE");
            document.path("education").forEach(education -> {
                assertThat(values(education.path("title"), "lang")).contains("fr");
                assertThat(education.has("level")).isTrue();
            });
            assertThat(document.has("special")).isFalse();
            assertThat(document.path("person").has("emails")).isFalse();
        }
    }

    @Test
    void refusesWishesForFieldsThatTheModelDoesNotHave() {
        assertThatThrownBy(() ->
                        DocumentGenerator.of(DocumentType.CANDIDATE_DOSSIER).with(Set.of("person.shoeSize")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> values(JsonNode list, String key) {
        Stream.Builder<String> values = Stream.builder();
        list.forEach(element -> values.add(element.path(key).asText()));
        return values.build();
    }

    private static void collect(JsonNode node, String path, Set<String> reached) {
        if (!path.isEmpty()) {
            reached.add(CanonicalModel.pattern(path));
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, path + "[]", reached));
        }
        node.properties()
                .forEach(field -> collect(
                        field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), reached));
    }
}
