package org.mentorhub.connectors.transport.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.OwnId;

/**
 * The file {@code rest.yaml} in a dialect's folder: what is known of the partner's REST service beside its documents.
 *
 * @param answer what its answers to a document mean; empty: their status decides alone
 * @param pages how its list of new documents is read; empty: it has none
 */
public record RestFile(Optional<RestAnswer> answer, Optional<PageForm> pages) {

    /** The file's name in a dialect's folder. */
    public static final String NAME = "rest.yaml";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

    /**
     * That of a dialect; one that says nothing where its folder has none.
     *
     * @param folder the dialect's, ending in a slash; may be in a jar
     * @throws IllegalArgumentException where the file is wrong; the message says what and where
     */
    public static RestFile in(URI folder) {
        var file = URI.create(folder + NAME);
        try (var in = file.toURL().openStream()) {
            return read(in);
        } catch (FileNotFoundException nothingSaid) {
            return new RestFile(Optional.empty(), Optional.empty());
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static RestFile read(InputStream in) throws IOException {
        var content = YAML.readValue(in, Content.class);
        return new RestFile(
                Optional.ofNullable(content.answer()).map(RestFile::answer),
                Optional.ofNullable(content.pages()).map(RestFile::pages));
    }

    private static RestAnswer answer(Answer answer) {
        return new RestAnswer(
                JsonPointer.compile(answer.code()),
                Set.copyOf(answer.accepted()),
                Set.copyOf(answer.refused()),
                JsonPointer.compile(answer.reason().each()),
                JsonPointer.compile(answer.reason().code()),
                JsonPointer.compile(answer.reason().text()),
                ownIds(answer.ownIds()));
    }

    private static Map<OwnId.Of, JsonPointer> ownIds(@Nullable OwnIds written) {
        Map<OwnId.Of, JsonPointer> places = new EnumMap<>(OwnId.Of.class);
        if (written != null) {
            place(OwnId.Of.PERSON, written.person(), places);
            place(OwnId.Of.DOCUMENT, written.document(), places);
            place(OwnId.Of.PLACEMENT, written.placement(), places);
        }
        return places;
    }

    private static void place(OwnId.Of of, @Nullable String pointer, Map<OwnId.Of, JsonPointer> places) {
        if (pointer != null) {
            places.put(of, JsonPointer.compile(pointer));
        }
    }

    private static PageForm pages(Pages pages) {
        return new PageForm(
                pages.since(),
                pages.cursor(),
                JsonPointer.compile(pages.items()),
                JsonPointer.compile(pages.next()),
                JsonPointer.compile(pages.changed()));
    }

    private record Content(
            @Nullable Answer answer, @Nullable Pages pages) {}

    private record Answer(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) List<String> accepted,
            @JsonProperty(required = true) List<String> refused,
            @JsonProperty(required = true) Reason reason,
            @JsonProperty("own-ids") @Nullable OwnIds ownIds) {}

    private record OwnIds(
            @Nullable String person,
            @Nullable String document,
            @Nullable String placement) {}

    private record Reason(
            @JsonProperty(required = true) String each,
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String text) {}

    private record Pages(
            @JsonProperty(required = true) String since,
            @JsonProperty(required = true) String cursor,
            @JsonProperty(required = true) String items,
            @JsonProperty(required = true) String next,
            @JsonProperty(required = true) String changed) {}
}
