package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.connectors.transport.rest.BearerToken;
import org.mentorhub.connectors.transport.rest.CallProof;
import org.mentorhub.connectors.transport.rest.ClientCredentials;
import org.mentorhub.connectors.transport.rest.RestAnswer;
import org.mentorhub.connectors.transport.rest.RestFile;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.connectors.transport.rest.RestTransport;
import org.mentorhub.schemas.PartnerId;

class RestTransportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String OUR_DIGEST = "fd8e5b1802124b10cd35bf19b1927431d9ed5e067e71b4f4b1e55049ccef9c50";
    private static final HandOver NOTICE = new HandOver(
            "d-1",
            new PartnerId("ma-anapec"),
            new HandOver.Cargo.Notice("receipt", Optional.empty(), Optional.empty()),
            "{\"kind\":\"acknowledgement\"}".getBytes(StandardCharsets.UTF_8),
            "application/json");

    private FickleServer partner;

    @BeforeEach
    void startPartner() throws Exception {
        partner = new FickleServer(FickleServer.status(204, ""));
    }

    @AfterEach
    void stopPartner() {
        partner.close();
    }

    @Test
    void handsOverWithIdAndToken() {
        assertThat(send()).isEqualTo(new Delivered(Optional.empty()));

        var request = partner.received().getFirst();
        assertThat(request.line()).startsWith("POST /notices ");
        assertThat(request.headers())
                .containsEntry("idempotency-key", "d-1")
                .containsEntry("authorization", "Bearer t0ken")
                .containsEntry("content-type", "application/json");
        assertThat(request.text()).isEqualTo("{\"kind\":\"acknowledgement\"}");
    }

    @Test
    void doesNotKnowTheOutcomeWhenTheAnswerIsLost() {
        partner.first(FickleServer.dropBeforeAnswer());
        assertThat(send()).isInstanceOf(Unknown.class);
        assertThat(partner.received()).hasSize(1);
    }

    @Test
    void doesNotKnowTheOutcomeWhenThePartnerHangs() {
        partner.first(partner.hang());
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowTheOutcomeOfHalfAnAnswer() {
        partner.first(FickleServer.halfAnswer());
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void doesNotKnowTheOutcomeOfAServerError(int status) {
        partner.first(FickleServer.status(status, ""));
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 405})
    void triesAgainWhatWasTurnedAway(int status) {
        partner.first(FickleServer.status(status, ""));
        assertThat(send()).isInstanceOf(NotDelivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void takesARefusalForFinal(int status) {
        partner.first(FickleServer.status(status, ""));
        assertThat(send()).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After: 90", "Retry-After: Tue, 24 Nov 2026 12:01:30 GMT"})
    void waitsAsLongAsThePartnerAsks(String header) {
        partner.first(FickleServer.status(429, "", header));
        assertThat(send()).isInstanceOfSatisfying(NotDelivered.class, result -> assertThat(result.retryAfter())
                .contains(Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After: soon", "Retry-After: -4", "Retry-After: 99999999999999999999"})
    void ignoresARetryAfterThatSaysNothing(String header) {
        partner.first(FickleServer.status(429, "", header));
        assertThat(send()).isInstanceOfSatisfying(NotDelivered.class, result -> assertThat(result.retryAfter())
                .isEmpty());
    }

    @Test
    void knowsThatNothingArrivedWhereNobodyListens() {
        var address = partner.address("/notices");
        partner.close();
        assertThat(send(address)).isInstanceOf(NotDelivered.class);
    }

    @Test
    void readsThePartnersWordInTheAnswer() {
        var refusal = "{\"statut\":\"REJETE\",\"motifs\":[{\"code\":\"D4\",\"libelle\":\"CIN inconnu\"}]}";
        partner.first(FickleServer.status(200, refusal));
        assertThat(send(
                        partner.address("/r"),
                        BearerToken.kept(() -> "t"),
                        RestFile.in(Dialects.load().folder("ma-anapec")).answer()))
                .isEqualTo(new Delivered(Optional.of(
                        BusinessWord.refused(List.of(new BusinessWord.PartnerReason("D4", "CIN inconnu"))))));
        partner.first(FickleServer.status(201, "{\"statut\":\"ACCEPTE\"}"));
        assertThat(send(
                        partner.address("/r"),
                        BearerToken.kept(() -> "t"),
                        RestFile.in(Dialects.load().folder("ma-anapec")).answer()))
                .isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        partner.first(FickleServer.status(200, "merci"));
        assertThat(send(
                        partner.address("/r"),
                        BearerToken.kept(() -> "t"),
                        RestFile.in(Dialects.load().folder("ma-anapec")).answer()))
                .isEqualTo(new Delivered(Optional.empty()));
    }

    @Test
    void readsTheIdsUnderWhichThePartnerHasFiledIt(@TempDir Path dialect) throws Exception {
        Files.writeString(dialect.resolve(RestFile.NAME), """
            answer:
              code: /esito
              accepted: [OK]
              refused: [KO]
              reason: { each: /motivi, code: /codice, text: /testo }
              own-ids: { document: /protocollo, person: /persona/id, placement: /tirocinio }
            """);
        var rules = RestFile.in(dialect.toUri()).answer();
        var answer =
                "{\"esito\":\"%s\",\"protocollo\":\"2026/7\",\"persona\":{\"id\":77},\"tirocinio\":\"non ancora\"}";
        partner.first(FickleServer.status(200, answer.formatted("OK")));
        assertThat(send(partner.address("/r"), BearerToken.kept(() -> "t"), rules))
                .isInstanceOfSatisfying(Delivered.class, taken -> assertThat(
                                taken.word().orElseThrow().ownIds())
                        .containsExactlyInAnyOrder(
                                new OwnId(OwnId.Of.DOCUMENT, "2026/7"), new OwnId(OwnId.Of.PERSON, "77")));
        partner.first(FickleServer.status(200, answer.formatted("KO")));
        assertThat(send(partner.address("/r"), BearerToken.kept(() -> "t"), rules))
                .isInstanceOfSatisfying(
                        Delivered.class,
                        taken -> assertThat(taken.word().orElseThrow().ownIds()).isEmpty());
    }

    @Test
    void putsUnderTheDeliverysIdWithItsDigest() {
        assertThat(put()).isEqualTo(new Delivered(Optional.empty()));

        var request = partner.received().getFirst();
        assertThat(request.line()).startsWith("PUT /documents/d-1 ");
        assertThat(request.headers()).containsEntry("content-digest", "sha-256=:" + base64(OUR_DIGEST) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: \"" + OUR_DIGEST + "\"", "ETag: W/\"" + OUR_DIGEST + "\""})
    void isDeliveredWhereThePartnerHasTheSameAlready(String etag) {
        partner.first(FickleServer.status(409, "", etag));
        assertThat(put()).isEqualTo(new Delivered(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: \"0815\"", "X-Nothing: here"})
    void isRejectedWhereThePartnerHasSomethingElseUnderThatId(String header) {
        partner.first(FickleServer.status(409, "", header));
        assertThat(put()).isInstanceOfSatisfying(Rejected.class, result -> assertThat(
                        result.reason().code())
                .isEqualTo("MH-OUT-CONFLICT"));
    }

    private HandOverResult put() {
        var target = target(partner.address("/documents"), BearerToken.kept(() -> "t"), Optional.empty());
        try (var transport = new RestTransport(target.by(RestMethod.PUT))) {
            return transport.send(NOTICE);
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void getsTokenOnceAndAnotherOneWhenItIsRefused() {
        partner.first(
                granted("t1"),
                FickleServer.status(204, ""),
                FickleServer.status(401, ""),
                granted("t2"),
                FickleServer.status(204, ""));
        try (var transport = new RestTransport(target(partner.address("/r"), credentials(), Optional.empty()))) {
            assertThat(transport.send(NOTICE)).isInstanceOf(Delivered.class);
            assertThat(transport.send(NOTICE)).isInstanceOf(NotDelivered.class);
            assertThat(transport.send(NOTICE)).isInstanceOf(Delivered.class);
        }
        var shown = partner.received().stream()
                .map(request -> request.headers().get("authorization"))
                .toList();
        assertThat(shown).containsExactly(shown.get(0), "Bearer t1", "Bearer t1", shown.get(0), "Bearer t2");
        assertThat(shown.get(0)).startsWith("Basic ");
        assertThat(partner.received().getFirst().text()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void sendsNothingWithoutToken() {
        partner.first(FickleServer.status(401, ""));
        try (var transport = new RestTransport(target(partner.address("/r"), credentials(), Optional.empty()))) {
            assertThat(transport.send(NOTICE)).isInstanceOf(NotDelivered.class);
        }
        assertThat(partner.received()).hasSize(1);
    }

    private static FickleServer.Behaviour granted(String token) {
        return FickleServer.status(200, "{\"access_token\":\"" + token + "\",\"expires_in\":300}");
    }

    private ClientCredentials credentials() {
        return new ClientCredentials(new ClientCredentials.Grant(
                partner.address("/token"), "mentor-hub", () -> "s3cret", Duration.ofSeconds(2), NOON, CallProof.NONE));
    }

    private HandOverResult send() {
        return send(partner.address("/notices"));
    }

    private static HandOverResult send(URI address) {
        return send(address, BearerToken.kept(() -> "t0ken"), Optional.empty());
    }

    private static HandOverResult send(URI address, BearerToken token, Optional<RestAnswer> rules) {
        try (var transport = new RestTransport(target(address, token, rules))) {
            return transport.send(NOTICE);
        }
    }

    private static RestTarget target(URI address, BearerToken token, Optional<RestAnswer> rules) {
        return new RestTarget(
                address, RestMethod.POST, token, Duration.ofSeconds(2), Duration.ofMillis(400), rules, NOON);
    }
}
