package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** What HOMERe writes: JSON shaped after JSON Resume, the family name in capitals inside one text. */
final class HomereDocuments {
    private HomereDocuments() {}

    /** A candidate whom a host in France has taken, with consent to all that the programme does. */
    static byte[] dossier(Person person, String reference, LocalDate agreedOn) {
        String consents =
                "SEL,FOR,PLC,SUI,REI".replaceAll("[A-Z]{3}", "{\"finalite\":\"$0\",\"le\":\"" + agreedOn + "\"}");
        return """
            {"reference":"%s","statut":"retenu",%s,\
            "education":[{"institution":"Institut d’essai","area":"Mécanique","studyType":"TS","endDate":"2021-07","score":"13.75/20"}],\
            "languages":[{"language":"Français","fluency":"B2"},{"language":"Arabe","fluency":"Langue maternelle"}],\
            "consentements":[%s]}
            """.formatted(reference, who(person), consents).getBytes(StandardCharsets.UTF_8);
    }

    /** The end of a traineeship in France, with work at home afterwards. */
    static byte[] last(Person person, String number, String placement, LocalDate begins) {
        LocalDate ends = begins.plusMonths(6).minusDays(1);
        return """
            {"numero":"%s","nature":"final","convention":"%s","statut":"termine","etabliLe":"%s","du":"%s","au":"%s",%s,\
            "entreprise":{"nom":"Boulangerie du Port SARL","siret":"73282932000074"},"debut":"%s","fin":"%s",\
            "gratificationMensuelle":"650,50","appreciation":"B","competences":[{"libelle":"Tenir la caisse","niveau":"A"}]}
            """.formatted(number, placement, ends, begins, ends, who(person), begins, ends)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String who(Person person) {
        return """
            "basics":{"name":"%s %s"},"naissance":{"date":"%s","pays":"%s"},"pieces":[{"type":"%s","numero":"%s"}]\
            """.formatted(
                person.given(),
                person.family().toUpperCase(Locale.ROOT),
                person.birthDate(),
                person.isTunisian() ? "TUN" : "MAR",
                person.isTunisian() ? "CIN" : "CNIE",
                person.card()).strip();
    }
}
