package org.mentorhub.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** A partner that nobody has written a line of Java for: a folder and a file, and it exchanges documents with three others. */
class UnseenPartnerIT {
    private static final PartnerId ACCUEIL = new PartnerId("fr-accueil");
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final PartnerId PROVA = new PartnerId("it-prova");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        Path config = TestPartners.in(folder);
        addThePartner(config);
        TestPartners.change(config, "ma-anapec", anapec -> ((ArrayNode) anapec.at("/may-send/candidate-dossier"))
                .add("fr-accueil"));
        TestPartners.change(config, "it-comune-milano", milan -> ((ArrayNode) milan.at("/may-send/placement-report"))
                .add("fr-accueil"));
        TestPartners.change(config, "it-prova", prova -> ((ArrayNode) prova.path("subscribes"))
                .addObject()
                .put("document", "training-certificate")
                .put("programme", "MENTOR2")
                .putArray("from")
                .add("fr-accueil"));
        hub = HubUnderTest.startOn(config, folder);
    }

    /** All that is known of it, put where an installed hub looks. */
    private static void addThePartner(Path config) throws Exception {
        Path given = Path.of("src/test/resources/unseen");
        try (Stream<Path> files = Files.walk(given)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = config.resolve(given.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void receivesADossierOfAnapecInItsOwnWords() throws Exception {
        var dossier = new InventedDossiers(20261201, "BM").next();
        var sent = post(ANAPEC, "documents", dossier.toString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);

        var document = fetched("candidate-dossier");

        assertThat(document.path("fiche").asText())
                .isEqualTo(dossier.path("reference").asText());
        assertThat(document.path("avis").asText()).isIn("preparation", "court", "oui");
        assertThat(document.at("/jeune/cnie").asText())
                .isEqualTo(dossier.at("/beneficiaire/cin").asText());
        assertThat(document.at("/jeune/ne_le").asText()).matches("\\d\\d\\.\\d\\d\\.\\d{4}");
    }

    @Test
    void receivesAReportOfMilanThatCameBySoap() throws Exception {
        var secret = Files.readString(hub.data().secret("it-comune-milano.hub-password"))
                .strip();
        try (var milan = new HubBySoap(hub.address("/"), "it-comune-milano", secret, Clock.systemUTC())) {
            var report = Files.readString(
                            Path.of("../connectors/dialects/it-comune-milano/examples/relazione.native.xml"))
                    .replace("tipo=\"CIN\" numero=\"01234567\"", "tipo=\"CNIE\" numero=\"IA123456\"");
            var answer = milan.send("milano-" + UUID.randomUUID(), report.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.isTaken()).as(answer.body()).isTrue();
        }

        var document = fetched("placement-report");

        assertThat(document.path("moment").asText()).isEqualTo("arret");
        assertThat(document.path("chez").asText()).isNotEmpty();
    }

    @Test
    void sendsACertificateToAPartnerThatSpeaksTheHubsModel() throws Exception {
        var certificate =
                Files.readString(Path.of("src/test/resources/unseen/dialects/fr-accueil/examples/parler.native.json"));
        var sent = post(ACCUEIL, "documents", certificate);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);

        var document = fetchedBy(PROVA, "training-certificate");

        assertThat(document.at("/type/code").asText()).isEqualTo("language");
        assertThat(document.at("/holder/birthDate").asText()).isEqualTo("1999-03-14");
        assertThat(document.at("/hours").decimalValue()).isEqualByComparingTo("42.5");
    }

    @Test
    void isToldInItsOwnTermsWhatIsWrong() throws Exception {
        var answer =
                post(ACCUEIL, "documents", "{\"attestation\":\"AM-8\",\"nature\":\"parlé\",\"jeune\":{\"nom\":\"X\"}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nature", "parler", "prenom", "ne_le");
    }

    private static JsonNode fetched(String type) throws Exception {
        return fetchedBy(ACCUEIL, type);
    }

    private static JsonNode fetchedBy(PartnerId partner, String type) throws Exception {
        var taken = JSON.readTree(post(partner, "deliveries/take?max=50", "").body());
        for (JsonNode delivery : taken.path("deliveries")) {
            if (delivery.path("type").asText().equals(type)) {
                return delivery.path("document");
            }
        }
        throw new AssertionError("no " + type + " in " + taken);
    }

    private static HttpResponse<String> post(PartnerId partner, String path, String body) throws Exception {
        return hub.sendAs(
                partner,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/" + partner + "/" + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }
}
