package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.season.AtfpMessage;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Person;

/** ATFP puts certificates on its own broker, some of them twice. Each has one version: Milan's form of a certificate could not show another. */
final class OwnBrokerSender implements Sender {
    private static final int MOST_AT_ONCE = 10;

    private final AtfpSimulator atfp;
    private final Mailroom mailroom;
    private final Plan plan;
    private final Random random;
    private int count;
    private int read;

    OwnBrokerSender(AtfpSimulator atfp, Mailroom mailroom, Plan plan) {
        this.atfp = atfp;
        this.mailroom = mailroom;
        this.plan = plan;
        this.random = new Random(plan.seed() + 2);
    }

    @Override
    public String way() {
        return "ATFP by a queue of its own broker";
    }

    @Override
    public void send() throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (var person : mailroom.tunisians(MOST_AT_ONCE)) {
            String number = "SF-2026-" + (10_000 + ++count);
            numbers.add(number);
            put(person, number);
        }
        if (!numbers.isEmpty()) {
            mailroom.patience().until(way() + " " + numbers, () -> areNamed(numbers), named -> named);
        }
    }

    private void put(Person person, String number) throws IOException {
        byte[] certificate = AtfpMessage.of(person, number, 1);
        String id = "atfp-" + number;
        atfp.send(id, certificate);
        if (plan.has(FaultKind.REPEAT) && random.nextInt(4) == 0) {
            mailroom.faults().happened(FaultKind.REPEAT);
            atfp.send(id, certificate);
        }
    }

    private boolean areNamed(List<String> numbers) throws IOException {
        var answers = atfp.notices();
        mailroom.read(answers.subList(read, answers.size()));
        read = answers.size();
        return mailroom.areNamed(Cast.ATFP, numbers);
    }
}
