package org.mentorhub.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private static final CodeLists LISTS = CodeLists.load();

    @Test
    void loadsEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("codelists"))) {
            assertThat(LISTS.all().stream().map(list -> list.name() + ".csv"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".csv"))
                                    .toList());
        }
    }

    @Test
    void readsSharedCodeAsTheRowWithTheStar() {
        CodeList marital = LISTS.list("marital-status");

        assertThat(marital.toCanonical("ma-anapec", "D")).contains(new CanonicalCode("divorced", true));
        assertThat(marital.toNative("ma-anapec", "divorced", Optional.empty())).contains(new NativeCode("D", true));
        assertThat(marital.toNative("ma-anapec", "separated", Optional.empty())).contains(new NativeCode("D", false));
    }

    @Test
    void writesTheSendersOwnCodeBeforeThePreferredOne() {
        CodeList sex = LISTS.list("sex");

        assertThat(sex.toNative("ma-anapec", "2", Optional.empty())).contains(new NativeCode("Mme", true));
        assertThat(sex.toNative("ma-anapec", "2", Optional.of("Mlle"))).contains(new NativeCode("Mlle", true));
        assertThat(sex.toNative("ma-anapec", "2", Optional.of("F"))).contains(new NativeCode("Mme", true));
    }

    @Test
    void leavesOutWhatASystemDoesNotKnow() {
        assertThat(LISTS.list("sex").toNative("it-comune-milano", "9", Optional.empty()))
                .isEmpty();
        assertThat(LISTS.list("cefr").toCanonical("it-comune-milano", "C3")).isEmpty();
    }

    @Test
    void tellsIsoAndBelfioreCountriesApart() {
        CodeList countries = LISTS.list("countries");

        assertThat(countries.toCanonical("belfiore", "Z330").orElseThrow().code())
                .isEqualTo("MA");
        assertThat(countries.toCanonical("istat", "330").orElseThrow().code()).isEqualTo("IN");
        assertThat(countries
                        .toNative("istat", "MA", Optional.empty())
                        .orElseThrow()
                        .code())
                .isEqualTo("436");
    }

    @Test
    void findsNamesWithoutCaseAndAccentsAndSaysSo() {
        CodeList territory = LISTS.list("territory");

        assertThat(territory.toCanonical("ma-anapec", "Béni Mellal")).contains(new CanonicalCode("MA-BEM", true));
        assertThat(territory.toCanonical("ma-anapec", "BENI MELLAL")).contains(new CanonicalCode("MA-BEM", false));
        assertThat(territory.toCanonical("ma-anapec", "Khouribgha")).contains(new CanonicalCode("MA-KHO", false));
        assertThat(territory
                        .toNative("ma-anapec", "MA-BEM", Optional.empty())
                        .orElseThrow()
                        .code())
                .isEqualTo("Béni Mellal");
        assertThat(LISTS.list("countries")
                        .toCanonical("label-fr", "TUNISIE")
                        .orElseThrow()
                        .code())
                .isEqualTo("TN");
    }

    @Test
    void comparesShortCodesExactly() {
        assertThat(LISTS.list("dossier-status").toCanonical("it-comune-milano", "sel"))
                .isEmpty();
    }

    @Test
    void namesTheNearestKnownCodes() {
        assertThat(LISTS.list("dossier-status")
                        .column("it-comune-milano")
                        .orElseThrow()
                        .nearest("SLE", 2))
                .contains("SEL");
        assertThat(LISTS.list("territory").column("ma-anapec").orElseThrow().nearest("Kourigba", 1))
                .containsExactly("Khouribga");
    }

    @Test
    void givesLabelsAndFacts() {
        CodeList reasons = LISTS.list("termination-reason");

        assertThat(reasons.label("health", "it")).isPresent();
        assertThat(reasons.cell("health", "x-class")).contains("S");
        assertThat(LISTS.list("isco-08").codes()).hasSize(619);
        assertThat(LISTS.list("nace-rev2").contains("56.10")).isTrue();
    }

    @Test
    void refusesBrokenListsWithFileAndLine() {
        String head = "# T\n# Source: s\n# Licence: l\n# verified: v\n"
                + "canonical,label-en,label-it,label-fr,label-ar,it-x\n";

        assertBroken(head + "a,,,,,1\na,,,,,2\n", "codelists/t.csv, line 7: canonical code twice: a");
        assertBroken(head + "a,,,,1\n", "codelists/t.csv, line 6: 5 cells");
        assertBroken(head + "a,\"open,,,,1\n", "line 6: a quote is not closed");
        assertBroken(head + "a,\"x\"y,,,,1\n", "line 6: text after a closing quote");
        assertBroken(head + "a,,,,,1\nb,,,,,1\n", "column it-x: in several rows without one star: [1]");
        assertBroken("# T\ncanonical,code\n", "line 2: the header begins");
    }

    @Test
    void readsQuotedCells() {
        String text = "# T\n# Source: s\n# Licence: l\n# verified: v\n"
                + "canonical,label-en,label-it,label-fr,label-ar,it-x\na,\"one, \"\"two\"\"\",,,,\"x|y*\"\n";
        CodeList list = CodeListFile.parse("t", text.getBytes(StandardCharsets.UTF_8));

        assertThat(list.label("a", "en")).contains("one, \"two\"");
        assertThat(list.toCanonical("it-x", "y")).isPresent();
        assertThat(list.digest()).hasSize(64);
    }

    @Test
    void everyColumnOfEveryListCompiles() {
        LISTS.all().forEach(CodeListsTest::compileAll);
    }

    private static void compileAll(CodeList list) {
        list.columns().forEach(column -> assertThat(list.column(column)).isPresent());
    }

    private static void assertBroken(String text, String message) {
        assertThatThrownBy(() -> compileAll(CodeListFile.parse("t", text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
