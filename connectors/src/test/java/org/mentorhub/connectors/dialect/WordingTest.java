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
        Arrays.stream(Rule.values()).map(Rule::key).forEach(codes::add);
        Arrays.stream(FormatRule.values()).map(FormatRule::key).forEach(codes::add);
        Arrays.stream(ModelRule.values()).map(ModelRule::code).forEach(codes::add);
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("MH-[A-Z0-9-]+([.][a-z-]+)?"));
    }

    @Test
    void everyReasonIsWordedInEveryLanguage() {
        for (String language : Wording.languages()) {
            Wording wording = Wording.in(language);
            for (String conversion : Conversions.names()) {
                assertThat(wording.why(conversion))
                        .as(language + " " + conversion)
                        .doesNotStartWith("why.");
            }
        }
    }

    @Test
    void speaksEnglishWhereItHasNoWordsForALanguage() {
        assertThat(Wording.in("de")).isSameAs(Wording.in("en"));
        assertThat(Wording.in("it-IT")).isSameAs(Wording.in("it"));
    }
}
