package org.mentorhub.connectors.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.standard.Sample.Counts;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.PartnerId;

/**
 * The standards' own examples: each is read or refused for what is said, and once it is mended every element is carried or told, and what is
 * written back keeps the standard's schema wherever the file that was read did.
 */
class StandardsTest {

    private static final EnvelopeDefaults DEFAULTS = new EnvelopeDefaults(
            new PartnerId("xx-standard"), "m-1", Instant.parse("2026-11-25T00:00:00Z"), "MENTOR2", null);
    private static final Dialects DIALECTS = Dialects.load();

    @ParameterizedTest
    @MethodSource("samples")
    void asksForWhatTheModelNeedsAndTheFileLacks(Sample sample) throws IOException {
        List<String> asked = new ArrayList<>();
        for (Slice slice : slices(sample, content(sample))) {
            if (dialect(sample).read(sample.type(), slice, DEFAULTS) instanceof Reading.Refused(List<Violation> all)) {
                all.forEach(each -> asked.add(slice.record() + ": " + each.path()));
            }
        }
        assertThat(asked).isEqualTo(sample.asked());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsEachElementAndWritesWhatTheSchemaAllows(Sample sample, TestReporter reporter) throws IOException {
        Path schema = folder().resolve(sample.schema());
        String content = content(sample);
        int values = 0;
        int ignored = 0;
        List<String> faults = new ArrayList<>();
        List<Slice> slices = slices(sample, sample.mended(content));
        for (Slice slice : slices) {
            Reading reading = dialect(sample).read(sample.type(), slice, DEFAULTS);
            assertThat(reading).as(String.valueOf(reading)).isInstanceOf(Reading.Read.class);
            var read = (Reading.Read) reading;
            values += values(sample, slice);
            ignored += read.report().entries().stream()
                    .filter(entry -> entry.kind() == ReportEntry.Kind.IGNORED && entry.from() != null)
                    .mapToInt(entry -> values(entry.from()))
                    .sum();
            Writing writing = dialect(sample).write(read.document(), read.kept());
            assertThat(writing).as(String.valueOf(writing)).isInstanceOf(Writing.Written.class);
            faults.addAll(StandardSchemas.faults(schema, ((Writing.Written) writing).content()));
        }
        List<String> before =
                StandardSchemas.faults(schema, sample.mended(content).getBytes(UTF_8));
        var counts = new Counts(slices.size(), values, ignored, before.isEmpty(), faults.isEmpty());
        reporter.publishEntry(sample.toString(), counts + " " + faults);
        assertThat(counts).as(faults + " after " + before).isEqualTo(sample.counts());
        assertThat(faults).as("faults that the file read had not").allMatch(fault -> isOf(before, fault));
    }

    /** What a certificate of the model cannot say: the picture that an issuing tool draws, and the issuer's European number. */
    @Test
    void writesACredentialThatLacksNoMoreThanItsIssuersOwn() throws IOException {
        Path shapes = folder().resolve("elm/schema/EDC-generic-full.ttl");
        byte[] written = Files.readAllBytes(Path.of("dialects/elm-edc/examples/diploma.native.json"));
        assertThat(StandardSchemas.faults(shapes, written))
                .containsExactlyInAnyOrder(
                        "DisplayParameter individualDisplay: at least 1",
                        "EuropeanDigitalCredential issuer eidasLegalIdentifier: at least 1");
    }

    /** Of XML the line differs, and of a JSON pointer nothing. */
    private static boolean isOf(List<String> before, String fault) {
        return before.stream().anyMatch(known -> known.replaceFirst("^line \\d+: ", "")
                .equals(fault.replaceFirst("^line \\d+: ", "")));
    }

    private static List<Slice> slices(Sample sample, String content) throws IOException {
        List<Slice> slices = new ArrayList<>();
        var form = dialect(sample).files(sample.type());
        try (var open = form.open(new ByteArrayInputStream(content.getBytes(UTF_8)))) {
            for (Slice slice = open.next(); slice != null; slice = open.next()) {
                slices.add(slice);
            }
        }
        return slices;
    }

    private static TableDialect dialect(Sample sample) {
        Dialect dialect = DIALECTS.find(sample.dialect()).orElseThrow();
        return (TableDialect) dialect;
    }

    private static String content(Sample sample) throws IOException {
        return Files.readString(folder().resolve(sample.file()));
    }

    private static Path folder() {
        assumeTrue(Sample.folder().isPresent(), "client missing: shared samples");
        return Sample.folder().orElseThrow();
    }

    /** How many elements and attributes, or members and items, a document has. */
    private static int values(Sample sample, Slice slice) {
        var format = dialect(sample).format(sample.type());
        return format.read(slice.content()) instanceof FormatReading.Read(var tree) ? values(tree.root()) : 0;
    }

    private static int values(Node node) {
        int values = 1 + node.attributeCount();
        for (int i = 0; i < node.size(); i++) {
            values += values(node.child(i));
        }
        return values;
    }

    /** The same of a value in a report, where an element's own text stands under {@code text} beside its attributes. */
    private static int values(JsonNode node) {
        int values = 1;
        boolean attributes =
                node.properties().stream().anyMatch(member -> member.getKey().startsWith("@"));
        for (var member : node.properties()) {
            boolean text = attributes && member.getKey().equals("text");
            values += text ? 0 : values(member.getValue());
        }
        for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
            values += values(item);
        }
        return values;
    }

    static List<Sample> samples() {
        return Samples.ALL;
    }
}
