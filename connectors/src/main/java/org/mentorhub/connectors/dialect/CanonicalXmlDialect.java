package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.DocumentHead;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.SingleDocument;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.CanonicalValidator;
import org.mentorhub.schemas.validation.Fault;
import org.mentorhub.schemas.validation.Validation;
import org.mentorhub.schemas.xsd.XsdTwin;

/** The canonical model in XML, as {@code contracts/<document>/v1/document.xsd} has it: nothing is mapped, so nothing is lost. */
final class CanonicalXmlDialect implements Dialect {

    static final String ID = "canonical-xml";

    private static final String LANGUAGE = "en";

    private final Map<DocumentType, Twin> twins = new EnumMap<>(DocumentType.class);
    private final String digest;

    /** @param digest of the model's version */
    CanonicalXmlDialect(String digest) {
        this.digest = digest;
        for (DocumentType type : DocumentType.values()) {
            Format format = new FormatOptions.Xml(
                            StandardCharsets.UTF_8, Map.of("", XsdTwin.NAMESPACE), Optional.of(XsdTwin.root(type)))
                    .format(IntakeLimits.DEFAULT);
            Name root = format.names().of(XsdTwin.root(type));
            twins.put(type, new Twin(format, root, XmlTwin.of(Contracts.v1(type), Canonical.NAMES, format.names())));
        }
    }

    /**
     * A document's form.
     *
     * @param format how it becomes bytes
     * @param root its root element
     * @param content what stands in it
     */
    private record Twin(Format format, Name root, XmlTwin content) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Mentor Hub canonical model v1 in XML";
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Set<DocumentType> documents() {
        return EnumSet.allOf(DocumentType.class);
    }

    @Override
    public Optional<DocumentType> detect(byte[] content) {
        return DocumentHead.of(content)
                .filter(DocumentHead.XmlRoot.class::isInstance)
                .map(DocumentHead.XmlRoot.class::cast)
                .filter(head -> head.namespace().equals(XsdTwin.NAMESPACE))
                .flatMap(head -> documents().stream()
                        .filter(type -> XsdTwin.root(type).equals(head.local()))
                        .findFirst());
    }

    @Override
    public FileForm files(DocumentType type) {
        return SingleDocument.INSTANCE;
    }

    @Override
    public Reading read(DocumentType type, Slice slice, EnvelopeDefaults defaults) {
        Twin twin = twin(type);
        return switch (twin.format.read(slice.content(), slice.line())) {
            case FormatReading.Refused(List<Violation> violations) -> new Reading.Refused(violations);
            case FormatReading.Read(NativeTree tree) -> read(type, new XmlTwinReading(tree, twin.content), defaults);
        };
    }

    @Override
    public Writing write(CanonicalDocument document, @Nullable JsonNode kept) {
        Twin twin = twin(document.type());
        Node canonical = Trees.of(document.content(), Name.ROOT, Canonical.NAMES);
        return switch (twin.format.write(XmlTwinWriting.element(canonical, twin.root, twin.content))) {
            case FormatWriting.Refused(List<Violation> violations) -> new Writing.Refused(violations);
            case FormatWriting.Written(byte[] bytes) ->
                new Writing.Written(bytes, twin.format.mediaType(), TranslationReport.EMPTY);
        };
    }

    private Reading read(DocumentType type, XmlTwinReading read, EnvelopeDefaults defaults) {
        if (!(Trees.json(read.canonical()) instanceof ObjectNode content)) {
            return new Reading.Refused(
                    List.of(new Violation(Rule.TYPE.code(), read.place(""), null, null, List.of("group"), null)));
        }
        ObjectNode document = Envelope.complete(type, content, defaults, LANGUAGE);
        Validation validation = CanonicalValidator.v1().validateIntake(type, document);
        List<Violation> violations = new ArrayList<>(read.violations());
        validation.faults().forEach(fault -> violations.add(violation(fault, read)));
        return violations.isEmpty()
                ? new Reading.Read(
                        new CanonicalDocument(type, document),
                        new TranslationReport(List.of(), Faults.warnings(validation.warnings(), LANGUAGE)),
                        null)
                : new Reading.Refused(violations);
    }

    private static Violation violation(Fault fault, XmlTwinReading read) {
        return new Violation(
                fault.code(),
                read.place(fault.path()),
                fault.path(),
                fault.found().orElse(null),
                fault.arguments(),
                fault.fix().orElse(null));
    }

    private Twin twin(DocumentType type) {
        Twin twin = twins.get(type);
        if (twin == null) {
            throw new IllegalStateException("every document has a twin, not " + type);
        }
        return twin;
    }
}
