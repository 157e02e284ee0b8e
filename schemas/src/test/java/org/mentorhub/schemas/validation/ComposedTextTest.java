package org.mentorhub.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.schemas.value.JsonValue;

/** Texts are composed where Java's normalizer says so, whatever shortcut there is past it. */
class ComposedTextTest {

    private static final TextCheck CHECK =
            new TextCheck(0, 100, Optional.empty(), ModelRule.FORM, text -> true, ModelRule.DATE, KnownCodes.ANY);

    @Test
    void agreesWithTheNormalizerOnEveryPairOfLetterAndMark() {
        for (char letter : "aeo\u00e9\u0627\u0648\u064a\u063a\u0641\u0647\u06d5\u0915".toCharArray()) {
            for (int mark = 0; mark < 0x1000; mark++) {
                String text = "" + letter + (char) mark + letter;
                var findings = new Findings();
                CHECK.check(JsonValue.of(TextNode.valueOf(text)), findings);
                assertThat(findings.result().isValid())
                        .as("U+%04X behind U+%04X", mark, (int) letter)
                        .isEqualTo(Normalizer.isNormalized(text, Normalizer.Form.NFC));
            }
        }
    }
}
