package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** Whatever comes in gets a clear answer, and the next good document is taken. */
class HostileInputIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final long HUNDRED_MEGABYTES = 100L << 20;
    private static final String BOMB = """
        <!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <a>&d;</a>\
        """;

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    private final InventedDossiers dossiers = new InventedDossiers(7, "HO");

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @AfterEach
    void stillTakesGoodDocuments() throws Exception {
        var answer =
                post("application/json", BodyPublishers.ofString(dossiers.next().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        assertThat(hub.send(HttpRequest.newBuilder(hub.management("/manage/health/readiness")))
                        .body())
                .contains("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":\"C26\",",
                "[]",
                "\"C26\"",
                "nonsense",
                "{\"reference\":\"C26\",\"reference\":\"C27\"}",
                "{\"reference\":\"C26\"} trailing",
                "{\"reference\":1e999999999}",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                BOMB
            })
    void tellsWhatIsWrongWithWhatIsNoDocument(String body) throws Exception {
        refusesAsInvalid(BodyPublishers.ofString(body));
    }

    @Test
    void tellsWhereTheCharsetIsWrong() throws Exception {
        var body = dossiers.next().put("etat", "présélection").toString();
        refusesAsInvalid(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)));
    }

    @Test
    void refusesTenThousandLevels() throws Exception {
        refusesAsInvalid(BodyPublishers.ofString("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        refusesAsInvalid(BodyPublishers.ofString("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void refusesHundredMegabytesAtBoundedCost(String mediaType) throws Exception {
        var announced = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Spaces(HUNDRED_MEGABYTES)), HUNDRED_MEGABYTES);
        var unannounced = BodyPublishers.ofInputStream(() -> new Spaces(HUNDRED_MEGABYTES));

        assertThat(post(mediaType, announced).statusCode()).isEqualTo(413);
        var answer = post(mediaType, unannounced);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:mentor-hub:problem:too-large");
    }

    @Test
    void refusesMoreLinesThanTheBound() throws Exception {
        var answer = post("application/x-ndjson", BodyPublishers.ofString("{}\n".repeat(20_001)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:mentor-hub:problem:too-many-documents");
    }

    @Test
    void answersXmlWithWhatIsTaken() throws Exception {
        var answer = post("application/xml", BodyPublishers.ofString(BOMB));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/x-ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-comune-milano", "it-comune-atlantide", "..", "MA-ANAPEC", "ma-anapec%00"})
    void refusesEveryOtherPartnersName(String name) throws Exception {
        var answer = hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/" + name + "/documents"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(dossiers.next().toString())));

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }

    private void refusesAsInvalid(BodyPublisher body) throws Exception {
        var answer = post("application/json", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("violations")).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.path("code").asText()).startsWith("MH-");
            assertThat(violation.path("place").asText()).isNotBlank();
            assertThat(violation.path("expected").asText()).isNotBlank();
        });
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "root:");
    }

    private static HttpResponse<String> post(String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        return hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                        .header("Content-Type", mediaType)
                        .POST(body));
    }

    /** So many spaces. */
    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, from, from + count, " ".getBytes(UTF_8)[0]);
            left -= count;
            return count;
        }
    }
}
