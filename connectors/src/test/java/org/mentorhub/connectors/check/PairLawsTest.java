package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.dialect.BundledTables;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;

/** What arrives, with the report, explains the original: for every pair of bundled dialects, whoever exchanges documents today. */
class PairLawsTest {

    private static final List<TableDialect> DIALECTS = Dialects.load().tables();

    @ParameterizedTest
    @MethodSource("org.mentorhub.connectors.dialect.BundledTables#ids")
    @Execution(ExecutionMode.CONCURRENT)
    void explainsWhatItSendsByWhatArrivesAndTheReport(String id) throws IOException {
        TableDialect from = BundledTables.compiled(id);
        List<LawResult> results = DIALECTS.stream()
                .filter(to -> !to.id().equals(id))
                .flatMap(to -> results(from, to).stream())
                .toList();
        assertThat(results).allMatch(result -> result.failures() == 0).anyMatch(LawResult::holds);
    }

    /** None is tested where the one has no field for what the other cannot do without. */
    private static List<LawResult> results(TableDialect from, TableDialect to) {
        return from.documents().stream()
                .filter(to.documents()::contains)
                .map(type -> new PairContract(from, to, type).test(LawDocuments.EACH_PAIR, LawDocuments.SEED))
                .toList();
    }
}
