package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.connectors.transport.rest.RestTransport;
import org.mentorhub.schemas.PartnerId;

class RestTransportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
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

    private HandOverResult send() {
        return send(partner.address("/notices"));
    }

    private static HandOverResult send(URI address) {
        var target = new RestTarget(address, () -> "t0ken", Duration.ofSeconds(2), Duration.ofMillis(400), NOON);
        try (var transport = new RestTransport(target)) {
            return transport.send(NOTICE);
        }
    }
}
