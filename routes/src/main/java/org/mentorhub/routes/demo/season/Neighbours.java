package org.mentorhub.routes.demo.season;

import static org.mentorhub.schemas.DocumentType.CANDIDATE_DOSSIER;
import static org.mentorhub.schemas.DocumentType.PLACEMENT_REPORT;

import java.io.IOException;
import java.time.LocalDate;

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
        france();
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
