package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.util.List;

/** Writes a tree as JSON: compact, in the tree's order. */
final class JsonWriter {

    private final JsonFactory factory;
    private final JsonLists lists;

    JsonWriter(JsonFactory factory, JsonLists lists) {
        this.lists = lists;
        this.factory = factory;
    }

    FormatWriting write(Node root) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator generator = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
                value(root, generator);
            }
            return new FormatWriting.Written(bytes.toByteArray());
        } catch (BrokenDocument e) {
            return new FormatWriting.Refused(List.of(e.violation()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }

    private void value(Node node, JsonGenerator generator) throws IOException, BrokenDocument {
        switch (node.kind()) {
            case GROUP -> group(node, generator);
            case LIST -> list(node, generator);
            case TEXT -> generator.writeString(whole(node, node.text()));
            case NUMBER -> generator.writeNumber(number(node));
            case BOOLEAN -> generator.writeBoolean(node.text().equals("true"));
            case NULL -> generator.writeNull();
        }
    }

    private void group(Node node, JsonGenerator generator) throws IOException, BrokenDocument {
        generator.writeStartObject();
        for (int i = 0; i < node.size(); i++) {
            Node member = node.child(i);
            generator.writeFieldName(whole(member, member.name().local()));
            value(member.isWrapped() && lists == JsonLists.COMPACT ? member.child(0) : member, generator);
        }
        generator.writeEndObject();
    }

    private void list(Node node, JsonGenerator generator) throws IOException, BrokenDocument {
        generator.writeStartArray();
        for (int i = 0; i < node.size(); i++) {
            value(node.child(i), generator);
        }
        generator.writeEndArray();
    }

    private static String whole(Node node, String text) throws BrokenDocument {
        if (Surrogates.firstLone(text) >= 0) {
            throw FormatRule.CHARACTER_SURROGATE.stop(PathStyle.JSON_POINTER.path(node), null, null);
        }
        return text;
    }

    private static String number(Node node) throws BrokenDocument {
        if (!JsonNumber.is(node.text())) {
            throw FormatRule.JSON_NUMBER.stop(PathStyle.JSON_POINTER.path(node), node.text(), null);
        }
        return node.text();
    }
}
