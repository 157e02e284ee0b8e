package org.mentorhub.schemas.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A tree of Jackson's, looked at as it stands. */
public final class JsonValue implements Value {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode json;
    private final List<Map.Entry<String, JsonNode>> members;

    private JsonValue(JsonNode json) {
        this.json = json;
        this.members = json.isObject() ? List.copyOf(json.properties()) : List.of();
    }

    /** The value that a tree holds. */
    public static Value of(JsonNode json) {
        return json.isMissingNode() ? MISSING : new JsonValue(json);
    }

    /** A tree of a value's own: what holds the value may go. */
    public static JsonNode tree(Value value) {
        return switch (value.form()) {
            case OBJECT -> object(value);
            case LIST -> list(value);
            case TEXT -> JSON.textNode(value.asText());
            case NUMBER -> number(value);
            case BOOLEAN -> JSON.booleanNode(value.isTrue());
            case NULL -> JSON.nullNode();
            case MISSING -> JSON.missingNode();
        };
    }

    /** The same of an object. */
    public static ObjectNode object(Value value) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < value.size(); i++) {
            object.set(value.member(i), tree(value.child(i)));
        }
        return object;
    }

    private static ArrayNode list(Value value) {
        ArrayNode list = JSON.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            list.add(tree(value.child(i)));
        }
        return list;
    }

    private static JsonNode number(Value value) {
        if (!value.isIntegral() || value.decimal().toBigInteger().bitLength() >= Long.SIZE) {
            return DecimalNode.valueOf(value.decimal());
        }
        long whole = value.decimal().longValueExact();
        return whole == (int) whole ? JSON.numberNode((int) whole) : JSON.numberNode(whole);
    }

    @Override
    public Form form() {
        return switch (json.getNodeType()) {
            case OBJECT, POJO -> Form.OBJECT;
            case ARRAY -> Form.LIST;
            case STRING, BINARY -> Form.TEXT;
            case NUMBER -> Form.NUMBER;
            case BOOLEAN -> Form.BOOLEAN;
            case NULL -> Form.NULL;
            case MISSING -> Form.MISSING;
        };
    }

    @Override
    public String asText() {
        return json.asText();
    }

    @Override
    public int size() {
        return json.size();
    }

    @Override
    public Value child(int at) {
        return new JsonValue(json.isObject() ? members.get(at).getValue() : json.get(at));
    }

    @Override
    public String member(int at) {
        return members.get(at).getKey();
    }

    @Override
    public Value path(String member) {
        return of(json.path(member));
    }

    @Override
    public Value path(int at) {
        return of(json.path(at));
    }

    @Override
    public boolean has(String member) {
        return json.has(member);
    }

    @Override
    public boolean isIntegral() {
        return json.isIntegralNumber();
    }

    @Override
    public BigDecimal decimal() {
        return json.decimalValue();
    }

    @Override
    public boolean isFinite() {
        return !(json.isDouble() || json.isFloat()) || Double.isFinite(json.doubleValue());
    }

    @Override
    public boolean showsZeros() {
        return json.isBigDecimal();
    }
}
