package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Certificates as AFOL puts them out: quoted CSV in UTF-8 with a byte-order mark, a row a module. */
public final class AfolFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEADER =
            "COD_ATTESTATO;COD_FISC;TIPO_DOC;NUM_DOC;COGNOME;NOME;SESSO;DT_NASC;COM_NASC;NAZ;TIPO_ATT;DT_RIL;CORSO;"
                    + "ENTE;QCER;ORE_TOT;ORE_FREQ;ESITO;VOTO_FIN;N_MOD;MOD_COD;MOD_DESC;MOD_ORE;MOD_TIPO;MOD_VOTO";

    private final List<String> rows = new ArrayList<>();

    /** A course of Italian with two modules. */
    public AfolFile add(Person person, String number) {
        String country = person.isTunisian() ? "TUNISIA" : "MAROCCO";
        String head =
                "\"%s\";\"\";\"%s\";\"%s\";\"%s\";\"%s\";\"%s\";%s;\"%s (%s)\";\"%s\";\"LIN\";30/04/2026;\"Italiano L2 \"\"A2\"\"\";"
                                .formatted(
                                        number,
                                        person.isTunisian() ? "T" : "M",
                                        person.card(),
                                        upper(person.family()),
                                        upper(person.given()),
                                        person.woman() ? "F" : "M",
                                        DAY.format(person.birthDate()),
                                        upper(person.city()),
                                        country,
                                        country)
                        + "\"AFOL Metropolitana\";\"A2\";120,00;112,50;\"IDONEO\";27";
        rows.add(head + ";1;\"ITA1\";\"Parlato\";60,00;\"L\";28");
        rows.add(head + ";2;\"ITA2\";\"Scritto\";60,00;\"L\";26");
        return this;
    }

    int rows() {
        return rows.size();
    }

    /** The file's bytes. */
    public byte[] content() {
        return ("\uFEFF" + HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ITALIAN);
    }
}
