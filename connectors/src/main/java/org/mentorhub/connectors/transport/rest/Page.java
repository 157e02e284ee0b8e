package org.mentorhub.connectors.transport.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One page of a partner's list of new documents.
 *
 * @param items its documents, as they stand in it
 * @param next the cursor of the next page; empty on the last one
 */
public record Page(List<Item> items, Optional<String> next) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper TREES = new ObjectMapper();

    public Page {
        items = List.copyOf(items);
    }

    /**
     * One document of a page.
     *
     * @param content its bytes as they stand in the page; nobody changes them
     * @param line of the page on which it begins, counted from 1
     * @param changed when it was changed, where it says so
     */
    public record Item(byte[] content, int line, Optional<Instant> changed) {}

    /**
     * Reads a page.
     *
     * @throws IOException where it is no JSON, or has no list where the form says
     */
    static Page read(byte[] page, PageForm form) throws IOException {
        var tree = TREES.readTree(page);
        if (!tree.at(form.items()).isArray()) {
            throw new IOException("no list at " + form.items());
        }
        var changed = new ArrayList<Optional<Instant>>();
        tree.at(form.items()).forEach(item -> changed.add(instant(item.at(form.changed()))));
        List<Item> items = new ArrayList<>();
        for (var slice : slices(page, form.items())) {
            var content = Arrays.copyOfRange(page, slice.start(), slice.end());
            items.add(new Item(content, slice.line(), changed.get(items.size())));
        }
        return new Page(items, Optional.of(tree.at(form.next()).asText("")).filter(next -> !next.isEmpty()));
    }

    private record Cut(int start, int end, int line) {}

    /** Where each member of the list stands. */
    private static List<Cut> slices(byte[] page, JsonPointer list) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(page)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY
                        && parser.getParsingContext().pathAsPointer().equals(list)) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        cuts.add(cut(parser));
                    }
                    return cuts;
                }
            }
        }
        return cuts;
    }

    private static Cut cut(JsonParser parser) throws IOException {
        var start = parser.currentTokenLocation();
        parser.skipChildren();
        parser.finishToken();
        var end = parser.currentLocation();
        return new Cut((int) start.getByteOffset(), (int) end.getByteOffset(), start.getLineNr());
    }

    private static Optional<Instant> instant(JsonNode at) {
        try {
            return at.isTextual()
                    ? Optional.of(OffsetDateTime.parse(at.asText()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
