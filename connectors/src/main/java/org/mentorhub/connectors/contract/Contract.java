package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentorhub.connectors.shape.LeftRule;

/**
 * What one document has to look like, for a partner's engineer and for the engineer's validators.
 *
 * @param artifacts the files, the one to begin with first
 * @param left the rules that they cannot say: the hub may refuse for these, and for no other, what the contract takes
 */
public record Contract(List<Artifact> artifacts, List<LeftRule> left) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Contract {
        artifacts = List.copyOf(artifacts);
        left = List.copyOf(left);
    }

    /**
     * One file.
     *
     * @param name {@code training-certificate.schema.json}: no folders
     * @param about what it is, for lists
     * @param mediaType of its content
     * @param content in UTF-8
     */
    public record Artifact(String name, String about, String mediaType, String content) {

        /** A JSON file. */
        static Artifact json(String name, String about, JsonNode content) {
            try {
                return new Artifact(name, about, "application/json", JSON.writeValueAsString(content) + "\n");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree is always JSON", e);
            }
        }

        /** Its bytes. */
        public byte[] bytes() {
            return content.getBytes(StandardCharsets.UTF_8);
        }
    }
}
