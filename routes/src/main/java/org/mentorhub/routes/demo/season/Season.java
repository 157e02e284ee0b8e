package org.mentorhub.routes.demo.season;

import static org.mentorhub.schemas.DocumentType.CANDIDATE_DOSSIER;
import static org.mentorhub.schemas.DocumentType.PLACEMENT_REPORT;
import static org.mentorhub.schemas.DocumentType.TRAINING_CERTIFICATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.DemoResult.Step;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.demo.MilanRegister;

/**
 * A small season of the programme through a running hub: dossiers from Morocco and Tunisia, certificates before departure, traineeships in
 * Milan, and the return; with the mistakes and breakdowns that belong to one.
 */
public final class Season {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 10);
    private static final LocalDate BEGINS = LocalDate.of(2026, 3, 2);
    private static final int MOROCCANS = 4;
    private static final int TUNISIANS = 3;

    private final Cast cast;
    private final Desk desk;
    private final Story story;
    private final InventedDossiers dossiers = new InventedDossiers(20_261_124, "BM");
    private final Tunisians tunisians = new Tunisians(20_261_124);
    private final List<Person> moroccans = new ArrayList<>();
    private final List<Person> fromTunisia = new ArrayList<>();
    private final List<JsonNode> violations = new ArrayList<>();

    /**
     * @param cast the partners
     * @param desk keeps the receipts and looks where things stand
     * @param progress is told of each step when it is done
     */
    public Season(Cast cast, Desk desk, Consumer<Step> progress) {
        this.cast = cast;
        this.desk = desk;
        this.story = new Story(cast, desk, progress);
    }

    /** Tells the whole story, waits until every document has come to its end, and counts. */
    public DemoResult run() throws IOException {
        ObjectNode first = shortlistInMorocco();
        shortlistInTunisia();
        sameAgain(first);
        wrongDossier();
        refusedByMilan();
        nightlyFile();
        diplomas();
        badRow();
        certificateBeforeTheDossier();
        courseOfItalian();
        whileMilanIsDown();
        placements();
        theReturn();
        new Neighbours(cast, desk, story).join();
        desk.awaitEnd();
        ownNumbers();
        notices();
        return desk.count(story.steps(), violations, first);
    }

    private ObjectNode shortlistInMorocco() throws IOException {
        ObjectNode first = shortlisted();
        desk.keep(cast.anapec().send("season-1", bytes(first)));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < MOROCCANS; i++) {
            lines.append(shortlisted()).append('\n');
        }
        desk.keep(cast.anapec().sendMany("season-2", lines.toString().getBytes(StandardCharsets.UTF_8)));
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, reference(first));
        story.done(
                "Morocco: ANAPEC shortlists " + MOROCCANS + " candidates (REST, French JSON)",
                "taken with signed receipts; at Milan by SOAP as Italian XML, for AFOL they wait for the night");
        return first;
    }

    private ObjectNode shortlisted() {
        ObjectNode dossier = dossiers.next();
        moroccans.add(Person.ofDossier(dossier));
        return dossier;
    }

    private void shortlistInTunisia() throws IOException {
        for (int i = 1; i <= TUNISIANS; i++) {
            Person person = tunisians.next();
            fromTunisia.add(person);
            desk.keep(cast.anetiToHub().send("aneti-" + i, AnetiDossier.of(person, number(i), AGREED_ON)));
        }
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, number(1));
        story.done(
                "Tunisia: ANETI sends " + TUNISIANS + " dossiers (SOAP, ISO-8859-1, decimal commas)",
                "taken; each with its receipt in the answer");
    }

    private static String number(int of) {
        return "61/2026/%05d".formatted(900 + of);
    }

    private void sameAgain(ObjectNode first) throws IOException {
        int receipts = desk.receipts();
        desk.keep(cast.anapec().send("season-1", bytes(first)));
        Story.require(desk.receipts() == receipts, "the repeat got another receipt");
        story.done("The first call again, byte for byte", "recognised: the same receipt, nothing done twice");
        desk.keep(cast.anapec().send("season-3", bytes(first)));
        Story.require(desk.unchanged() == 1, "the same dossier was taken as news");
        story.done("The same dossier in a new call", "unchanged: no news, delivered to nobody");
        desk.keep(cast.anapec().send("season-4", bytes(InventedDossiers.revised(first))));
        story.done("Its next revision: selected", "taken; nobody gets the older one after it");
    }

    private void wrongDossier() throws IOException {
        desk.refused(cast.anapec().send("season-5", bytes(dossiers.wrong())), violations);
        story.done(
                "A dossier with three mistakes",
                "refused at once, with " + violations.size() + " violations and where they stand");
    }

    private void refusedByMilan() throws IOException {
        ObjectNode minor = dossiers.underAge();
        desk.keep(cast.anapec().send("season-6", bytes(minor)));
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, reference(minor));
        story.done(
                "A dossier that Milan's own rules refuse: under age",
                "taken, delivered, and Milan's refusal goes back");
    }

    private void nightlyFile() throws IOException {
        desk.dropNow(Cast.AFOL);
        story.arrives(Cast.AFOL, CANDIDATE_DOSSIER, number(1));
        story.done(
                "AFOL's nightly file (SFTP, CSV): an operator drops it now",
                cast.afol().arrivals().all().size()
                        + " dossiers in one file with a marker beside it, on AFOL's server");
    }

    private void diplomas() throws IOException {
        var file = new OfpptFile();
        for (int i = 0; i < moroccans.size(); i++) {
            file.add(moroccans.get(i), "BM-24-%05d".formatted(871 + i));
        }
        cast.ofppt().send("ATT_20260415.csv", file.content());
        desk.pickUpNow(Cast.OFPPT);
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "BM-24-00871");
        story.done(
                "OFPPT puts a file of diplomas on its server (SFTP, CSV in Windows-1252, totals in the last line)",
                moroccans.size() + " certificates taken from one file; at Milan one by one");
    }

    private void badRow() throws IOException {
        var file =
                new OfpptFile().add(moroccans.get(0), "BM-24-00901").add(moroccans.get(1), "BM-24-00902", "31/02/24");
        cast.ofppt().send("ATT_20260416.csv", file.content());
        desk.pickUpNow(Cast.OFPPT);
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "BM-24-00901");
        story.done(
                "A file with a bad row: a certificate of 31 February",
                "the good certificate goes on; the bad one comes back in a file with the reason beside it");
    }

    private void certificateBeforeTheDossier() throws IOException {
        Person late = tunisians.next();
        byte[] certificate = AtfpMessage.of(late, "SF-2025-0009", 1);
        cast.atfp().send("atfp-9", certificate);
        for (int i = fromTunisia.size(); i > 0; i--) {
            byte[] message = AtfpMessage.of(fromTunisia.get(i - 1), "SF-2025-%04d".formatted(i), 1);
            cast.atfp().send("atfp-" + i, message);
            cast.atfp().send("atfp-" + i, message);
        }
        cast.atfp().send("atfp-poison", "{\"n\":".getBytes(StandardCharsets.UTF_8));
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "SF-2025-0001");
        story.done(
                "ATFP's certificates (AMQP, from its own broker): out of order, each sent twice, one message that is"
                        + " none",
                "each has its effect once; the broken one is answered on ATFP's queue and is in nobody's way");
        Story.require(
                !cast.arrivals(Cast.MILAN).has(TRAINING_CERTIFICATE, "SF-2025-0009", 1),
                "a certificate went to Milan without its person's consent");
        fromTunisia.add(late);
        int nth = fromTunisia.size();
        desk.keep(cast.anetiToHub().send("aneti-" + nth, AnetiDossier.of(late, number(nth), AGREED_ON)));
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "SF-2025-0009");
        story.done(
                "One of them is about somebody whose consent nobody has sent yet",
                "it is held; ANETI's dossier brings the consent, and it goes to Milan");
    }

    private void courseOfItalian() throws IOException {
        var file = new AfolFile()
                .add(moroccans.get(0), "AT26/0071")
                .add(moroccans.get(1), "AT26/0072")
                .add(fromTunisia.get(0), "AT26/0073");
        cast.afol().send("AFOL_ATT_20260430_01.csv", file.content());
        desk.pickUpNow(Cast.AFOL);
        story.arrives(Cast.MILAN, TRAINING_CERTIFICATE, "AT26/0073");
        story.done(
                "AFOL's course of Italian: a file with a marker (SFTP, CSV in UTF-8 with a byte-order mark)",
                "3 certificates taken; a receipt lies in AFOL's folder");
    }

    private void whileMilanIsDown() throws IOException {
        cast.milan().goDown();
        ObjectNode waiting = dossiers.next();
        desk.keep(cast.anapec().send("season-7", bytes(waiting)));
        desk.awaitAttempt(Cast.MILAN, reference(waiting));
        story.done("Milan is down, a dossier comes in", "taken all the same; it waits for Milan");
        cast.milan().comeBack();
        story.arrives(Cast.MILAN, CANDIDATE_DOSSIER, reference(waiting));
        story.done("Milan is back", "the dossier that waited is delivered");
    }

    private void placements() throws IOException {
        report(moroccans.get(0), "TIR-0001207", "R-1", MilanReport::start);
        report(fromTunisia.get(0), "TIR-0001208", "R-2", MilanReport::start);
        report(moroccans.get(0), "TIR-0001207", "R-3", MilanReport::interim);
        report(fromTunisia.get(0), "TIR-0001208", "R-4", MilanReport::interim);
        report(moroccans.get(0), "TIR-0001207", "R-5", MilanReport::extension);
        report(fromTunisia.get(0), "TIR-0001208", "R-6", MilanReport::last);
        story.arrives(Cast.ANAPEC, PLACEMENT_REPORT, "R-5");
        story.arrives(Cast.ANETI, PLACEMENT_REPORT, "R-6");
        story.done(
                "Two traineeships in Milan: start, first month, an extension, an end (SOAP, Italian XML)",
                "each report goes to the agency in whose register the person is: ANAPEC by REST, ANETI by SOAP");
    }

    private void theReturn() throws IOException {
        report(moroccans.get(0), "TIR-0001207", "R-7", MilanReport::reintegration);
        story.arrives(Cast.ANAPEC, PLACEMENT_REPORT, "R-7");
        story.done("The return: a report on reintegration", "at ANAPEC");
    }

    private void report(Person person, String placement, String number, Writer writer) throws IOException {
        desk.keep(cast.milanToHub()
                .send("milano-" + number, writer.write(new MilanReport(person, placement, BEGINS), number)));
    }

    /** Writes one of the reports of a placement. */
    @FunctionalInterface
    private interface Writer {
        byte[] write(MilanReport placement, String number);
    }

    private void ownNumbers() throws IOException {
        String number = number(1);
        String filed = cast.milan()
                .register()
                .entry(new MilanRegister.Dossier(number, 1))
                .map(entry -> entry.esito().protocol())
                .orElse("");
        Story.require(
                desk.isKnownAs(Cast.MILAN, filed, number), "the hub does not know " + number + " by Milan's number");
        story.done(
                "ANETI's dossier " + number + " was filed in Milan under a number of Milan's own",
                "the hub finds it by " + filed + " too; " + desk.doubts() + " identities in doubt, nobody merged");
    }

    private void notices() throws IOException {
        int toAnapec = cast.anapec().notices().size();
        int toAneti = cast.anetiToHub().notices().size();
        story.done(
                "What recipients said goes back to the senders",
                toAnapec + " notices fetched by ANAPEC, " + toAneti + " by ANETI, "
                        + cast.atfp().notices().size() + " on ATFP's queue, "
                        + cast.afol().receipts().size() + " in AFOL's folder");
    }

    private static String reference(ObjectNode dossier) {
        return dossier.path("reference").asText();
    }

    private static byte[] bytes(ObjectNode dossier) {
        return dossier.toString().getBytes(StandardCharsets.UTF_8);
    }
}
