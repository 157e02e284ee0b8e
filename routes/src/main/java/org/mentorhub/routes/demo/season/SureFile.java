package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A file of returns as the reintegration desk writes it: CSV of RFC 4180 with a header, UTF-8, ISO dates. */
final class SureFile {
    private static final String HEADER =
            "ID_SUIVI,TYPE,CNIE,NOM,PRENOM,NAISSANCE,SEXE,STAGE_ID,PAYS_STAGE,ENTREPRISE,STAGE_DU,STAGE_AU,DATE_RETOUR,"
                    + "PROVINCE,MESURE,PROJET,PROJET_NACE,PROJET_STADE,EMPLOIS,DU,AU,ETABLI_LE,CONSENT_LE";

    private final LocalDate day;
    private final List<String> rows = new ArrayList<>();

    /** @param day on which it is written */
    SureFile(LocalDate day) {
        this.day = day;
    }

    /** Its name in the inbox. */
    String name() {
        return "retours_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".csv";
    }

    /** The return of a person from a traineeship of six months that began on that day, agreed to on the day of the return. */
    SureFile add(Person person, String number, String placement, LocalDate began) {
        LocalDate ended = began.plusMonths(6).minusDays(1);
        LocalDate back = ended.plusDays(10);
        rows.add(String.join(
                ",",
                number,
                "REI",
                person.card(),
                person.family(),
                person.given(),
                person.birthDate().toString(),
                person.woman() ? "F" : "M",
                placement,
                "IT",
                "\"Officine Dora, Torino\"",
                began.toString(),
                ended.toString(),
                back.toString(),
                "MA-BEM",
                "AGR",
                "Atelier Tadla",
                "45.20",
                "plan",
                "2",
                ended.plusDays(1).toString(),
                ended.plusMonths(1).toString(),
                ended.plusMonths(1).toString(),
                back.toString()));
        return this;
    }

    byte[] content() {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
