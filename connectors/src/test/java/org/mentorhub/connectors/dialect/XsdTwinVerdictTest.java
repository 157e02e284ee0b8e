package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;
import org.mentorhub.schemas.validation.CanonicalValidator;
import org.mentorhub.schemas.validation.Fault;
import org.mentorhub.schemas.validation.ModelRule;
import org.mentorhub.schemas.xsd.XsdTwin;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The JDK's validator on the XML Schema and the hub on the same bytes give one verdict, but for the rules that the schema names. */
class XsdTwinVerdictTest {

    /** One commit gives one verdict; {@code -Dtwin.seed} looks elsewhere. */
    private static final long SEED = Long.getLong("twin.seed", 20_000);

    private static final int MUTANTS = Integer.getInteger("twin.documents", 300);
    private static final Map<DocumentType, Twin> TWINS = new EnumMap<>(DocumentType.class);

    /** What both need of a document. */
    private record Twin(Format format, Name root, XmlTwin content, Schema schema) {}

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void bothAcceptGeneratedDocuments(DocumentType type) throws Exception {
        DocumentGenerator generator = DocumentGenerator.of(type);
        for (long seed = SEED; seed < SEED + 60; seed++) {
            byte[] xml = written(type, generator.generate(seed));
            assertThat(complaint(type, xml)).as("seed %d: %s", seed, text(xml)).isEmpty();
            assertThat(rules(type, xml)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void readsBackWhatItWrote(DocumentType type) {
        DocumentGenerator generator = DocumentGenerator.of(type);
        for (long seed = SEED; seed < SEED + 60; seed++) {
            ObjectNode document = generator.generate(seed);
            assertThat(read(type, written(type, document))).as("seed %d", seed).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void bothGiveOneVerdictOnChangedDocuments(DocumentType type) throws Exception {
        DocumentGenerator generator = DocumentGenerator.of(type);
        var mutants = new XmlMutants(SEED + type.ordinal());
        Set<String> notSaid = XsdTwin.notSaid().stream().map(ModelRule::name).collect(Collectors.toSet());
        System.out.println("XSD twin of " + type.id() + " from seed " + SEED);
        int refused = 0;
        int accepted = 0;
        for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
            byte[] xml = changed(written(type, generator.generate(seed)), mutants);
            Optional<String> complaint = complaint(type, xml);
            Set<String> rules = rules(type, xml);
            if (complaint.isPresent()) {
                refused++;
                assertThat(rules)
                        .as("seed %d: %s: %s", seed, complaint, text(xml))
                        .isNotEmpty();
            } else {
                accepted++;
                assertThat(notSaid)
                        .as("seed %d: %s: %s", seed, rules, text(xml))
                        .containsAll(rules);
            }
        }
        assertThat(refused).isGreaterThan(MUTANTS / 3);
        assertThat(accepted).isGreaterThan(MUTANTS / 30);
    }

    private static byte[] written(DocumentType type, ObjectNode document) {
        Twin twin = twin(type);
        var tree = XmlTwinWriting.element(Trees.of(document, Name.ROOT, Canonical.NAMES), twin.root, twin.content);
        return ((FormatWriting.Written) twin.format.write(tree)).content();
    }

    private static ObjectNode read(DocumentType type, byte[] xml) {
        Twin twin = twin(type);
        var tree = ((FormatReading.Read) twin.format.read(xml)).tree();
        return (ObjectNode) Trees.json(new XmlTwinReading(tree, twin.content).canonical());
    }

    /** The rules that the hub finds broken, by name. */
    private static Set<String> rules(DocumentType type, byte[] xml) {
        Twin twin = twin(type);
        if (!(twin.format.read(xml) instanceof FormatReading.Read(var tree))) {
            return Set.of("format");
        }
        var reading = new XmlTwinReading(tree, twin.content);
        if (!(Trees.json(reading.canonical()) instanceof ObjectNode document)) {
            return Set.of("type");
        }
        Set<String> rules = CanonicalValidator.v1().validate(type, document).faults().stream()
                .map(Fault::rule)
                .map(ModelRule::name)
                .collect(Collectors.toSet());
        reading.violations().forEach(violation -> rules.add(violation.code()));
        return rules;
    }

    private static Optional<String> complaint(DocumentType type, byte[] xml) throws IOException {
        try {
            twin(type).schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] changed(byte[] xml, XmlMutants mutants) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        mutants.apply(document);
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        var out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static Twin twin(DocumentType type) {
        return TWINS.computeIfAbsent(type, key -> {
            Format format = new FormatOptions.Xml(
                            StandardCharsets.UTF_8, Map.of("", XsdTwin.NAMESPACE), Optional.of(XsdTwin.root(key)))
                    .format(IntakeLimits.DEFAULT);
            XmlTwin content = XmlTwin.of(Contracts.v1(key), Canonical.NAMES, format.names());
            return new Twin(format, format.names().of(XsdTwin.root(key)), content, schema(key));
        });
    }

    private static Schema schema(DocumentType type) {
        try {
            var file = XsdTwin.class.getResource("/contracts/" + type.id() + "/v1/document.xsd");
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
