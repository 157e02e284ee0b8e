package org.mentorhub.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.routes.intake.IntakeRule.Where;

class IntakeRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "it", "ar"})
    void saysInEveryLanguageWhatIsExpectedAndWhatToDo(String language) {
        assertThat(IntakeRule.values()).allSatisfy(rule -> {
            var violation = rule.brokenAt(Where.WHOLE_DOCUMENT, null, language, "it-comune-milano");
            assertThat(violation.code()).isEqualTo(rule.code());
            assertThat(violation.expected()).isNotBlank().doesNotContain("{0}", "''");
            assertThat(violation.fix()).isNotBlank().doesNotContain("{0}", "''");
        });
    }

    @Test
    void sharesNoCodeWithTheRulesOfFormats() {
        assertThat(IntakeRule.values()).extracting(IntakeRule::code).doesNotHaveDuplicates();
        for (var format : FormatRule.values()) {
            assertThat(IntakeRule.values()).extracting(IntakeRule::code).doesNotContain(format.code());
        }
    }
}
