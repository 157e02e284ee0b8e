package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * JSON that the hub wrote itself, such as what its ledger keeps, straight into a light tree. Nothing is asked of it but that it is JSON:
 * what partners send is read by {@link JsonFormat}.
 */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /**
     * The tree of an object; names that are not known stay names of their own.
     *
     * @throws UncheckedIOException where the bytes are no JSON
     */
    public static Node read(byte[] json, Names names) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a document is an object");
            }
            Node root = Node.group(Name.ROOT);
            members(root, parser, names);
            return root;
        } catch (IOException broken) {
            throw new UncheckedIOException("what the hub wrote as JSON is none", broken);
        }
    }

    private static void members(Node group, JsonParser parser, Names names) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Name known = names.findOrNew("", name, "");
            group.add(value(known, parser.nextToken(), parser, names));
        }
    }

    private static Node value(Name name, JsonToken token, JsonParser parser, Names names) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Node group = Node.group(name);
                members(group, parser, names);
                yield group;
            }
            case START_ARRAY -> {
                Node list = Node.list(name);
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    list.add(value(Name.ITEM, item, parser, names));
                }
                yield list;
            }
            case VALUE_STRING -> Node.text(name, parser.getText());
            case VALUE_NUMBER_INT -> Node.number(name, parser.getText());
            case VALUE_NUMBER_FLOAT -> Node.number(name, plain(parser.getText()));
            case VALUE_TRUE -> Node.bool(name, true);
            case VALUE_FALSE -> Node.bool(name, false);
            case VALUE_NULL -> Node.nil(name);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IOException("no value begins with " + token);
        };
    }

    private static String plain(String digits) {
        return digits.indexOf('e') < 0 && digits.indexOf('E') < 0 ? digits : new BigDecimal(digits).toPlainString();
    }
}
