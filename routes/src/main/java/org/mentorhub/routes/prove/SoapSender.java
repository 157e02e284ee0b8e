package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.season.AnetiDossier;

/** ANETI sends dossiers, some of them twice. */
final class SoapSender implements Sender {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 10);

    private final HubBySoap aneti;
    private final Mailroom mailroom;
    private final Plan plan;
    private final Random random;
    private int count;

    SoapSender(HubBySoap aneti, Mailroom mailroom, Plan plan) {
        this.aneti = aneti;
        this.mailroom = mailroom;
        this.plan = plan;
        this.random = new Random(plan.seed() + 1);
    }

    @Override
    public String way() {
        return "ANETI by SOAP";
    }

    @Override
    public void send() throws IOException {
        var person = mailroom.newTunisian();
        String id = "soap-" + ++count;
        byte[] dossier = AnetiDossier.of(person, "61/2026/" + (10_000 + count), AGREED_ON);
        String receipt = untilTaken(id, dossier);
        mailroom.promises().keep(receipt);
        if (plan.has(FaultKind.REPEAT) && random.nextInt(5) == 0) {
            mailroom.faults().happened(FaultKind.REPEAT);
            mailroom.promises().same(id, receipt, untilTaken(id, dossier));
        }
        mailroom.arrived(person);
    }

    private String untilTaken(String id, byte[] dossier) throws IOException {
        return mailroom.patience()
                .until(way() + " " + id, () -> aneti.send(id, dossier), HubBySoap.Reply::isTaken)
                .first("receipt");
    }
}
