package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.season.AfolFile;
import org.mentorhub.routes.demo.season.Cast;

/** AFOL writes files of certificates on its own SFTP server, in place and slowly, and a marker when one is whole. */
final class MarkedFileSender implements Sender {
    private static final int MOST_IN_A_FILE = 10;
    private static final Duration BETWEEN_HALVES = Duration.ofMillis(1_500);

    private final AfolSimulator afol;
    private final Mailroom mailroom;
    private int files;
    private int certificates;

    MarkedFileSender(AfolSimulator afol, Mailroom mailroom) {
        this.afol = afol;
        this.mailroom = mailroom;
    }

    @Override
    public String way() {
        return "AFOL by files with markers";
    }

    @Override
    public void send() throws IOException, InterruptedException {
        var file = new AfolFile();
        List<String> numbers = new ArrayList<>();
        for (var person : mailroom.moroccans(MOST_IN_A_FILE)) {
            String number = "AT26/" + (10_000 + ++certificates);
            numbers.add(number);
            file.add(person, number);
        }
        if (!numbers.isEmpty()) {
            String name = "AFOL_ATT_20260430_" + ++files + ".csv";
            mailroom.faults().happened(FaultKind.SLOW_FILE);
            afol.sendSlowly(name, file.content(), BETWEEN_HALVES);
            mailroom.patience().until(way() + " " + name, () -> areNamed(numbers), named -> named);
        }
    }

    private boolean areNamed(List<String> numbers) throws IOException {
        mailroom.read(afol.takeReceipts());
        return mailroom.areNamed(Cast.AFOL, numbers);
    }
}
