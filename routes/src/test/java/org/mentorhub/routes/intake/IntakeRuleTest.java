package org.mentorhub.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.error.ErrorCatalogue;
import org.mentorhub.connectors.error.ErrorEntry;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.routes.intake.IntakeRule.Where;
import org.mentorhub.schemas.validation.ModelRule;

class IntakeRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "it", "ar"})
    void saysInEveryLanguageWhatIsExpectedAndWhatToDo(String language) {
        assertThat(IntakeRule.values()).allSatisfy(rule -> {
            var violation = rule.brokenAt(Where.WHOLE_DOCUMENT, null, null, List.of("it-comune-milano"));
            assertThat(violation.code()).isEqualTo(rule.code());
            assertThat(violation.expected(language)).isNotBlank().doesNotContain("{", "…");
            assertThat(violation.advice(language)).isNotBlank().doesNotContain("{", "…");
        });
    }

    /** Every text is used, and every rule has one: whoever adds a rule adds its texts, whoever removes one takes them along. */
    @Test
    void catalogueHasTheRulesOfTheHubAndNoOthers() {
        Set<String> used = new TreeSet<>();
        Arrays.stream(Rule.values()).map(Rule::key).forEach(used::add);
        Arrays.stream(FormatRule.values()).map(FormatRule::key).forEach(used::add);
        Arrays.stream(ModelRule.values()).map(ModelRule::code).forEach(used::add);
        Arrays.stream(IntakeRule.values()).map(IntakeRule::code).forEach(used::add);
        assertThat(ErrorCatalogue.v1().entries()).extracting(ErrorEntry::key).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void sharesNoCodeWithTheRulesOfFormats() {
        assertThat(IntakeRule.values()).extracting(IntakeRule::code).doesNotHaveDuplicates();
        for (var format : FormatRule.values()) {
            assertThat(IntakeRule.values()).extracting(IntakeRule::code).doesNotContain(format.code());
        }
    }
}
