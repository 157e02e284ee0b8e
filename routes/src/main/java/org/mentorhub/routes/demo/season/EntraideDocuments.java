package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Certificates and reports as Entraide Nationale writes them. */
final class EntraideDocuments {
    private EntraideDocuments() {}

    /** The certificate of civic training before departure. */
    static byte[] certificate(Person person, String number, LocalDate issuedOn) {
        return """
            <attestation xmlns="urn:entraide:mobilite:1" ref="%s" nature="EC">%s\
            <intitule xml:lang="fr">Formation civique avant le départ</intitule>\
            <intitule xml:lang="ar">تكوين مدني قبل السفر</intitule><organisme>Entraide Nationale</organisme>\
            <delivre>%s</delivre><duree heures="40"/><module code="C1" heures="40" xml:lang="fr">Droits et devoirs</module></attestation>\
            """.formatted(number, person(person), issuedOn).getBytes(StandardCharsets.UTF_8);
    }

    /** What became of a trainee in the two months after a traineeship of six months, which began on that day. */
    static byte[] report(Person person, String number, String placement, LocalDate begins) {
        LocalDate ended = begins.plusMonths(6).minusDays(1);
        return """
            <suivi xmlns="urn:entraide:mobilite:1" ref="%s" etape="REI">%s\
            <stage ref="%s" pays="IT"><accueil>Trattoria del Naviglio</accueil><debut>%s</debut><fin>%s</fin>\
            <situation>TER</situation></stage><du>%s</du><au>%s</au><etabli>%s</etabli><agent>Khadija Alaoui</agent>\
            <retour>%s</retour><mesure>AGR</mesure></suivi>\
            """.formatted(
                        number,
                        person(person),
                        placement,
                        begins,
                        ended,
                        ended.plusDays(1),
                        ended.plusMonths(2),
                        ended.plusMonths(2),
                        ended.plusDays(4))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String person(Person person) {
        return """
            <personne><piece type="CNIE">%s</piece><nom xml:lang="fr">%s</nom><prenom xml:lang="fr">%s</prenom>\
            <genre>%s</genre><naissance>%s</naissance></personne>\
            """.formatted(
                        person.card(), person.family(), person.given(), person.woman() ? "F" : "H", person.birthDate());
    }
}
