package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.DocumentHead;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.JsonLines;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.XmlFormat;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.CanonicalValidator;
import org.mentorhub.schemas.validation.Validation;

/** A dialect that is a folder of data: its tables compiled into plans, one a document. Immutable, used by many threads. */
public final class TableDialect implements Dialect {

    /** What of the envelope the hub carries beside a document, so that no native format has to. */
    public static final Set<String> CARRIED_BY_THE_HUB = Plan.CARRIED_BY_THE_HUB;

    private final DialectHead head;
    private final Map<DocumentType, Plan> plans;
    private final Set<DocumentType> receivedOnly;

    TableDialect(DialectHead head, Map<DocumentType, Plan> plans, Set<DocumentType> receivedOnly) {
        this.receivedOnly = Set.copyOf(receivedOnly);
        this.head = head;
        this.plans = new EnumMap<>(plans);
    }

    @Override
    public String id() {
        return head.id();
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public String language() {
        return head.language();
    }

    @Override
    public String digest() {
        return head.digest();
    }

    /** Of its first table; a partner writes all its documents in one. */
    @Override
    public Charset charset() {
        return plans.values().stream()
                .findFirst()
                .map(plan -> plan.format().charset())
                .orElse(StandardCharsets.UTF_8);
    }

    @Override
    public Set<DocumentType> documents() {
        return Set.copyOf(plans.keySet());
    }

    @Override
    public String mediaType(DocumentType type) {
        return plan(type).format().mediaType();
    }

    @Override
    public FileForm files(DocumentType type) {
        Plan plan = plan(type);
        return switch (plan.format()) {
            case CsvFormat csv -> csv.files(plan.neededColumns());
            case FixedFormat fixed -> fixed.files();
            case JsonFormat json -> new JsonLines(IntakeLimits.DEFAULT);
            case XmlFormat xml -> xml.files();
        };
    }

    /** Whether the partner gets the document and never sends it, so that what it gets need not be enough to be read. */
    public boolean isReceivedOnly(DocumentType type) {
        return receivedOnly.contains(type);
    }

    /** The format of a document; it knows all names of the table. */
    public Format format(DocumentType type) {
        return plan(type).format();
    }

    /** The canonical fields that the partner cannot do without, as paths with selectors. */
    public Set<String> needs(DocumentType type) {
        return plan(type).lines().stream()
                .map(Line::row)
                .filter(Row::isNeededToWrite)
                .map(Row::canonical)
                .collect(Collectors.toSet());
    }

    /** The native values that say nothing, by the place without positions at which they do: {@code /h/s}, {@code /mod/[3]}. */
    public Map<String, List<String>> signsOfAbsence(DocumentType type) {
        return plan(type).signs();
    }

    /** The native places of rows that are never read, and of copies of others: what stands there follows from the rest. */
    public Set<String> writeOnly(DocumentType type) {
        return plan(type).lines().stream()
                .map(Line::row)
                .filter(row -> !row.reads() || row.conversion().equals(CopyStep.NAME))
                .map(row -> NativeFields.withoutPositions(row.nativePlace()))
                .collect(Collectors.toSet());
    }

    /** The rows of a document's table. */
    public List<Mapping> mappings(DocumentType type) {
        return plan(type).lines().stream()
                .map(line -> new Mapping(line.row().nativePlace(), line.row().canonical()))
                .toList();
    }

    /** The systems whose codes a document's table writes back from a coded value's source. */
    public Set<String> systems(DocumentType type) {
        return plan(type).systems();
    }

    /** What a document looks like as its table reads it. */
    public NativeShape shape(DocumentType type) {
        return Description.of(head, plan(type));
    }

    /** The tables for people to read: {@code README.md} of the dialect's folder. */
    public String mappingPage() {
        return MappingPage.of(head, List.copyOf(plans.values()));
    }

    /** The compiled table of a document. */
    Plan planOf(DocumentType type) {
        return plan(type);
    }

    private Plan plan(DocumentType type) {
        Plan plan = plans.get(type);
        if (plan == null) {
            throw new IllegalArgumentException("dialect " + head.id() + " has no table for " + type.id());
        }
        return plan;
    }

    @Override
    public Optional<DocumentType> detect(byte[] content) {
        return DocumentHead.of(content).flatMap(found -> switch (found) {
            case DocumentHead.XmlRoot(String namespace, String local) -> byRoot(namespace, local);
            case DocumentHead.JsonMembers(Set<String> members) -> byMembers(members);
            case DocumentHead.FirstLine first -> byLines(first);
        });
    }

    @Override
    public Reading read(DocumentType type, Slice slice, EnvelopeDefaults defaults) {
        Plan plan = plans.get(type);
        if (plan == null) {
            return new Reading.Refused(List.of(noTable(type)));
        }
        return switch (plan.format().read(slice.content(), slice.line())) {
            case FormatReading.Refused(List<Violation> violations) -> new Reading.Refused(violations);
            case FormatReading.Read(NativeTree tree) -> read(plan, tree, slice.beside(), defaults);
        };
    }

    @Override
    public Writing write(CanonicalDocument document, @Nullable JsonNode kept) {
        Plan plan = plans.get(document.type());
        if (plan == null) {
            return new Writing.Refused(List.of(noTable(document.type())));
        }
        Node canonical = Trees.of(document);
        WriteRun run = plan.writing(canonical);
        Node tree = plan.write(canonical, run);
        if (!run.violations().isEmpty()) {
            return new Writing.Refused(run.violations());
        }
        if (run.sent().isReordered()) {
            tellOrder(plan, run, tree, Enclosed.in(canonical));
        }
        if (kept != null) {
            new Kept(plan.format().names()).putBack(kept, tree);
        }
        run.complete();
        return switch (plan.format().write(tree)) {
            case FormatWriting.Refused(List<Violation> violations) -> new Writing.Refused(violations);
            case FormatWriting.Written(byte[] bytes) ->
                new Writing.Written(bytes, plan.format().mediaType(), new TranslationReport(run.finish(), List.of()));
        };
    }

    private Reading read(Plan plan, NativeTree tree, List<Beside> beside, EnvelopeDefaults defaults) {
        Plan.Outcome outcome = plan.read(tree, beside);
        tree.writtenOut().forEach(node -> outcome.run().approximated(null, node, "reference"));
        Node document = Envelope.complete(plan.type(), outcome.canonical(), defaults, head.language());
        Validation validation = CanonicalValidator.v1().validateIntake(plan.type(), document);
        List<Violation> violations = new Faults(plan, outcome).violations(validation.faults());
        if (!violations.isEmpty()) {
            return new Reading.Refused(violations);
        }
        tellDefaults(plan, outcome, document, tree);
        List<ReportEntry> entries = outcome.run().finish(tree.root());
        return new Reading.Read(
                CanonicalDocument.of(plan.type(), document),
                new TranslationReport(entries, Faults.warnings(validation.warnings())),
                new Kept(plan.format().names()).of(tree.root()));
    }

    /** A field of the envelope that the table has, the document has not, and the hub completes. */
    private static void tellDefaults(Plan plan, Plan.Outcome outcome, Node document, NativeTree tree) {
        for (TreePath path : plan.completed()) {
            Node completed = path.find(outcome.canonical()) == null ? path.find(document) : null;
            if (completed != null) {
                outcome.run().defaulted(completed, tree.root());
            }
        }
    }

    private void tellOrder(Plan plan, WriteRun run, Node tree, List<Beside> beside) {
        if (plan.format().write(tree) instanceof FormatWriting.Written(byte[] bytes)
                && plan.format().read(bytes) instanceof FormatReading.Read(NativeTree again)) {
            plan.tellOrder(run, plan.read(again, beside).canonical());
        }
    }

    private Optional<DocumentType> byRoot(String namespace, String local) {
        return plans.values().stream()
                .filter(plan -> plan.root().local().equals(local)
                        && plan.root().namespace().equals(namespace))
                .map(Plan::type)
                .findFirst();
    }

    /** The table whose columns or records begin the file. */
    private Optional<DocumentType> byLines(DocumentHead.FirstLine first) {
        DocumentType best = null;
        long most = 0;
        for (Plan plan : plans.values()) {
            long known =
                    switch (plan.format()) {
                        case CsvFormat csv -> csv.layout().columnsIn(first.line());
                        case FixedFormat fixed -> fixed.recordsIn(first.all());
                        case JsonFormat json -> 0;
                        case XmlFormat xml -> 0;
                    };
            if (known > most) {
                most = known;
                best = plan.type();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The table that needs most of the members that are there; two that need as many cannot be told apart. */
    private Optional<DocumentType> byMembers(Set<String> members) {
        DocumentType best = null;
        long most = 0;
        boolean alone = false;
        for (Plan plan : plans.values()) {
            long known = plan.lines().stream()
                    .map(line -> line.row().nativePlace().split("/", 3))
                    .filter(steps -> steps.length > 1)
                    .map(steps -> steps[1])
                    .distinct()
                    .filter(members::contains)
                    .count();
            alone = known != most;
            if (known > most) {
                most = known;
                best = plan.type();
            }
        }
        return alone || plans.size() == 1 ? Optional.ofNullable(best) : Optional.empty();
    }

    private Violation noTable(DocumentType type) {
        List<String> known =
                plans.keySet().stream().map(DocumentType::id).sorted().toList();
        return new Violation(Rule.DOCUMENT_TYPE.code(), "document", null, type.id(), known, null);
    }
}
