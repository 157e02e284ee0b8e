package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.conversion.Conversions;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.validation.ModelRule;

class WordingTest {

    @Test
    void everyRuleHasOneCodeOfItsOwn() {
        List<String> codes = new ArrayList<>();
        Arrays.stream(Rule.values()).map(Rule::code).forEach(codes::add);
        Arrays.stream(FormatRule.values()).map(FormatRule::code).forEach(codes::add);
        Arrays.stream(ModelRule.values()).map(ModelRule::code).forEach(codes::add);
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("MH-[A-Z0-9-]+"));
    }

    @Test
    void everyRuleAndReasonIsWordedInEveryLanguage() {
        for (String language : Wording.languages()) {
            Wording wording = Wording.in(language);
            for (Rule rule : Rule.values()) {
                assertThat(wording.expected(rule, List.of("x", "y")))
                        .isNotEqualTo(rule.code())
                        .doesNotContain("{");
            }
            for (String conversion : Conversions.names()) {
                assertThat(wording.why(conversion))
                        .as(language + " " + conversion)
                        .doesNotStartWith("why.");
            }
        }
    }

    @Test
    void speaksEnglishWhereItHasNoWordsForALanguage() {
        assertThat(Wording.in("ar")).isSameAs(Wording.in("en"));
        assertThat(Wording.in("it-IT")).isSameAs(Wording.in("it"));
    }
}
