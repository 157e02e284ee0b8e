package org.mentorhub.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;

class TextFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/properties/experience/items/properties/position", "/properties/selection/properties/remarks"})
    void shortcutAgreesWithThePatternOnEveryCharacter(String place) {
        String pattern = Contracts.v1(DocumentType.CANDIDATE_DOSSIER)
                .at(place + "/pattern")
                .asText();
        TextForm plain = TextForm.ofPlainText(pattern);
        TextForm whole = TextForm.of(pattern);

        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String character = String.valueOf((char) c);
            for (String text : new String[] {character, "a" + character, character + "a", "a" + character + "a"}) {
                assertThat(plain.matches(text)).as("U+%04X", c).isEqualTo(whole.matches(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\n", "\na", " a", "a ", "\u00a0a", "a\u3000", "a\u0000b", "\ud800", "a\uffffb"})
    void refusesBlanksAtTheEndsAndControlCharacters(String text) {
        String pattern = Contracts.v1(DocumentType.CANDIDATE_DOSSIER)
                .at("/properties/selection/properties/remarks/pattern")
                .asText();
        assertThat(TextForm.ofPlainText(pattern).matches(text)).isFalse();
    }
}
