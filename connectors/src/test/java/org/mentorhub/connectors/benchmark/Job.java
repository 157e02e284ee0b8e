package org.mentorhub.connectors.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.PartnerId;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** One translation that is measured: a dialect, a direction, and a certificate of about two thousand bytes. */
record Job(String dialect, String file, Direction direction) {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Direction {
        READ,
        WRITE
    }

    /** {@code tn-atfp-read}. */
    String name() {
        return dialect + "-" + direction.name().toLowerCase(Locale.ROOT);
    }

    static Job of(String name) {
        int cut = name.lastIndexOf('-');
        String dialect = name.substring(0, cut);
        String extension =
                switch (dialect) {
                    case "ma-ofppt" -> ".csv";
                    case "tn-atfp" -> ".json";
                    default -> ".xml";
                };
        return new Job(
                dialect,
                dialect + extension,
                Direction.valueOf(name.substring(cut + 1).toUpperCase(Locale.ROOT)));
    }

    EnvelopeDefaults defaults() {
        return new EnvelopeDefaults(
                new PartnerId(dialect), "m-1", Instant.parse("2026-05-01T10:00:00Z"), "MENTOR2", null);
    }

    /** What goes in: the native document, or what the engine made of it. */
    byte[] input() throws IOException {
        byte[] content = resource(file);
        return direction == Direction.READ
                ? content
                : engine(new Job(dialect, file, Direction.READ)).of(content);
    }

    /** Whether two results say the same: JSON and XML by value, CSV by bytes. */
    boolean isSame(byte[] one, byte[] other) throws IOException {
        boolean json = direction == Direction.READ || file.endsWith(".json");
        if (json) {
            JsonNode a = JSON.readTree(one);
            return a.equals(Job::byValue, JSON.readTree(other));
        }
        return file.endsWith(".csv") ? Arrays.equals(one, other) : xml(one).isEqualNode(xml(other));
    }

    static Contestant.Translation engine(Job job) {
        try {
            return Contestant.ENGINE.open(job).orElseThrow();
        } catch (net.sf.saxon.s9api.SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = Job.class.getResourceAsStream("/benchmark/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document xml(byte[] content) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static int byValue(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }
}
