package org.mentorhub.schemas.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.schemas.DocumentType;
import org.xml.sax.SAXException;

class XsdTwinTest {

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void schemaOfADocumentSaysWhatItsJsonSchemaSays(DocumentType type) throws IOException {
        assertRenewed(Path.of("contracts", type.id(), "v1", "document.xsd"), XsdTwin.document(type));
    }

    @Test
    void sharedTypesSayWhatTheJsonSchemaSays() throws IOException {
        assertRenewed(Path.of("contracts", "common", "v1", "types.xsd"), XsdTwin.types());
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void schemaIsOneByTheJdk(DocumentType type) throws SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("contracts", type.id(), "v1", "document.xsd").toFile());
    }

    private static void assertRenewed(Path file, String content) throws IOException {
        if (System.getProperty("renew") != null) {
            Files.writeString(file, content);
        }
        assertThat(Files.readString(file))
                .as("%s is old: mvn -pl schemas test -Dtest=XsdTwinTest -Drenew", file)
                .isEqualTo(content);
    }
}
