package org.mentorhub.routes.demo.season;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Certificates as OFPPT drops them: unquoted CSV in Windows-1252, a row a module, with totals in the last line. */
public final class OfpptFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEADER =
            "N_ATTESTATION;TYPE_ATT;CODE_ETAB;ETAB;CIN;CEF;NOM;PRENOM;SEXE;DATE_NAISSANCE;FLAG_NE;DIPLOME;"
                + "FILIERE;CODE_FILIERE;DATE_DELIV;NOTE;MENTION;RESULTAT;CODE_MODULE;MODULE;VOLUME_HORAIRE;COEF;NOTE_MODULE;"
                + "MODULE_DATE";
    private static final int HOURS_A_MODULE = 75;

    private final List<String> rows = new ArrayList<>();

    /** A diploma with two modules. */
    public OfpptFile add(Person person, String number) {
        return add(person, number, "12/07/24");
    }

    /** A diploma with a day of issue as it is written: right or wrong. */
    OfpptFile add(Person person, String number, String issuedOn) {
        String head = String.join(
                ";",
                number,
                "DIP",
                "0412",
                "ISTA BÉNI MELLAL",
                person.card().substring(0, 2) + "." + person.card().substring(2),
                "",
                person.family().toUpperCase(Locale.FRENCH),
                person.given().toUpperCase(Locale.FRENCH),
                person.woman() ? "F" : "M",
                DAY.format(person.birthDate()),
                "N",
                "TS",
                "Gestion des entreprises",
                "TSGE",
                issuedOn,
                "13,75",
                "AB",
                "ADM");
        rows.add(head + ";M101;Comptabilité générale;" + HOURS_A_MODULE + ";3;14,25;30/01/24");
        rows.add(head + ";M102;Fiscalité;" + HOURS_A_MODULE + ";2;DISP;-");
        return this;
    }

    /** The file's bytes. */
    public byte[] content() {
        String trailer = "FIN;" + rows.size() + ";" + rows.size() * HOURS_A_MODULE;
        return (HEADER + "\n" + String.join("\n", rows) + "\n" + trailer + "\n")
                .getBytes(Charset.forName("windows-1252"));
    }
}
