package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A report as Agenzia Piemonte Lavoro's old bridge writes it: a list of one is an object, an empty list an empty text. */
final class AplReport {
    private AplReport() {}

    /** The first month of a traineeship in Turin, which began on that day. */
    static byte[] interim(Person person, String number, String placement, LocalDate begins) {
        LocalDate until = begins.plusMonths(1).minusDays(1);
        String card = person.isTunisian() ? "CIN" : "CNIE";
        return """
            {"id":"%s","tipo":{"codice":"INT","descrizione":"Intermedia"},"inviatoIl":%d,\
            "tirocinante":{"documento":{"tipo":"%s","numero":"%s"},"cognome":"%s","nome":"%s","genere":"%s","natoIl":"%s",\
            "cittadinanza":{"codice":%d}},\
            "tirocinio":{"codiceUnivoco":"%s","stato":{"codice":"IN_CORSO"},"dal":"%s","al":"%s","impegnoSettimanale":"PT37H30M"},\
            "soggettoOspitante":{"denominazione":"Meccanica Dora srl","sede":"Torino"},\
            "periodo":{"dal":"%s","al":"%s"},"firmatoIl":"%s","registro":{"previste":"PT160H","svolte":"PT151H45M"},\
            "valutazioni":{"rif":"O1","livello":{"codice":"R"}},"eventi":""}
            """.formatted(
                        number,
                        until.plusDays(5)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toEpochMilli(),
                        card,
                        person.card(),
                        person.family(),
                        person.given(),
                        person.woman() ? "F" : "M",
                        person.birthDate(),
                        person.isTunisian() ? 460 : 436,
                        placement,
                        begins,
                        begins.plusMonths(6).minusDays(1),
                        begins,
                        until,
                        until.plusDays(5))
                .getBytes(StandardCharsets.UTF_8);
    }
}
