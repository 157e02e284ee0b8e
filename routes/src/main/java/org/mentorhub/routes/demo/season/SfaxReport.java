package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A report as Sfax's desk for people who return writes it. */
final class SfaxReport {
    private SfaxReport() {}

    /** What became of a trainee in the month after a traineeship of six months, which began on that day. */
    static byte[] returned(Person person, String number, String placement, LocalDate begins) {
        LocalDate ended = begins.plusMonths(6).minusDays(1);
        LocalDate until = ended.plusDays(30);
        return """
            {"id":"%s","type":"retour","version":1,"maj_le":"%sT09:12:00+01:00",\
            "stagiaire":{"cin":"%s","nom":"%s","prenom":"%s","sexe":"%s","ne_le":"%s","ne_a":"%s"},\
            "stage":{"id":"%s","etat":"termine","entreprise":{"nom":"Meccanica Dora srl","ville":"Torino","pays":"IT"},\
            "date_debut":"%s","date_fin":"%s"},"periode":{"date_debut":"%s","date_fin":"%s"},"signe_le":"%s",\
            "objectifs":{"O1":75,"O2":100},"retour":{"date":"%s","mesure":"projet"}}\
            """.formatted(
                        number,
                        until,
                        person.card(),
                        person.family(),
                        person.given(),
                        person.woman() ? "f" : "m",
                        person.birthDate(),
                        person.city(),
                        placement,
                        begins,
                        ended,
                        ended.plusDays(1),
                        until,
                        until,
                        ended.plusDays(5))
                .getBytes(StandardCharsets.UTF_8);
    }
}
