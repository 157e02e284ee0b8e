package org.mentorhub.routes.demo.season;

import static org.mentorhub.schemas.DocumentType.CANDIDATE_DOSSIER;
import static org.mentorhub.schemas.DocumentType.PLACEMENT_REPORT;
import static org.mentorhub.schemas.DocumentType.TRAINING_CERTIFICATE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The same season at the partners around: those that come to the hub's own broker and SFTP server, and those beside the programme. */
final class Neighbours {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 15);
    private static final LocalDate BEGINS = LocalDate.of(2026, 3, 2);

    private final Cast cast;
    private final Desk desk;
    private final Story story;
    private final Tunisians tunisians = new Tunisians(20_261_125);
    private final Moroccans moroccans = new Moroccans(20_261_125);

    Neighbours(Cast cast, Desk desk, Story story) {
        this.cast = cast;
        this.desk = desk;
        this.story = story;
    }

    /** Tells what each of them does. */
    void join() throws IOException {
        List<Person> candidates = tunis();
        List<Person> region = beniMellal();
        beforeDeparture(region.getFirst());
        france();
        turin(region.getFirst(), candidates.getFirst());
        home(region.getFirst(), candidates.getFirst());
    }

    private List<Person> tunis() throws IOException {
        List<Person> people = List.of(tunisians.next(), tunisians.next());
        var file = new TunisFile(LocalDate.of(2026, 1, 15), 17);
        file.add(people.get(0), "TUN-26-00031", AGREED_ON).add(people.get(1), "TUN-26-00032", AGREED_ON);
        cast.tunis().send(file.name(), file.content());
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, "TUN-26-00032");
        story.done(
                "Tunis puts a file on the hub's own SFTP server (220 bytes a record, Windows-1256, Arabic and French"
                        + " in a line)",
                "2 dossiers, their identity cards summed up in the last record; at Milan as Italian XML");
        return people;
    }

    private List<Person> beniMellal() throws IOException {
        List<Person> people = List.of(moroccans.next(), moroccans.next());
        var lot = new BmkLot();
        lot.add(people.get(0), "BMK-26-0001", AGREED_ON).add(people.get(1), "BMK-26-0002", AGREED_ON);
        cast.bmk().send("17", lot.content());
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, "BMK-26-0002");
        story.arrives(Cast.HOMERE, CANDIDATE_DOSSIER, "BMK-26-0001");
        story.done(
                "The region Béni Mellal-Khénifra sends lot 17 (STOMP, CSV without a header in Arabic)",
                "2 dossiers, at Milan by SOAP and at HOMERe by REST");
        return people;
    }

    private void beforeDeparture(Person person) throws IOException {
        byte[] certificate = EntraideDocuments.certificate(person, "EN-26-1", LocalDate.of(2026, 2, 20));
        desk.keep(cast.entraideToHub().send("entraide-1", certificate));
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "EN-26-1");
        story.done(
                "Entraide Nationale certifies the civic training (SOAP, every title in French and Arabic)",
                "at Milan, which has no Arabic: the report of the translation says so");
    }

    private void turin(Person moroccan, Person tunisian) throws IOException {
        cast.torino().send("torino-1", new TorinoReport(moroccan, "TIR-0003001", BEGINS).start("TO-000451"));
        cast.torino().send("torino-2", new TorinoReport(tunisian, "TIR-0003002", BEGINS).interim("TO-000452"));
        story.arrives(Cast.BENI_MELLAL, PLACEMENT_REPORT, "TO-000451");
        story.arrives(Cast.ENTRAIDE, PLACEMENT_REPORT, "TO-000451");
        story.arrives(Cast.SFAX, PLACEMENT_REPORT, "TO-000452");
        desk.dropNow(Cast.TUNIS);
        story.arrives(Cast.TUNIS, PLACEMENT_REPORT, "TO-000452");
        story.done(
                "Turin's program of 2008 reports on two trainees (JMS texts, objects as XStream writes them)",
                "at home in many ways: by STOMP, by SOAP 1.2, put by REST, in a file of fixed width");
    }

    private void home(Person moroccan, Person tunisian) throws IOException {
        var file = new SureFile(LocalDate.of(2026, 11, 2)).add(moroccan, "SUR-26-1", "TIR-0003001", BEGINS);
        cast.sure().send(file.name(), file.content());
        cast.sfax().publish(SfaxReport.returned(tunisian, "SFX-RI-1", "TIR-0003002", BEGINS));
        desk.pickUpNow(Cast.SFAX);
        desk.keep(cast.entraideToHub()
                .send("entraide-2", EntraideDocuments.report(moroccan, "EN-26-2", "TIR-0003001", BEGINS)));
        story.arrives(Cast.MILAN, PLACEMENT_REPORT, "SFX-RI-1");
        story.arrives(Cast.TURIN, PLACEMENT_REPORT, "SUR-26-1");
        story.arrives(Cast.ANAPEC, PLACEMENT_REPORT, "EN-26-2");
        story.done(
                "Both are back: SURE's desk (SFTP, CSV), Sfax (the hub asks its service), Entraide Nationale (SOAP)",
                "their reports on reintegration at Milan, Turin and ANAPEC");
    }

    private void france() throws IOException {
        Person moroccan = moroccans.next();
        Person tunisian = tunisians.next();
        desk.keep(cast.homere().send("homere-1", HomereDocuments.dossier(moroccan, "HOM-26-001", AGREED_ON)));
        desk.keep(cast.homere().send("homere-2", HomereDocuments.dossier(tunisian, "HOM-26-002", AGREED_ON)));
        story.arrives(Cast.PIEDMONT, CANDIDATE_DOSSIER, "HOM-26-002");
        story.done(
                "HOMERe in France, added by a folder and a file, sends 2 dossiers (REST, JSON like a résumé)",
                "Agenzia Piemonte Lavoro, which can run no server, takes them from its inbox at the hub");
        desk.keep(cast.homere().send("homere-3", HomereDocuments.last(moroccan, "HOM-R-1", "CONV-1", BEGINS)));
        desk.keep(cast.apl().send("apl-1", AplReport.interim(tunisian, "APL-26-1", "TIR-0002001", BEGINS)));
        story.arrives(Cast.ANAPEC, PLACEMENT_REPORT, "HOM-R-1");
        story.arrives(Cast.ANETI, PLACEMENT_REPORT, "APL-26-1");
        story.done(
                "Their traineeships: an end in France, a first month in Turin (JSON of an old XML bridge)",
                "each report at home: ANAPEC by REST, ANETI by SOAP");
    }
}
