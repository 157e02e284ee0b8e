package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.OfpptSimulator;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.OfpptFile;

/** OFPPT writes files of certificates on its own SFTP server, where the hub fetches them. */
final class FileSender implements Sender {
    private static final int MOST_IN_A_FILE = 20;

    private final OfpptSimulator ofppt;
    private final Mailroom mailroom;
    private int files;
    private int certificates;

    FileSender(OfpptSimulator ofppt, Mailroom mailroom) {
        this.ofppt = ofppt;
        this.mailroom = mailroom;
    }

    @Override
    public String way() {
        return "OFPPT by files that the hub fetches";
    }

    @Override
    public void send() throws IOException, InterruptedException {
        var file = new OfpptFile();
        List<String> numbers = new ArrayList<>();
        for (var person : mailroom.moroccans(MOST_IN_A_FILE)) {
            String number = "BM-26-" + (10_000 + ++certificates);
            numbers.add(number);
            file.add(person, number);
        }
        if (!numbers.isEmpty()) {
            String name = "ATT_" + (20_260_000 + ++files) + ".csv";
            ofppt.send(name, file.content());
            mailroom.patience().until(way() + " " + name, () -> areNamed(numbers), named -> named);
        }
    }

    private boolean areNamed(List<String> numbers) throws IOException {
        mailroom.read(ofppt.takeReceipts());
        return mailroom.areNamed(Cast.OFPPT, numbers);
    }
}
