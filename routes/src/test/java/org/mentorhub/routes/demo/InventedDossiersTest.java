package org.mentorhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InventedDossiersTest {

    @Test
    void inventsTheSamePeopleFromTheSameSeed() {
        assertThat(new InventedDossiers(7, "BM").next()).isEqualTo(new InventedDossiers(7, "BM").next());
    }

    @Test
    void writesDaysAsInstantsOfLocalMidnight() {
        assertThat(new InventedDossiers(7, "BM")
                        .next()
                        .path("consentement")
                        .path("date")
                        .asText())
                .isEqualTo("2026-01-09T23:00:00.000Z");
    }

    @Test
    void raisesTheRevisionOfANewerVersionOnly() {
        var dossier = new InventedDossiers(7, "BM").next();
        var revised = InventedDossiers.revised(dossier);
        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(revised.path("reference")).isEqualTo(dossier.path("reference"));
        assertThat(dossier.path("revision").asInt()).isEqualTo(1);
    }
}
