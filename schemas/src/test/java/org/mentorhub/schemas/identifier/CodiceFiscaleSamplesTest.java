package org.mentorhub.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors of other projects, which are read where they lie and never copied: -Dsamples names their folder. */
class CodiceFiscaleSamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("samples", "../../shared/samples"), "italy");

    @Test
    void encodesNamesAsOthersDo() throws IOException {
        for (String[] row : rows("codice-fiscale-parts.csv")) {
            if (row[0].equals("lastname")) {
                assertThat(CodiceFiscale.familyLetters(row[1])).as(row[1]).isEqualTo(row[2]);
            } else if (row[0].equals("firstname")) {
                assertThat(CodiceFiscale.givenLetters(row[1])).as(row[1]).isEqualTo(row[2]);
            }
        }
    }

    @Test
    void agreesWithCodesThatOthersComputed() throws IOException {
        for (String[] row : rows("codice-fiscale-encode.csv")) {
            var code = CodiceFiscale.of(row[6]);
            assertThat(IdentifierScheme.IT_CF.check(row[6])).isInstanceOf(IdentifierCheck.Valid.class);
            assertThat(code.agreesWithName(row[0], row[1])).as(row[6]).isTrue();
            assertThat(code.sex()).isEqualTo(row[2].equals("M") ? "1" : "2");
        }
    }

    @Test
    void judgesCodesAsOthersDo() throws IOException {
        for (String[] row : rows("codice-fiscale-checks.csv")) {
            if (row[0].equals("valid")) {
                IdentifierCheck check = IdentifierScheme.IT_CF.check(IdentifierScheme.IT_CF.normalise(row[1]));
                assertThat(check instanceof IdentifierCheck.Valid).as(row[1]).isEqualTo(Boolean.parseBoolean(row[2]));
            }
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        assumeTrue(Files.exists(SAMPLES.resolve(file)), "no samples folder here: nothing to compare with");
        return Files.readAllLines(SAMPLES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
