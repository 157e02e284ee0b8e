package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorhub.routes.demo.TunisSimulator;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.TunisFile;

/** Tunis writes files of dossiers into its tree on the hub's SFTP server; an upload that breaks off begins anew. */
final class UploadSender implements Sender {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 15);
    private static final int MOST_IN_A_FILE = 12;

    private final TunisSimulator tunis;
    private final Mailroom mailroom;
    private final Random random;
    private int files;
    private int dossiers;
    private int read;

    UploadSender(TunisSimulator tunis, Mailroom mailroom, Plan plan) {
        this.tunis = tunis;
        this.mailroom = mailroom;
        this.random = new Random(plan.seed() + 4);
    }

    @Override
    public String way() {
        return "Tunis by files on the hub's SFTP server";
    }

    @Override
    public void send() throws IOException {
        var file = new TunisFile(AGREED_ON.plusDays(files / 900), 1 + files++ % 900);
        List<String> numbers = new ArrayList<>();
        for (int i = random.nextInt(MOST_IN_A_FILE); i >= 0; i--) {
            String number = "TUN-26-" + (10_000 + ++dossiers);
            numbers.add(number);
            file.add(mailroom.newTunisian(), number, AGREED_ON);
        }
        mailroom.patience()
                .until(
                        way() + " " + file.name(),
                        () -> {
                            tunis.send(file.name(), file.content());
                            return true;
                        },
                        sent -> sent);
        mailroom.patience().until(way() + " " + file.name(), () -> areNamed(numbers), named -> named);
    }

    private boolean areNamed(List<String> numbers) throws IOException {
        var notices = tunis.notices();
        mailroom.read(notices.subList(read, notices.size()));
        read = notices.size();
        return mailroom.areNamed(Cast.TUNIS, numbers);
    }
}
