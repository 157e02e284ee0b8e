package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** Placement reports as Turin's program writes them: objects by XStream, named after their classes. */
final class TorinoReport {
    private final Person person;
    private final String placement;
    private final LocalDate begins;

    /**
     * @param person the trainee
     * @param placement Turin's number of the traineeship
     * @param begins its first day; it is agreed for six months
     */
    TorinoReport(Person person, String placement, LocalDate begins) {
        this.person = person;
        this.placement = placement;
        this.begins = begins;
    }

    byte[] start(String number) {
        return report(number, "AVVIO", "2", 0, "");
    }

    byte[] interim(String number) {
        return report(number, "MONIT", "2", 1, """
            <presenze class="tree-map"><entry><string>PREVISTE</string><double>160.0</double></entry>\
            <entry><string>SVOLTE</string><double>152.5</double></entry></presenze>\
            <obiettivi class="linked-list"><it.torino.mobilita.modello.RelazioneTirocinio_-Obiettivo><rif>O1</rif>\
            <livello>BUONO</livello></it.torino.mobilita.modello.RelazioneTirocinio_-Obiettivo></obiettivi>\
            """);
    }

    byte[] last(String number) {
        return report(
                number, "FINE", "5", 5, "<esito>COMPLETATO</esito><dataEsito>" + midnight(ends()) + "</dataEsito>");
    }

    private LocalDate ends() {
        return begins.plusMonths(6).minusDays(1);
    }

    private byte[] report(String number, String type, String status, int month, String particulars) {
        LocalDate from = begins.plusMonths(month);
        LocalDate until = from.plusMonths(1).minusDays(1);
        return """
            <it.torino.mobilita.modello.RelazioneTirocinio><id>%s</id><__versione>1</__versione><tipo>%s</tipo>\
            <dataFirma>%s</dataFirma><tirocinante><cognome>%s</cognome><nome>%s</nome><sesso>%s</sesso><natoIl>%s</natoIl>\
            <docEstero>%s:%s</docEstero></tirocinante><pratica>%s</pratica><statoPratica>%s</statoPratica>\
            <azienda><ragioneSociale>Officine Dora</ragioneSociale><codAteco>45.20</codAteco></azienda>\
            <tutorPromotore><nome>L. Verdi</nome></tutorPromotore><tutor reference="../tutorPromotore"/>\
            <mansione>meccanico d'auto</mansione><oreSett>36</oreSett><inizio>%s</inizio><fine>%s</fine>\
            <dal>%s</dal><al>%s</al>%s</it.torino.mobilita.modello.RelazioneTirocinio>\
            """.formatted(
                        number,
                        type,
                        midnight(until),
                        upper(person.family()),
                        upper(person.given()),
                        person.woman() ? "F" : "M",
                        midnight(person.birthDate()),
                        person.isTunisian() ? "TN-CIN" : "MA-CNIE",
                        person.card(),
                        placement,
                        status,
                        midnight(begins),
                        midnight(ends()),
                        midnight(from),
                        midnight(until),
                        particulars)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A day as Turin's older senders write it: midnight there, by winter time. */
    private static String midnight(LocalDate day) {
        return day.minusDays(1) + " 23:00:00.0 UTC";
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ITALIAN);
    }
}
