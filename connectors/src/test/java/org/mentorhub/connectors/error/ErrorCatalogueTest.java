package org.mentorhub.connectors.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCatalogueTest {
    private static final Path FILE = Path.of("..", "schemas", "contracts", "errors");

    @Test
    void saysEverythingInFourLanguages() {
        assertThat(ErrorCatalogue.v1().entries()).hasSizeGreaterThan(100).allSatisfy(entry -> {
            List<String> particulars = entry.arguments();
            for (Language language : Language.values()) {
                assertThat(entry.what(language, particulars)).isNotBlank().doesNotContain("{", "}");
                assertThat(entry.expected(language, particulars)).isNotBlank().doesNotContain("{", "}");
                assertThat(entry.advice(language, particulars)).isNotBlank().doesNotContain("{", "}");
            }
        });
    }

    @Test
    void fillsTextsWithParticularsInTheirOrder() {
        var code = ErrorCatalogue.v1().find("MH-CODE").orElseThrow();
        assertThat(code.expected(Language.IT, List.of("A", "B"))).endsWith("sono A, B");
        assertThat(code.named(List.of("A", "B"))).containsEntry("nearest", List.of("A", "B"));
        var type = ErrorCatalogue.v1().find("MH-TYPE").orElseThrow();
        assertThat(type.expected(Language.FR, List.of("list"))).contains("une liste");
    }

    @Test
    void readsTheLanguageOfATag() {
        assertThat(Language.of("it-IT")).isEqualTo(Language.IT);
        assertThat(Language.of("AR")).isEqualTo(Language.AR);
        assertThat(Language.of("de")).isEqualTo(Language.EN);
        assertThat(Language.of("")).isEqualTo(Language.EN);
    }

    @Test
    void refusesATextThatIsMissingInOneLanguage() throws IOException {
        assertMistake(file().replaceFirst("      ar: \"كبير جدا\"\n", ""), "MH-SIZE: what has no text in ar");
    }

    @Test
    void refusesAPlaceholderThatIsNoArgument() throws IOException {
        assertMistake(file().replaceFirst("at most \\{bytes\\}", "at most {byte}"), "{byte} is no argument");
    }

    @Test
    void refusesAnArgumentThatIsNotSaid() throws IOException {
        assertMistake(file().replaceFirst("at most \\{bytes\\}", "at most many"), "in en: {bytes} is not said");
    }

    @Test
    void refusesUnknownActionsAndKeys() throws IOException {
        assertMistake(file().replaceFirst("action: remove", "action: burn"), "action `burn` is unknown");
        assertMistake(file().replaceFirst("arguments: ", "particulars: "), "unknown `particulars`");
        assertMistake(file().replaceFirst("MH-SIZE:", "Size:"), "Size is no key");
        assertMistake(file().replaceFirst("MH-EMPTY:", "MH-SIZE:"), "duplicate key MH-SIZE");
    }

    @Test
    void refusesARuleWithoutAnEntry() {
        assertThatThrownBy(() -> ErrorCatalogue.v1().require(Stream.of("MH-DATE", "MH-NEW")))
                .isInstanceOf(BadCatalogueException.class)
                .hasMessageContaining("MH-NEW has no entry");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageSaysWhatTheCatalogueSays(Language language) throws IOException {
        Path page = FILE.resolve(CataloguePage.name(language));
        String content = CataloguePage.of(ErrorCatalogue.v1(), language);
        if (System.getProperty("renew") != null) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page))
                .as("%s is old: mvn -pl connectors -am test -Dtest=ErrorCatalogueTest -Drenew", page)
                .isEqualTo(content);
    }

    private static String file() throws IOException {
        return Files.readString(FILE.resolve("catalogue.yaml"));
    }

    private static void assertMistake(String yaml, String said) {
        assertThatThrownBy(() -> ErrorCatalogue.parse(yaml))
                .isInstanceOf(BadCatalogueException.class)
                .hasMessageContaining(said);
    }
}
