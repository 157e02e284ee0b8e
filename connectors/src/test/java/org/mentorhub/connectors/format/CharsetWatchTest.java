package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for UTF-8 in a file that should have one byte a letter, and what is not. */
class CharsetWatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"Salmé", "Œuvre", "l’été", "محمد", "QUALITÉ\u00a0:", "Brașov", "😀"})
    void tellsUtf8(String text) {
        assertThat(mistake(text.getBytes(StandardCharsets.UTF_8), "windows-1252"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Salmé, windows-1252",
        "QUALITÉ\u00a0:, windows-1252",
        "dit-il voilà\u00a0», windows-1252",
        "CONGÉ\u00a0!, ISO-8859-1",
        "محمد، علي, windows-1256",
    })
    void takesTextsInTheirOwnCharset(String text, String charset) {
        assertThat(mistake(text.getBytes(Charset.forName(charset)), charset)).isFalse();
    }

    private static boolean mistake(byte[] text, String due) {
        var watch = new CharsetWatch(Charset.forName(due));
        watch.see(text, 1);
        return watch.mistake().isPresent();
    }
}
