package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mentorhub.connectors.check.Verdict.Broken;
import org.mentorhub.connectors.check.Verdict.DoesNotApply;
import org.mentorhub.connectors.check.Verdict.Kept;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.generation.DocumentGenerator;
import org.mentorhub.schemas.validation.CanonicalValidator;

/**
 * The three laws of dialects on generated documents, for one dialect and one document. Part of the product: {@code hub check} runs it, and
 * so do the tests of every build.
 */
public final class DialectContract {

    /** What the model says where something is missing. */
    private static final Set<String> NEEDED = Set.of("MH-MODEL-REQUIRED", "MH-MODEL-AT-LEAST-ONE-OF");

    private final TableDialect dialect;
    private final DocumentType type;
    private final DocumentGenerator generator;

    /**
     * @param dialect the dialect
     * @param type one of its documents
     */
    public DialectContract(TableDialect dialect, DocumentType type) {
        this.dialect = dialect;
        this.type = type;
        this.generator = DocumentGenerator.of(type).with(generable(dialect.needs(type)));
    }

    /**
     * Tests each law on that many documents, the first of that seed. A document is made and written once for all laws that still want one.
     *
     * @return in the order of the laws
     */
    public List<LawResult> test(int documents, long seed) {
        Map<Law, Tally> tallies = new EnumMap<>(Law.class);
        for (Law law : Law.values()) {
            tallies.put(law, new Tally(law.id(), documents, seed));
        }
        for (long at = seed; tallies.values().stream().anyMatch(Tally::isOpen); at++) {
            test(at, tallies);
        }
        return tallies.values().stream()
                .map(tally -> tally.result(dialect.id(), type))
                .toList();
    }

    private void test(long at, Map<Law, Tally> tallies) {
        var document = new CanonicalDocument(type, generator.generate(at));
        Writing writing = dialect.write(document, null);
        tallies.forEach((law, tally) -> {
            if (tally.isOpen()) {
                tally.add(
                        at,
                        writing instanceof Writing.Written written
                                ? verdict(law, at, document, written)
                                : new DoesNotApply());
            }
        });
    }

    private Verdict verdict(Law law, long seed, CanonicalDocument document, Writing.Written written) {
        return switch (law) {
            case BOOKS_BALANCE -> booksBalance(document, written);
            case NATIVE_ROUND_TRIP -> nativeRoundTrip(document, written.content(), new Random(seed));
            case TOTAL -> total(document, Mutation.of(written.content(), new Random(seed)));
        };
    }

    private Verdict booksBalance(CanonicalDocument document, Writing.Written written) {
        return switch (dialect.read(type, written.content(), defaults(document.content()))) {
            case Reading.Refused(var violations) ->
                dialect.isReceivedOnly(type)
                                && violations.stream().allMatch(each -> isOfDropped(each, written.report()))
                        ? new DoesNotApply()
                        : new Broken("what was written is refused: " + violations.getFirst());
            case Reading.Read(var again, var report, var kept) -> {
                Optional<ReportEntry> entry = report.entries().stream()
                        .filter(each -> !isWriteOnly(each))
                        .findFirst();
                if (entry.isPresent()) {
                    yield new Broken("what was written reads with an entry: " + entry.get());
                }
                Optional<String> mistake = Books.mistake(
                        withoutTransport(document.content()),
                        written.report().entries(),
                        withoutTransport(again.content()),
                        dialect.systems(type));
                yield mistake.<Verdict>map(Broken::new).orElseGet(Kept::new);
            }
        };
    }

    /** What is needed to read is missing, and the report says that it was dropped. */
    static boolean isOfDropped(Violation violation, TranslationReport report) {
        String path = violation.path();
        return NEEDED.contains(violation.rule())
                && path != null
                && report.entries().stream()
                        .anyMatch(entry -> entry.kind() == ReportEntry.Kind.DROPPED
                                && entry.path().startsWith(path));
    }

    /** A field that is never read is told ignored, and kept for whoever sent it. */
    private boolean isWriteOnly(ReportEntry entry) {
        String place = entry.place() == null ? "" : entry.place();
        return entry.kind() == ReportEntry.Kind.IGNORED
                && dialect.writeOnly(type).stream()
                        .anyMatch(field -> place.endsWith(field)
                                || place.endsWith(dialect.format(type).field(field)));
    }

    private Verdict nativeRoundTrip(CanonicalDocument document, byte[] written, Random random) {
        var format = dialect.format(type);
        if (!(format.read(written) instanceof FormatReading.Read(var tree))
                || !(format.write(new NativeVariation(random, format.names()).of(tree.root()))
                        instanceof FormatWriting.Written(byte[] varied))
                || !(dialect.read(type, varied, defaults(document.content())) instanceof Reading.Read read)
                || !read.report().entries().stream().allMatch(entry -> entry.kind() == ReportEntry.Kind.IGNORED)) {
            return new DoesNotApply();
        }
        return switch (dialect.write(read.document(), read.kept())) {
            case Writing.Refused(var violations) ->
                new Broken("what was read is not written: " + violations.getFirst());
            case Writing.Written again -> {
                Optional<String> difference = new NativeComparison(
                                format, dialect.signsOfAbsence(type), dialect.writeOnly(type))
                        .difference(varied, again.content());
                yield difference.<Verdict>map(Broken::new).orElseGet(Kept::new);
            }
        };
    }

    private Verdict total(CanonicalDocument document, byte[] mutated) {
        try {
            return switch (dialect.read(type, mutated, defaults(document.content()))) {
                case Reading.Refused(var violations) ->
                    violations.stream().allMatch(DialectContract::hasPlace) && !violations.isEmpty()
                            ? new Kept()
                            : new Broken("a violation without code or place: " + violations);
                case Reading.Read(var read, var report, var kept) -> total(read, dialect.write(read, kept));
            };
        } catch (RuntimeException | StackOverflowError defect) {
            return new Broken("reading or writing fails with " + defect);
        }
    }

    private Verdict total(CanonicalDocument read, Writing writing) {
        boolean valid =
                CanonicalValidator.v1().validateIntake(type, read.content()).isValid();
        boolean answered = !(writing instanceof Writing.Refused(var violations) && violations.isEmpty());
        return valid && answered ? new Kept() : new Broken("a document that breaks the model was read");
    }

    private static boolean hasPlace(Violation violation) {
        return violation.code().startsWith("MH-") && !violation.place().isBlank();
    }

    /** The document as its sender's dialect has to say it: what the hub carries beside it counts for none. */
    static ObjectNode withoutTransport(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        if (copy.path("envelope") instanceof ObjectNode envelope) {
            envelope.remove(TableDialect.CARRIED_BY_THE_HUB);
            if (envelope.isEmpty()) {
                copy.remove("envelope");
            }
        }
        return copy;
    }

    /** What the transport says of a document: here what its envelope says. */
    static EnvelopeDefaults defaults(ObjectNode document) {
        var envelope = document.path("envelope");
        var season = envelope.path("programme").path("season");
        return new EnvelopeDefaults(
                new PartnerId(envelope.path("sender").asText()),
                envelope.path("messageId").asText(),
                OffsetDateTime.parse(envelope.path("issuedAt").asText()).toInstant(),
                envelope.path("programme").path("code").asText(),
                season.isTextual() ? season.textValue() : null);
    }

    /** A list position names no field that can be asked for; the field itself does. */
    static Set<String> generable(Set<String> needs) {
        Set<String> paths = new HashSet<>();
        needs.forEach(path -> paths.add(path.replaceAll("\\[\\d+]", "")));
        return paths;
    }
}
