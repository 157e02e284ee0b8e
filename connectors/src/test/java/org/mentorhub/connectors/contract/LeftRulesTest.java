package org.mentorhub.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.schemas.DocumentType;

/** Rules that a contract has to name, for long runs of its proof found documents that the hub alone refused. */
class LeftRulesTest {

    private static final List<TableDialect> TABLES = Dialects.load().tables();

    @ParameterizedTest
    @CsvSource({
        // a label makes a group, and a label by another name leaves a group without what the model needs
        "ma-anapec, MH-REQUIRED, objectives",
        // a schema counts two blanks together as one
        "it-comune-torino, MH-LENGTH, objectives[].comment",
    })
    void namesTheRule(String dialect, String code, String field) {
        TableDialect table = TABLES.stream()
                .filter(each -> each.id().equals(dialect))
                .findFirst()
                .orElseThrow();
        assertThat(Contracts.of(table.shape(DocumentType.PLACEMENT_REPORT)).left())
                .filteredOn(rule -> rule.code().equals(code))
                .extracting(LeftRule::canonical)
                .contains(field);
    }
}
