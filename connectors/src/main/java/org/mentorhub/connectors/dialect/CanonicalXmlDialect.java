package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
import org.mentorhub.connectors.translation.SingleDocument;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
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
        Node canonical = Trees.of(document);
        return switch (twin.format.write(XmlTwinWriting.element(canonical, twin.root, twin.content))) {
            case FormatWriting.Refused(List<Violation> violations) -> new Writing.Refused(violations);
            case FormatWriting.Written(byte[] bytes) ->
                new Writing.Written(bytes, twin.format.mediaType(), TranslationReport.EMPTY);
        };
    }

    private static Reading read(DocumentType type, XmlTwinReading read, EnvelopeDefaults defaults) {
        if (!(Trees.json(read.canonical()) instanceof ObjectNode content)) {
            return CanonicalReading.noGroup(read.place(""));
        }
        return new CanonicalReading(LANGUAGE, fault -> read.place(fault.path()))
                .of(type, Trees.of(content, Name.ROOT, Canonical.NAMES), defaults, read.violations());
    }

    private Twin twin(DocumentType type) {
        Twin twin = twins.get(type);
        if (twin == null) {
            throw new IllegalStateException("every document has a twin, not " + type);
        }
        return twin;
    }
}
