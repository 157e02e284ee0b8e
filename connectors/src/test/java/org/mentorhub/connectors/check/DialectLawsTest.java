package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mentorhub.connectors.dialect.Dialects;

/** The three laws, for each document of each bundled dialect: every try takes a document of each to which the law applies. */
class DialectLawsTest {

    private static final int TRIES = 200;
    private static final List<DialectContract> CONTRACTS = contracts();

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void writesAgainWhatItReadWithoutReport(@ForAll int seed) {
        keep(Law.NATIVE_ROUND_TRIP, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void balancesTheBooks(@ForAll int seed) {
        keep(Law.BOOKS_BALANCE, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void endsInDocumentOrViolationsWithPlace(@ForAll int seed) {
        keep(Law.TOTAL, seed);
    }

    private static void keep(Law law, int seed) {
        for (DialectContract contract : CONTRACTS) {
            LawResult result = contract.test(law, 1, seed);
            assertThat(result.holds()).as(result.toString()).isTrue();
        }
    }

    private static List<DialectContract> contracts() {
        List<DialectContract> contracts = new ArrayList<>();
        Dialects.load().tables().forEach(dialect -> dialect.documents()
                .forEach(type -> contracts.add(new DialectContract(dialect, type))));
        return contracts;
    }
}
