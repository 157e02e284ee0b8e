package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** What arrives, with the report, explains the original: for every pair of bundled dialects, whoever exchanges documents today. */
class PairLawsTest {

    private static final int TRIES = 5;
    private static final List<PairContract> PAIRS = pairs(Dialects.load().tables());

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void explainsTheOriginalByWhatArrivesAndTheReport(@ForAll int seed) {
        for (PairContract pair : PAIRS) {
            LawResult result = pair.test(1, seed);
            assertThat(result.failures()).as(result.toString()).isZero();
        }
    }

    private static List<PairContract> pairs(List<TableDialect> dialects) {
        return dialects.stream()
                .flatMap(from -> dialects.stream().filter(to -> to != from).flatMap(to -> from.documents().stream()
                        .filter(to.documents()::contains)
                        .map((DocumentType type) -> new PairContract(from, to, type))))
                .toList();
    }
}
