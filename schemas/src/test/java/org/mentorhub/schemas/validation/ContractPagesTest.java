package org.mentorhub.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.schemas.DocumentType;

class ContractPagesTest {

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void pageOfADocumentSaysWhatItsSchemaSays(DocumentType type) throws IOException {
        assertRenewed(Path.of("contracts", type.id(), "v1", "README.md"), ContractPages.document(type));
    }

    private static void assertRenewed(Path page, String content) throws IOException {
        if (System.getProperty("renew") != null) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page))
                .as("%s is old: mvn -pl schemas test -Dtest=ContractPagesTest -Drenew", page)
                .isEqualTo(content);
    }
}
