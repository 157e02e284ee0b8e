package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;
import org.xml.sax.SAXException;

/** The dialect's table and the schema that its service publishes say the same. */
class WrittenDossierTest {

    private static final int DOCUMENTS = 300;

    @Test
    void whatMilansDialectWritesIsWhatItsSchemaAsksFor() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(WrittenDossierTest.class.getResource("/dialects/it-comune-milano/mobilita.xsd"));
        Dialect milan = Dialects.load().find("it-comune-milano").orElseThrow();
        DocumentGenerator dossiers =
                DocumentGenerator.of(DocumentType.CANDIDATE_DOSSIER).with(Set.of("person.sex"));
        List<String> faults = new ArrayList<>();
        int written = 0;
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            var dossier = new CanonicalDocument(DocumentType.CANDIDATE_DOSSIER, dossiers.generate(seed));
            if (milan.write(dossier, null) instanceof Writing.Written document) {
                written++;
                validate(schema, document.content(), seed, faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(written).isGreaterThan(DOCUMENTS / 3);
    }

    private static void validate(Schema schema, byte[] content, long seed, List<String> faults) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(content)));
        } catch (SAXException e) {
            faults.add("seed " + seed + ": " + e.getMessage());
        }
    }
}
