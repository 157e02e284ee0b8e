package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.dialect.BundledTables;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** The three laws, for each document of each bundled dialect. */
class DialectLawsTest {

    @ParameterizedTest
    @MethodSource("org.mentorhub.connectors.dialect.BundledTables#ids")
    @Execution(ExecutionMode.CONCURRENT)
    void keepsTheThreeLaws(String id) throws IOException {
        TableDialect dialect = BundledTables.compiled(id);
        for (DocumentType type : dialect.documents()) {
            assertThat(new DialectContract(dialect, type).test(LawDocuments.EACH, LawDocuments.SEED))
                    .hasSize(Law.values().length)
                    .allMatch(LawResult::holds);
        }
    }
}
