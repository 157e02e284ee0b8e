package org.mentorhub.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DemoIT {

    @Test
    void keepsWhatTheHubPromises() throws Exception {
        var demo = Launched.hub("demo", "--json");
        assertThat(demo.exit()).as(demo.out() + demo.err()).isEqualTo(ExitCode.DONE);
        assertThat(demo.err()).isEmpty();
        JsonNode said = new ObjectMapper().readTree(demo.out());
        JsonNode deliveries = said.path("deliveries");
        assertThat(said.path("lost").asInt(-1)).isZero();
        // A minute is promised on a machine that has nothing else to do; a build has.
        assertThat(said.path("seconds").asDouble()).isBetween(1.0, 120.0);
        assertThat(said.path("partners").asInt()).isEqualTo(2);
        assertThat(said.path("transports")).extracting(JsonNode::asText).containsExactly("rest", "soap");
        assertThat(said.path("unchanged").asInt()).isEqualTo(1);
        assertThat(said.path("rejected").asInt()).isEqualTo(1);
        assertThat(deliveries.path("refused").asInt()).isEqualTo(1);
        for (String never : new String[] {"dead", "held", "pending", "delivered"}) {
            assertThat(deliveries.path(never).asInt(-1)).as(never).isZero();
        }
        int accepted = said.path("exchanges").size();
        int booked = 0;
        for (JsonNode count : deliveries) {
            booked += count.asInt();
        }
        assertThat(booked)
                .as("deliveries in some state, one for each accepted document")
                .isEqualTo(accepted);
        assertThat(said.path("documents").asInt()).isEqualTo(accepted + 2);
        for (JsonNode exchange : said.path("exchanges")) {
            assertThat(exchange.path("report").path("dropped").asInt())
                    .as(exchange.toString())
                    .isPositive();
            assertThat(exchange.path("in").path("format").asText()).isEqualTo("json");
            assertThat(exchange.path("out").path("transport").asText()).isEqualTo("soap");
        }
    }

    @Test
    void showsWhatWentWhere() throws Exception {
        var demo = Launched.hub("demo");
        assertThat(demo.exit()).as(demo.out() + demo.err()).isEqualTo(ExitCode.DONE);
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out())
                .contains("its window", "refused at once, with", "violations")
                .contains("ma-anapec, JSON", "it-comune-milano, XML", "<mob:FascicoloCandidato")
                .contains("0 lost, 0 doubled");
    }
}
