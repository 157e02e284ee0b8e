package org.mentorhub.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

class JsonTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void writesDocumentsByteByByteAsJacksonDoes(DocumentType type) throws Exception {
        var generator = DocumentGenerator.of(type);
        for (long seed = 0; seed < 200; seed++) {
            ObjectNode document = generator.generate(seed);
            assertThat(JsonText.of(JsonValue.of(document)))
                    .as("%s, seed %d", type, seed)
                    .isEqualTo(JSON.writeValueAsBytes(document));
            assertThat(JsonValue.tree(JsonValue.of(document))).isEqualTo(document);
        }
    }

    @Test
    void writesEveryCharacterAsJacksonDoes() throws Exception {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            ObjectNode document = JsonNodeFactory.instance.objectNode().put(text, text);
            assertThat(JsonText.of(JsonValue.of(document))).as("U+%04X", c).isEqualTo(JSON.writeValueAsBytes(document));
        }
    }

    @Test
    void writesTextsLongerThanItsFirstRoom() throws Exception {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("long", "é\u0001".repeat(9_000));
        assertThat(JsonText.of(JsonValue.of(document))).isEqualTo(JSON.writeValueAsBytes(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0.5", "12.50", "0.000001", "0.0000001", "1E+3", "-7", "123456789012345678901234567890"})
    void writesNumbersAsJacksonDoes(String digits) throws Exception {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("decimal", new BigDecimal(digits))
                .put("whole", new BigDecimal(digits).toBigInteger())
                .put("long", Long.MIN_VALUE)
                .put("int", 42)
                .put("huge", BigInteger.TEN.pow(40))
                .put("double", 1e300)
                .put("none", Double.NaN);
        assertThat(JsonText.of(JsonValue.of(document))).isEqualTo(JSON.writeValueAsBytes(document));
    }
}
