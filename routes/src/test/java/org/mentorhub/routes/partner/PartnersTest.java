package org.mentorhub.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.PersonalDataClass;
import org.mentorhub.schemas.identifier.IdentifierScheme;

class PartnersTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Dialects BUNDLED = Dialects.load();
    private static final KnownDialects DIALECTS = id -> BUNDLED.find(id).map(Dialect::documents);
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final PartnerId AFOL = new PartnerId("it-afol");
    private static final PartnerId MILAN = new PartnerId("it-comune-milano");

    @TempDir
    Path config;

    @Test
    void loadsEveryFileOfTheConfigurationThatIsShipped() throws IOException {
        var partners = Partners.load(CONFIG, DIALECTS);

        try (var files = Files.list(CONFIG.resolve("partners"))) {
            assertThat(partners.all())
                    .extracting(partner -> partner.id().value() + ".yaml")
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
        assertThat(partners.get(ANAPEC).documents().maySend(DocumentType.CANDIDATE_DOSSIER, MILAN))
                .isTrue();
        assertThat(partners.get(MILAN).documents().granted(DocumentType.CANDIDATE_DOSSIER))
                .contains(PersonalDataClass.IDENTITY)
                .doesNotContain(PersonalDataClass.SPECIAL);
        assertThat(partners.subscribersOf(of(ANAPEC, IdentifierScheme.MA_CNIE))).containsExactlyInAnyOrder(MILAN, AFOL);
        assertThat(partners.programme("MENTOR2")).isPresent();
    }

    @Test
    void subscribesToDocumentsAboutPersonsOfOneSchemeOnly() throws IOException {
        copyShippedConfiguration();
        change(
                "partners/it-comune-milano.yaml",
                "- document: candidate-dossier\n",
                "- document: candidate-dossier\n    persons-with: [TN-CIN]\n");

        var partners = Partners.load(config, DIALECTS);

        assertThat(partners.subscribersOf(of(ANAPEC, IdentifierScheme.MA_CNIE))).containsExactly(AFOL);
        assertThat(partners.subscribersOf(of(ANAPEC, IdentifierScheme.TN_CIN))).containsExactlyInAnyOrder(MILAN, AFOL);
    }

    private static Documents.Offered of(PartnerId sender, IdentifierScheme scheme) {
        return new Documents.Offered(DocumentType.CANDIDATE_DOSSIER, sender, "MENTOR2", Set.of(scheme));
    }

    @Test
    void opensMilansWindowOnWorkingDaysAndSaturdays() {
        var window = Partners.load(CONFIG, DIALECTS).get(MILAN).terms().window().orElseThrow();

        assertThat(window.isOpen(Instant.parse("2026-11-28T18:59:59Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-11-28T19:00:00Z"))).isFalse();
        assertThat(window.nextOpening(Instant.parse("2026-11-28T19:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
    }

    @Test
    void opensWindowOverMidnight() {
        var window = new Window(
                EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)),
                LocalTime.of(20, 0),
                LocalTime.of(6, 0),
                ZoneId.of("Africa/Tunis"));

        assertThat(window.isOpen(Instant.parse("2026-11-27T18:59:59Z"))).isFalse();
        assertThat(window.isOpen(Instant.parse("2026-11-27T19:00:00Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-11-28T04:59:59Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-11-28T05:00:00Z"))).isFalse();
        assertThat(window.isOpen(Instant.parse("2026-11-28T20:00:00Z"))).isFalse();
        assertThat(window.nextOpening(Instant.parse("2026-11-28T20:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-29T19:00:00Z"));
    }

    @Test
    void refusesTermForWordThatIsNotToCome() throws IOException {
        copyShippedConfiguration();
        change(
                "partners/ma-anapec.yaml",
                "repeats: by-delivery-id",
                "acknowledge-within: 3d\n  repeats: by-delivery-id");
        change("partners/ma-anapec.yaml", "acknowledges: business", "acknowledges: transport");

        assertThatThrownBy(() -> Partners.load(config, DIALECTS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no word is to come from this partner");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dialect: ma-anapec        | dialect: ma-anape          | unknown dialect `ma-anape`
        language: fr              | langage: fr                | unknown key `langage`
        language: fr              | language: de               | `language: de` cannot be read
        from: [it-comune-milano   | from: [it-comune-roma      | unknown partner `it-comune-roma`
        sends: [candidate-dossier]| sends: [training-certificate] | no table for training-certificate
        partner: ma-anapec        | partner: ma-ofppt          | not named after its partner
        default: MENTOR2          | default: MENTOR9           | unknown programme `MENTOR9`
        repeats: by-delivery-id   | repeats: perhaps           | `repeats: perhaps` cannot be read
        repeats: by-delivery-id   | acknowledges: never        | stands here twice
        way: outbox               | way: [                     | no YAML
        """)
    void refusesWhatItDoesNotKnowWithFileAndLine(String text, String instead, String message) throws IOException {
        copyShippedConfiguration();
        change("partners/ma-anapec.yaml", text, instead);

        assertThatThrownBy(() -> Partners.load(config, DIALECTS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*ma-anapec\\.yaml:[1-9][0-9]*: .*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zone: Europe/Rome         | zone: Europe/Milan         | `zone: Europe/Milan` cannot be read
        family, education         | familial, education        | `candidate-dossier: familial` cannot be read
        until: "20:00"            | until: "07:00"             | closes when it opens
        grants:                   | subscribes-not:            | nothing is said about what it may see
        factor: 2                 | factor: 2.5                | a whole number from 1 to 10
        address: http:            | address: ftp:              | an http or https address
        """)
    void refusesTermsThatCannotBeMeant(String text, String instead, String message) throws IOException {
        copyShippedConfiguration();
        change("partners/it-comune-milano.yaml", text, instead);

        assertThatThrownBy(() -> Partners.load(config, DIALECTS)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        megabytes-per-message: 16 | megabytes: 16                   | `megabytes-per-message` is missing
        megabytes-per-message: 16 | megabytes-per-message: 99       | a whole number from 1 to 32
        amqps://broker            | amqp://broker                   | amqp: on this machine only
        amqps://broker            | https://broker                  | amqps://host:port
        sha256:00                 | sha1:00                         | the 64 hexadecimal digits
        username: hub             | user: hub                       | `username` is missing
        address: theirs           | adress: theirs                  | unknown key `adress`
        answers:                  | answer:                         | names no queue for them on the partner's broker
        subject: accuse           | subjects: accuse                | unknown key `subjects`
        """)
    void refusesQueueThatCannotBeMeant(String text, String instead, String message) throws IOException {
        copyShippedConfiguration();
        change("partners/ma-anapec.yaml", "way: outbox", "way: queue");
        change("partners/ma-anapec.yaml", "in:\n", """
            in:
              queue:
                megabytes-per-message: 16
                broker: amqps://broker.example.org:5671
                certificate: sha256:%s
                address: theirs
                username: hub
                password-file: broker.password
                answers:
                  queue: back
                  subject: accuse
            """.formatted("0".repeat(64)).indent(0));
        Partners.load(config, DIALECTS);
        change("partners/ma-anapec.yaml", text, instead);

        assertThatThrownBy(() -> Partners.load(config, DIALECTS))
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*ma-anapec\\.yaml:[1-9][0-9]*: .*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        password-file: hub        | passwort-file: hub         | `password-file` is missing
        documents-per-call: 20    | documents-per-call: 0      | a whole number from 1 to 20000
        token-file: posted.token  | token: {}                  | it is not said which token to show
        token-file: posted.token  | token-file: ../posted      | the name of a file in the secrets folder
        rest:                     | mailbox:                   | unknown key `address`
        rest: { address           | soap: { address            | `username` is missing
        """)
    void refusesSoapAndPushThatCannotBeMeant(String text, String instead, String message) throws IOException {
        copyShippedConfiguration();
        var anapec = config.resolve("partners/ma-anapec.yaml");
        Files.writeString(anapec, Files.readString(anapec).replaceAll("(?s)\nin:\n.*\nsends:", """

            in:
              soap: { password-file: hub, documents-per-call: 20, megabytes-per-call: 9, megabytes-per-document: 9 }
            out:
              rest: { address: "https://example.org/in", token-file: posted.token }
            sends:\
            """.indent(0)
                .stripTrailing()));
        Partners.load(config, DIALECTS);
        change("partners/ma-anapec.yaml", text, instead);

        assertThatThrownBy(() -> Partners.load(config, DIALECTS))
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*ma-anapec\\.yaml:[1-9][0-9]*: .*");
    }

    @Test
    void refusesMailboxThatNobodyCanFetchFrom() throws IOException {
        copyShippedConfiguration();
        var milan = config.resolve("partners/it-comune-milano.yaml");
        Files.writeString(
                milan,
                Files.readString(milan)
                        .replaceAll("(?s)\nin:\n.*\nsends:.*\nreceives:", "\nout:\n  mailbox: {}\n\nreceives:"));

        assertThatThrownBy(() -> Partners.load(config, DIALECTS)).hasMessageContaining("nobody can fetch");
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() throws IOException {
        copyShippedConfiguration();
        change("partners/ma-anapec.yaml", "language: fr", "language: de");
        change("partners/it-comune-milano.yaml", "zone: Europe/Rome", "zone: CET");
        change("programmes/mentor2.yaml", "basis: legal-obligation", "basis: habit");

        assertThatThrownBy(() -> Partners.load(config, DIALECTS))
                .isInstanceOfSatisfying(ConfigurationException.class, e -> assertThat(e.faults())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void refusesFileThatNobodyReads() throws IOException {
        copyShippedConfiguration();
        Files.writeString(config.resolve("partners/tn-aneti.yml"), "partner: tn-aneti\n");

        assertThatThrownBy(() -> Partners.load(config, DIALECTS)).hasMessageContaining("a file that nobody reads");
    }

    private void copyShippedConfiguration() throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = config.resolve(CONFIG.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String text, String instead) throws IOException {
        var path = config.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, instead));
    }
}
