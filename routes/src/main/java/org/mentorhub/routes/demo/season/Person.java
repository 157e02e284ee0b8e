package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Somebody who does not exist.
 *
 * @param card number of the national identity card: letters and digits in Morocco, eight digits in Tunisia
 * @param family name, in capitals as most registers have it
 * @param given name
 * @param woman whether a woman
 * @param birthDate date of birth
 * @param city where born
 */
public record Person(String card, String family, String given, boolean woman, LocalDate birthDate, String city) {

    /** The person of a dossier as ANAPEC writes it. */
    public static Person ofDossier(JsonNode dossier) {
        JsonNode who = dossier.path("beneficiaire");
        return new Person(
                who.path("cin").asText(),
                who.path("nom").asText(),
                who.path("prenom").asText(),
                !who.path("civilite").asText().equals("M."),
                LocalDate.ofInstant(Instant.parse(who.path("dateNaissance").asText()), ZoneId.of("Africa/Casablanca")),
                who.path("lieuNaissance").path("ville").asText());
    }

    /** Whether the card is a Tunisian one. */
    public boolean isTunisian() {
        return Character.isDigit(card.charAt(0));
    }
}
