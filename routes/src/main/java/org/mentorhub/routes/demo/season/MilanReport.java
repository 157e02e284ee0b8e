package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** Placement reports as Milan writes them. */
public final class MilanReport {
    private final Person person;
    private final String placement;
    private final LocalDate begins;

    /**
     * @param person the trainee
     * @param placement Milan's number of the traineeship
     * @param begins its first day; it is agreed for six months
     */
    public MilanReport(Person person, String placement, LocalDate begins) {
        this.person = person;
        this.placement = placement;
        this.begins = begins;
    }

    /** The first report on it: the traineeship begins. */
    public byte[] start(String number) {
        return report(number, "AVV", "A", 0, "");
    }

    byte[] interim(String number) {
        return report(number, "INT", "A", 1, """
            <mob:Presenze previste="160:00" svolte="152:30" giust="07:30" ingiust="00:00"/>\
            <mob:Obiettivi><mob:Obiettivo rif="O1" livello="3">Lavora in sicurezza</mob:Obiettivo></mob:Obiettivi>\
            <mob:Indennita mese="2026-03" importo="600.00"/>\
            """);
    }

    byte[] extension(String number) {
        return report(
                number,
                "PRO",
                "E",
                5,
                "<mob:Proroga al=\"" + begins.plusMonths(9).minusDays(1) + "\"/>");
    }

    byte[] last(String number) {
        return report(number, "FIN", "C", 5, "<mob:Esito codice=\"01\" data=\"" + ends() + "\"/>");
    }

    byte[] reintegration(String number) {
        return report(number, "REI", "C", 8, "");
    }

    private LocalDate ends() {
        return begins.plusMonths(6).minusDays(1);
    }

    private byte[] report(String number, String type, String status, int month, String particulars) {
        LocalDate from = begins.plusMonths(month);
        LocalDate until = from.plusMonths(1).minusDays(1);
        return """
            <mob:RelazioneTirocinio xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" \
            numero="%s" tipo="%s"><ana:Soggetto senzaCF="SI"><ana:Cognome>%s</ana:Cognome><ana:Nome>%s</ana:Nome>\
            <ana:Sesso>%s</ana:Sesso><ana:DataNascita>%s</ana:DataNascita><ana:Documento tipo="%s" numero="%s"/></ana:Soggetto>\
            <mob:Tirocinio id="%s" stato="%s" contratto="C.01.00"/>\
            <mob:Ospitante ateco="56.10.11"><mob:Denominazione>Trattoria del Naviglio</mob:Denominazione></mob:Ospitante>\
            <mob:Mansione isco="5120">Cuoco</mob:Mansione><mob:Dal>%s</mob:Dal><mob:Al>%s</mob:Al>\
            <mob:OreSettimana>36</mob:OreSettimana><mob:TutorAziendale nome="Marta Riva"/>\
            <mob:Periodo dal="%s" al="%s" firmato="%s"/>%s</mob:RelazioneTirocinio>\
            """.formatted(
                        number,
                        type,
                        upper(person.family()),
                        upper(person.given()),
                        person.woman() ? "F" : "M",
                        person.birthDate(),
                        person.isTunisian() ? "CIN" : "CNIE",
                        person.card(),
                        placement,
                        status,
                        begins,
                        ends(),
                        from,
                        until,
                        until,
                        particulars)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ITALIAN);
    }
}
