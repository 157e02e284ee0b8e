package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.translate.TranslationJson;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * One native document beside what must become of it. Nobody changes the bytes.
 *
 * @param name of the case
 * @param content {@code NAME.native.*}
 * @param expected {@code canonical} and {@code report}, or {@code violations}: the bytes of {@code NAME.canonical.json} and so on
 */
public record Example(String name, byte[] content, Map<String, byte[]> expected) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant DAY = Instant.parse("2026-01-15T09:00:00Z");

    public Example {
        expected = Map.copyOf(expected);
    }

    /** What the dialect makes of it, under the names that {@link #expected} has. */
    public Map<String, JsonNode> found(TableDialect dialect) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        switch (read(dialect)) {
            case Reading.Refused(var violations) ->
                found.put("violations", TranslationJson.brief(violations, dialect.language()));
            case Reading.Read(var document, var report, var kept) -> {
                found.put("canonical", document.content());
                found.put("report", TranslationJson.report(List.of(report), dialect.language()));
            }
        }
        return found;
    }

    /** A file beside the native one that nothing comes to, or empty. */
    public Optional<String> unused(TableDialect dialect) {
        Map<String, JsonNode> found = found(dialect);
        return expected.keySet().stream()
                .filter(part -> !found.containsKey(part))
                .findFirst()
                .map(part -> name + "." + part + ".json is there, but nothing of the kind comes of it");
    }

    /** What is not as it should be, or empty. What reads without entries is written as it was: the first law, on real documents. */
    public Optional<String> mistake(TableDialect dialect) {
        for (Map.Entry<String, JsonNode> part : found(dialect).entrySet()) {
            byte[] wanted = expected.get(part.getKey());
            JsonNode asked = wanted == null ? MissingNode.getInstance() : tree(wanted);
            JsonNode given = tree(bytes(part.getValue()));
            if (!asked.equals(given)) {
                return Optional.of(
                        name + "." + part.getKey() + ".json asks for " + shown(asked) + " but gets " + given);
            }
        }
        return read(dialect) instanceof Reading.Read read ? writtenOtherwise(dialect, read) : Optional.empty();
    }

    private Optional<String> writtenOtherwise(TableDialect dialect, Reading.Read read) {
        boolean usual = read.report().entries().stream().allMatch(entry -> entry.kind() == Kind.IGNORED);
        return switch (dialect.write(read.document(), read.kept())) {
            case Writing.Refused(var violations) ->
                Optional.of(name + " is read, but not written: " + violations.getFirst());
            case Writing.Written written ->
                usual
                        ? comparison(dialect, read.document().type())
                                .difference(content, written.content())
                                .map(difference -> name + " is written otherwise: " + difference)
                        : Optional.empty();
        };
    }

    private static NativeComparison comparison(TableDialect dialect, DocumentType type) {
        return new NativeComparison(dialect.format(type), dialect.signsOfAbsence(type), dialect.writeOnly(type));
    }

    private Reading read(TableDialect dialect) {
        String sender = PartnerId.isValid(dialect.id()) ? dialect.id() : "xx-example";
        var defaults = new EnvelopeDefaults(new PartnerId(sender), "example", DAY, "MENTOR2", null);
        DocumentType type = dialect.detect(content)
                .orElseGet(() -> dialect.documents().iterator().next());
        return dialect.read(type, content, defaults);
    }

    private static String shown(JsonNode asked) {
        return asked.isMissingNode() ? "nothing" : asked.toString();
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree that is here can be written", e);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
