package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;
import org.xml.sax.SAXException;

/** A dialect's table and the schema that its service publishes say the same, for each document that the dialect has. */
class WrittenXmlTest {

    private static final int DOCUMENTS = 300;

    @ParameterizedTest
    @CsvSource({"it-comune-milano,mobilita.xsd", "tn-aneti,mobilite.xsd"})
    void whatTheTableWritesIsWhatTheSchemaAsksFor(String id, String file) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(WrittenXmlTest.class.getResource("/dialects/" + id + "/" + file));
        TableDialect dialect = Dialects.load().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (DocumentType type : dialect.documents()) {
            List<String> faults = new ArrayList<>();
            int written = 0;
            DocumentGenerator generator = DocumentGenerator.of(type).with(generable(dialect.needs(type)));
            for (long seed = 0; seed < DOCUMENTS; seed++) {
                var document = new CanonicalDocument(type, generator.generate(seed));
                if (dialect.write(document, null) instanceof Writing.Written done) {
                    written++;
                    validate(schema, done.content(), type.id() + ", seed " + seed, faults);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(written).as(type.id()).isGreaterThan(DOCUMENTS / 3);
        }
    }

    private static Set<String> generable(Set<String> needs) {
        Set<String> paths = new HashSet<>();
        needs.forEach(path -> paths.add(path.replaceAll("\\[\\d+]", "")));
        return paths;
    }

    private static void validate(Schema schema, byte[] content, String which, List<String> faults) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(content)));
        } catch (SAXException e) {
            faults.add(which + ": " + e.getMessage());
        }
    }
}
