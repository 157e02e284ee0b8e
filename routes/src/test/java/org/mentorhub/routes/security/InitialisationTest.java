package org.mentorhub.routes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubApplication;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

class InitialisationTest {
    private static final Path CONFIG = Path.of("..", "config");

    @TempDir
    Path folder;

    private DataDirectory data;
    private Partners partners;

    @BeforeEach
    void describe() {
        data = new DataDirectory(folder.resolve("run"));
        partners = Partners.load(CONFIG, any -> Optional.of(Set.of(DocumentType.values())));
    }

    @Test
    void makesKeysAndSecretsThatOnlyTheirOwnerMayRead() throws Exception {
        Initialisation.run(partners, data);

        assertThat(Initialisation.missing(data)).isEmpty();
        try (var made = Files.walk(data.root())) {
            assertThat(made)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void changesNothingWhenRunAgain() throws Exception {
        var first = Initialisation.run(partners, data);
        var secret = Files.readString(data.clientSecret(new PartnerId("ma-anapec")));

        assertThat(first).extracting(Initialisation.Made::file).contains(data.operatorToken(), data.tokenKey());
        assertThat(Initialisation.run(partners, data)).isEmpty();
        assertThat(Files.readString(data.clientSecret(new PartnerId("ma-anapec"))))
                .isEqualTo(secret);
    }

    @Test
    void givesPartnerThatWasAddedSinceItsSecretOnly() throws Exception {
        Initialisation.run(partners, data);
        var secret = data.clientSecret(new PartnerId("ma-anapec"));
        Files.delete(secret);

        assertThat(Initialisation.run(partners, data))
                .extracting(Initialisation.Made::file)
                .containsExactly(secret);
    }

    @Test
    void hubDoesNotStartWithoutKeysAndSaysWhatToDo() {
        assertThatThrownBy(
                        () -> HubApplication.start("--mentorhub.config=" + CONFIG, "--mentorhub.data=" + data.root()))
                .rootCause()
                .hasMessageContaining("is not initialised")
                .hasMessageContaining("./hub init");
    }
}
