package org.mentorhub.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Plays the demo twice at once, for programs and for people: each has its own hub, directory and ports. */
class DemoIT {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Future<Launched> FOR_PROGRAMS = THREADS.submit(() -> Launched.hub("demo", "--json"));
    private static final Future<Launched> FOR_PEOPLE = THREADS.submit(() -> Launched.hub("demo"));

    @AfterAll
    static void close() {
        THREADS.close();
    }

    @Test
    void keepsWhatTheHubPromises() throws Exception {
        Launched demo = FOR_PROGRAMS.get();
        assertThat(demo.exit()).as(demo.out() + demo.err()).isEqualTo(ExitCode.DONE);
        assertThat(demo.err()).isEmpty();
        JsonNode said = new ObjectMapper().readTree(demo.out());
        JsonNode deliveries = said.path("deliveries");
        assertThat(said.path("lost").asInt(-1)).isZero();
        // A minute is promised on a machine that has nothing else to do; a build has.
        assertThat(said.path("seconds").asDouble()).isBetween(1.0, 120.0);
        assertThat(said.path("doubled").asInt(-1)).isZero();
        assertThat(said.path("partners").asInt()).isEqualTo(14);
        assertThat(said.path("transports"))
                .extracting(JsonNode::asText)
                .containsExactly("rest", "soap", "sftp", "queue");
        assertThat(said.path("unchanged").asInt()).isEqualTo(1);
        assertThat(said.path("rejected").asInt())
                .as("a wrong dossier, a bad row, a message that is none")
                .isEqualTo(3);
        assertThat(deliveries.path("refused").asInt()).isEqualTo(1);
        for (String never : new String[] {"dead", "held", "pending"}) {
            assertThat(deliveries.path(never).asInt(-1)).as(never).isZero();
        }
        int booked = 0;
        for (JsonNode count : deliveries) {
            booked += count.asInt();
        }
        assertThat(booked)
                .as("deliveries in some state, one for each document and recipient")
                .isEqualTo(said.path("exchanges").size());
        everybodyTakesPart(said.path("exchanges"));
    }

    private static void everybodyTakesPart(JsonNode exchanges) {
        assertThat(exchanges)
                .extracting(exchange -> exchange.path("sender").asText())
                .contains("ma-anapec", "tn-aneti", "ma-ofppt", "tn-atfp", "it-afol", "it-comune-milano")
                .contains("tn-tunis", "ma-region-bmk", "ma-entraide-nationale", "fr-homere")
                .contains("it-agenzia-piemonte-lavoro", "it-comune-torino", "ma-sure", "tn-sfax");
        assertThat(exchanges)
                .extracting(exchange -> exchange.path("recipient").asText())
                .contains("it-comune-milano", "it-afol", "ma-anapec", "tn-aneti", "it-agenzia-piemonte-lavoro")
                .contains(
                        "fr-homere",
                        "it-comune-torino",
                        "ma-region-bmk",
                        "ma-entraide-nationale",
                        "tn-sfax",
                        "tn-tunis");
        assertThat(exchanges)
                .extracting(exchange -> exchange.path("type").asText())
                .contains("candidate-dossier", "training-certificate", "placement-report");
    }

    @Test
    void showsWhatWentWhere() throws Exception {
        Launched demo = FOR_PEOPLE.get();
        assertThat(demo.exit()).as(demo.out() + demo.err()).isEqualTo(ExitCode.DONE);
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out())
                .contains("their windows", "refused at once, with", "violations")
                .contains("ma-anapec, JSON", "it-comune-milano, XML", "<mob:FascicoloCandidato")
                .contains("0 lost, 0 doubled");
    }
}
