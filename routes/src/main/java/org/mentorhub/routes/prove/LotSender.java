package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorhub.routes.demo.BmkSimulator;
import org.mentorhub.routes.demo.season.BmkLot;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Moroccans;

/** The region Béni Mellal-Khénifra sends lots of dossiers to the hub's broker by STOMP, some of them twice. */
final class LotSender implements Sender {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 15);
    private static final int MOST_ROWS = 12;

    private final BmkSimulator region;
    private final Mailroom mailroom;
    private final Plan plan;
    private final Random random;
    private final Moroccans people;
    private int lots;
    private int rows;
    private int read;

    LotSender(BmkSimulator region, Mailroom mailroom, Plan plan) {
        this.region = region;
        this.mailroom = mailroom;
        this.plan = plan;
        this.random = new Random(plan.seed() + 3);
        this.people = new Moroccans(plan.seed());
    }

    @Override
    public String way() {
        return "Béni Mellal-Khénifra by a queue of the hub's broker";
    }

    @Override
    public void send() throws IOException {
        String number = String.valueOf(++lots);
        var lot = new BmkLot();
        List<String> documents = new ArrayList<>();
        for (int i = random.nextInt(MOST_ROWS); i >= 0; i--) {
            String document = "BMK-26-" + (10_000 + ++rows);
            documents.add(document);
            lot.add(people.next(), document, AGREED_ON);
        }
        put(number, lot.content());
        if (plan.has(FaultKind.REPEAT) && random.nextInt(4) == 0) {
            mailroom.faults().happened(FaultKind.REPEAT);
            put(number, lot.content());
        }
        mailroom.patience().until(way() + " lot " + number, () -> areNamed(documents), named -> named);
    }

    /** Where it does not know whether the broker has it, it sends it again. */
    private void put(String number, byte[] lot) throws IOException {
        mailroom.patience()
                .until(
                        way() + " lot " + number,
                        () -> {
                            region.send(number, lot);
                            return true;
                        },
                        sent -> sent);
    }

    private boolean areNamed(List<String> documents) throws IOException {
        var notices = region.notices();
        mailroom.read(notices.subList(read, notices.size()));
        read = notices.size();
        return mailroom.areNamed(Cast.BENI_MELLAL, documents);
    }
}
