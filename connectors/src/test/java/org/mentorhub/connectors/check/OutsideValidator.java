package org.mentorhub.connectors.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.mentorhub.connectors.contract.Contract;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.XmlFormat;

/** A validator that knows nothing but a contract: other people's code where there is some. */
interface OutsideValidator {

    /** What is wrong with the document; empty where nothing is. */
    List<String> faults(byte[] content);

    /** The same of the document in the contract's own order, without what the contract does not name: where a contract needs that. */
    default List<String> faultsInItsOwnOrder(byte[] content) {
        return faults(content);
    }

    static OutsideValidator of(Format format, Contract contract) {
        return switch (format) {
            case JsonFormat json -> new OfJson(contract);
            case XmlFormat xml -> new OutsideXml(contract);
            case CsvFormat csv -> new OutsideCsv(contract);
            case FixedFormat fixed -> new OutsideFixed(contract);
        };
    }

    /** networknt's validator of JSON Schema. */
    final class OfJson implements OutsideValidator {
        private static final ObjectMapper JSON = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

        private final JsonSchema schema;

        OfJson(Contract contract) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(contract.artifacts().getFirst().content());
        }

        @Override
        public List<String> faults(byte[] content) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(content))
                        .toString();
                JsonNode document = JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
                if (document == null || document.isMissingNode()) {
                    return List.of("empty");
                }
                return schema.validate(normal(document)).stream()
                        .map(Object::toString)
                        .toList();
            } catch (CharacterCodingException e) {
                return List.of("charset");
            } catch (IOException | NumberFormatException e) {
                // the second: an exponent that no number of Java can hold
                return List.of(String.valueOf(e.getMessage()));
            }
        }

        /** As the contract says: texts without blanks at their ends, composed. */
        private static JsonNode normal(JsonNode node) {
            if (node.isTextual()) {
                return JsonNodeFactory.instance.textNode(
                        Normalizer.normalize(node.textValue().strip(), Normalizer.Form.NFC));
            }
            if (node.isArray()) {
                var list = JsonNodeFactory.instance.arrayNode();
                node.forEach(each -> list.add(normal(each)));
                return list;
            }
            if (node.isObject()) {
                var object = JsonNodeFactory.instance.objectNode();
                node.properties().forEach(each -> object.set(each.getKey(), normal(each.getValue())));
                return object;
            }
            return node;
        }
    }
}
