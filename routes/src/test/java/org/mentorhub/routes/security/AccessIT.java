package org.mentorhub.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.schemas.PartnerId;

class AccessIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void givesTokenForBasicCredentials() throws Exception {
        var secret = Files.readString(hub.data().clientSecret(ANAPEC)).strip();
        var answer = askForToken("ma-anapec", secret);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"token_type\":\"Bearer\"").contains("\"expires_in\":300");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void givesNoTokenForWrongSecretOrUnknownPartner() throws Exception {
        var wrong = askForToken("ma-anapec", "guess");
        var unknown = askForToken("ma-ofppt", "guess");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("invalid_client");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void tellsUnprovenCallerHowToGetToken() throws Exception {
        var answer = hub.send(HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/notices")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.body())
                .contains("urn:mentor-hub:problem:unauthenticated")
                .contains("/oauth2/token");
    }

    @Test
    void refusesForgedTokens() throws Exception {
        var parts = hub.token(ANAPEC).split("\\.");
        var forged = parts[0] + "." + encoded("{\"iss\":\"mentor-hub\",\"sub\":\"it-comune-milano\"}") + "." + parts[2];
        var unsigned = encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".";

        assertThat(noticesWith(forged, "it-comune-milano").statusCode()).isEqualTo(401);
        assertThat(noticesWith(unsigned, "ma-anapec").statusCode()).isEqualTo(401);
        assertThat(noticesWith("nonsense", "ma-anapec").statusCode()).isEqualTo(401);
    }

    @Test
    void letsNoPartnerActAsAnotherAndTellsNothingAboutIt() throws Exception {
        var token = hub.token(ANAPEC);
        var existing = noticesWith(token, "it-comune-milano");
        var invented = noticesWith(token, "it-comune-atlantide");

        assertThat(existing.statusCode()).isEqualTo(403);
        assertThat(existing.body()).contains("urn:mentor-hub:problem:forbidden");
        assertThat(invented.body()).isEqualTo(existing.body());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }

    private static HttpResponse<String> noticesWith(String token, String partner) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.address("/api/v1/partners/" + partner + "/notices"))
                .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> askForToken(String client, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
        return hub.send(HttpRequest.newBuilder(hub.address("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }
}
