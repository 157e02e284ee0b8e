package org.mentorhub.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

class FilesSectionTest {
    private static final PartnerId PARTNER = new PartnerId("it-prova");
    private static final String FILE = """
        partner: it-prova
        title: Prova
        dialect: canonical
        language: it
        sftp-server: { host: sftp.example.org, username: hub, key-file: it-prova.sftp-key, host-key: "KEY" }
        in:
          pickup:
            directory: /out/attestati
            schedule: { cron: ["0 0/30 6-21 * * *"], zone: Europe/Rome }
            documents-per-file: 200000
            megabytes-per-file: 256
            megabytes-per-document: 1
            files:
              - { name: "ATT_{yyyyMMdd}_{n}.csv", document: training-certificate, whole: trailer, stable-for: 90s }
        out:
          drop:
            directory: /in/candidati
            name: "CAN_{yyyyMMdd}_{nn}.csv"
            marker: .ok
            schedule: { cron: ["0 15 2 * * *"], zone: Europe/Rome }
        sends: [training-certificate]
        may-send: { training-certificate: [it-prova] }
        receives: [candidate-dossier]
        grants: { candidate-dossier: [identity] }
        terms: { repeats: by-document, acknowledges: never }
        notices: { way: directory, receipts: /in/ricevute }
        programme: { default: MENTOR2 }
        """;

    @TempDir
    Path config;

    @Test
    void readsServerPickupDropAndNotices() throws IOException {
        var partner = load(FILE).get(PARTNER);

        var pickup = partner.in().pickup().orElseThrow();
        assertThat(pickup.server().port()).isEqualTo(22);
        assertThat(pickup.archive()).isEmpty();
        assertThat(pickup.bounds().bytes()).isEqualTo(256 << 20);
        assertThat(pickup.files())
                .containsExactly(new FileRule(
                        "ATT_{yyyyMMdd}_{n}.csv",
                        DocumentType.TRAINING_CERTIFICATE,
                        Wholeness.TRAILER,
                        Duration.ofSeconds(90),
                        Wrapping.PLAIN));
        assertThat(partner.out()).containsInstanceOf(Outbound.Drop.class);
        assertThat(partner.notices().directory()).hasValueSatisfying(place -> {
            assertThat(place.receipts()).isEqualTo("/in/ricevute");
            assertThat(place.rejected()).isEqualTo("/in/ricevute");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0 15 2 * * *                | 15 2 * * *                 | 20 | cron expression of six fields
        directory: /out/attestati   | directory: out/attestati   | 8  | absolute directory
        directory: /out/attestati   | directory: /out/../secrets | 8  | absolute directory
        whole: trailer              | whole: closed              | 14 | marker, stable-size, trailer, rename
        stable-for: 90s             | compressed: zip            | 14 | the last line of a wrapped file cannot be seen
        CAN_{yyyyMMdd}_{nn}.csv     | candidati.csv              | 18 | its day and number
        zone: Europe/Rome }         | zone: CET }                | 9  | time zone of the IANA list
        "KEY"                       | "ssh-ed25519 nonsense"     | 5  | a public key as in authorized_keys
        receipts: /in/ricevute      | rejected: /in/scarti       | 26 | `receipts` is missing
        """)
    void saysWhereAPartnerFileIsWrong(String right, String wrong, int line, String what) {
        assertThatThrownBy(() -> load(FILE.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("it-prova.yaml:" + line + ":")
                .hasMessageContaining(what);
    }

    @Test
    void refusesFilesForAPartnerThatHasNeitherServerNorTree() {
        var homeless = FILE.replaceAll("(?m)^sftp-server.*\\n", "");

        assertThatThrownBy(() -> load(homeless)).hasMessageContaining("Write `sftp-server:`");
    }

    private Partners load(String file) throws IOException {
        var key = SshKeys.publicKeyLine(SshKeys.generate().getPublic());
        Files.createDirectories(config.resolve("partners"));
        Files.createDirectories(config.resolve("programmes"));
        Files.copy(Path.of("..", "config", "programmes", "mentor2.yaml"), config.resolve("programmes/mentor2.yaml"));
        Files.writeString(config.resolve("partners/it-prova.yaml"), file.replace("KEY", key));
        return Partners.load(config, dialect -> Optional.of(Set.of(DocumentType.values())));
    }
}
