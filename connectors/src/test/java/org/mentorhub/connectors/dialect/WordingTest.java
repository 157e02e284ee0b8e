package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.conversion.Conversions;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Wording;
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
            for (String reason : reasons()) {
                assertThat(wording.why(reason)).as(language + " " + reason).doesNotStartWith("why.");
            }
        }
    }

    /** Those of conversions, those that the hub has words for in English, and those of what it does not disclose. */
    private static Set<String> reasons() {
        Set<String> reasons = new TreeSet<>(Conversions.names());
        reasons.addAll(Wording.in("en").reasons());
        reasons.addAll(List.of("not-granted", "own-number", "own-id", "other-number"));
        return reasons;
    }

    @Test
    void speaksEnglishWhereItHasNoWordsForALanguage() {
        assertThat(Wording.in("de")).isSameAs(Wording.in("en"));
        assertThat(Wording.in("it-IT")).isSameAs(Wording.in("it"));
    }
}
