package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each dialect is made from its table; with {@code -Dpages=write} it is written, else compared. */
class DialectPagesTest {

    @ParameterizedTest
    @MethodSource("org.mentorhub.connectors.dialect.BundledTables#ids")
    void pageSaysWhatTheTableSays(String id) throws IOException {
        TableDialect dialect = BundledTables.compiled(id);
        Path page = BundledTables.folder(id).resolve("README.md");
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(page, dialect.mappingPage());
        }
        assertThat(page).as("renew it by the command in its first lines").hasContent(dialect.mappingPage());
    }
}
