package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.CodedValue.Sources;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

class PercentBandsTest {

    private final CodeList levels = CodeLists.load().find("objective-level").orElseThrow();
    private final PercentBands percents = new PercentBands(
            new CodedValue(levels, levels.column("tn-sfax").orElseThrow(), Sources.OWN, Kind.NUMBER, levels),
            PercentBands.of(levels, levels.column("percent-band").orElseThrow()));

    @ParameterizedTest
    @CsvSource({
        "0, not-achieved",
        "24, not-achieved",
        "24.5, not-achieved",
        "25, partly",
        "74, partly",
        "75, achieved",
        "99.9, achieved",
        "100, exceeded"
    })
    void readsEveryPercentOfABandAsItsCodeAndGivesItBack(String percent, String code) {
        Node read = read(percent);
        assertThat(Canonical.text(read, Canonical.CODE)).contains(code);
        assertThat(Canonical.sourceCode(read, "tn-sfax")).contains(percent);
        assertThat(written(read)).isEqualTo(percent);
    }

    @Test
    void writesTheListsOwnPercentOfAnotherSystemsCode() {
        assertThat(written(Canonical.coded(Name.ITEM, "partly", "it-comune-milano", "2")))
                .isEqualTo("50");
    }

    @Test
    void doesNotBelieveASourceOfAnotherBand() {
        assertThat(written(Canonical.coded(Name.ITEM, "partly", "tn-sfax", "80")))
                .isEqualTo("50");
    }

    @ParameterizedTest
    @CsvSource({"101", "-1", "beaucoup"})
    void refusesWhatIsNoPercent(String text) {
        assertThat(percents.read(Node.number(Name.ITEM, text), Name.ITEM, Scope.NONE))
                .isInstanceOf(Converted.Wrong.class);
    }

    private Node read(String percent) {
        return ((Converted.Value) percents.read(Node.number(Name.ITEM, percent), Name.ITEM, Scope.NONE)).node();
    }

    private String written(Node coded) {
        return ((Converted.Value) percents.write(coded, Name.ITEM, Scope.NONE))
                .node()
                .text();
    }
}
