package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.season.MilanReport;
import org.mentorhub.routes.demo.season.Person;

/** Milan reports by SOAP that candidates have begun to work; the agencies of their countries get that by REST, by SOAP and from a queue. */
final class ReportSender implements Sender {
    private static final LocalDate BEGINS = LocalDate.of(2026, 3, 2);
    private static final int MOST_AT_ONCE = 10;

    private final HubBySoap milan;
    private final Mailroom mailroom;
    private final Plan plan;
    private final Random random;
    private int count;

    ReportSender(HubBySoap milan, Mailroom mailroom, Plan plan) {
        this.milan = milan;
        this.mailroom = mailroom;
        this.plan = plan;
        this.random = new Random(plan.seed() + 5);
    }

    @Override
    public String way() {
        return "Milan by SOAP";
    }

    @Override
    public void send() throws IOException, InterruptedException {
        for (var person : mailroom.candidates(MOST_AT_ONCE)) {
            report(person);
        }
    }

    private void report(Person person) throws IOException {
        String number = "R-" + (10_000 + ++count);
        byte[] report = new MilanReport(person, "TIR-" + (1_000_000 + count), BEGINS).start(number);
        String id = "milano-" + number;
        String receipt = untilTaken(id, report);
        mailroom.promises().keep(receipt);
        if (plan.has(FaultKind.REPEAT) && random.nextInt(5) == 0) {
            mailroom.faults().happened(FaultKind.REPEAT);
            mailroom.promises().same(id, receipt, untilTaken(id, report));
        }
    }

    private String untilTaken(String id, byte[] report) throws IOException {
        return mailroom.patience()
                .until(way() + " " + id, () -> milan.send(id, report), HubBySoap.Reply::isTaken)
                .first("receipt");
    }
}
