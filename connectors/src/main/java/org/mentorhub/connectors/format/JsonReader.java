package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.util.Locale;

/** Turns Jackson's tokens into a tree, and its complaints into ours. */
final class JsonReader {

    /** A sign and three digits. */
    private static final int EXPONENT_LENGTH = 4;

    private final JsonParser parser;
    private final Names names;
    private final TreeBuilder builder;
    private final JsonLists lists;
    private final boolean hasEscapes;
    private Name pending = Name.ROOT;

    JsonReader(JsonParser parser, Names names, TreeBuilder builder, JsonLists lists) {
        this.lists = lists;
        this.parser = parser;
        this.names = names;
        this.builder = builder;
        this.hasEscapes = builder.source().text().indexOf('\\') >= 0;
    }

    NativeTree read() throws BrokenDocument {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token);
            }
            return builder.tree();
        } catch (JsonProcessingException e) {
            throw JsonMistake.explain(e, builder);
        } catch (IOException | IllegalStateException e) {
            throw builder.bound(FormatRule.BOUND_COLLISION);
        }
    }

    private void take(JsonToken token) throws BrokenDocument, IOException {
        if (builder.isComplete()) {
            throw JsonMistake.trailing(builder, offset());
        }
        switch (token) {
            case FIELD_NAME -> pending = member(parser.currentName());
            case START_OBJECT -> builder.open(new Node(name(), Node.Kind.GROUP, "", offset()));
            case START_ARRAY -> builder.open(new Node(name(), Node.Kind.LIST, "", offset()));
            case END_OBJECT -> builder.close();
            case END_ARRAY -> closeList();
            case VALUE_STRING -> scalar(Node.Kind.TEXT, whole(parser.getText()));
            case VALUE_NUMBER_INT -> scalar(Node.Kind.NUMBER, parser.getText());
            case VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER, bounded(parser.getText()));
            case VALUE_TRUE -> scalar(Node.Kind.BOOLEAN, "true");
            case VALUE_FALSE -> scalar(Node.Kind.BOOLEAN, "false");
            case VALUE_NULL -> scalar(Node.Kind.NULL, "");
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no such token in a text: " + token);
        }
    }

    private void scalar(Node.Kind kind, String text) throws BrokenDocument {
        Node node = new Node(name(), kind, text, offset());
        if (builder.current() == null) {
            throw FormatRule.JSON_ROOT.stop(builder.place(node.offset()), node.text(), null);
        }
        builder.leaf(node);
    }

    /** A few characters of exponent can ask for gigabytes of digits. */
    private String bounded(String number) throws BrokenDocument {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E')) + 1;
        boolean isHuge = exponent > 0
                && (number.length() - exponent > EXPONENT_LENGTH
                        || Math.abs(Integer.parseInt(number, exponent, number.length(), 10)) > JsonFormat.MAX_DIGITS);
        if (isHuge) {
            throw FormatRule.BOUND_PARSER.stop(
                    builder.place(offset()), number, null, Integer.toString(JsonFormat.MAX_DIGITS));
        }
        return number;
    }

    private void closeList() {
        Node list = builder.current();
        builder.close();
        Node around = builder.current();
        if (list != null && around != null && around.kind() == Node.Kind.GROUP) {
            Node only = lists.standsFor(list);
            if (only != list) {
                list.unwrap(only);
            }
        }
    }

    private Name name() {
        Node parent = builder.current();
        return parent == null ? Name.ROOT : parent.kind() == Node.Kind.LIST ? Name.ITEM : pending;
    }

    private Name member(String written) throws BrokenDocument {
        Name name = names.findOrNew("", whole(written), "");
        if (builder.hasMember(name)) {
            throw FormatRule.JSON_DUPLICATE.stop(builder.placeOfMember(nameOffset(), name), written, null);
        }
        return name;
    }

    /** The text itself, if no half of a surrogate pair stands alone in it: only an escape can bring one. */
    private String whole(String text) throws BrokenDocument {
        if (hasEscapes) {
            int broken = Surrogates.firstLone(text);
            if (broken >= 0) {
                throw FormatRule.CHARACTER_SURROGATE.stop(
                        builder.place(parser.currentToken() == JsonToken.FIELD_NAME ? nameOffset() : offset()),
                        String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(broken)),
                        null);
            }
        }
        return text;
    }

    /** Where the value starts; Jackson counts one further, and has no cheaper way to tell. */
    private int offset() {
        return (int) ((ParserBase) parser).getTokenCharacterOffset() - 1;
    }

    private int nameOffset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
