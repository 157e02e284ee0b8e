package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dossiers as ANETI writes them: XML in ISO-8859-1, decimal comma, days first. */
public final class AnetiDossier {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private AnetiDossier() {}

    /** The dossier of a person, agreed to on that day. */
    public static byte[] of(Person person, String number, LocalDate agreedOn) {
        return """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <dossierDemandeur xmlns="urn:aneti:mobilite:2009" numDossier="%s" bureau="6101"><situation>P</situation>\
            <demandeur><cin>%s</cin><nom>%s</nom><prenom>%s</prenom><sexe>%d</sexe><dateNaissance>%s</dateNaissance>\
            <lieuNaissance>%s</lieuNaissance><nationalite>788</nationalite><gsm>20 123 456</gsm><mail/></demandeur>\
            <formation><diplome>BTS</diplome><libelle>M&#233;catronique</libelle><annee>2022</annee>\
            <moyenne>12,60</moyenne></formation>\
            <langues><langue code="I"><parle>2</parle><lu>2</lu><ecrit>2</ecrit></langue></langues>\
            <accord le="%s">O</accord></dossierDemandeur>
            """.formatted(
                        number,
                        person.card(),
                        person.family(),
                        person.given(),
                        person.woman() ? 2 : 1,
                        DAY.format(person.birthDate()),
                        person.city(),
                        DAY.format(agreedOn))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
