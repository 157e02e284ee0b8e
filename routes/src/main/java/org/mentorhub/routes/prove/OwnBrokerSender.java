package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.season.AtfpMessage;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Person;

/** ATFP puts certificates on its own broker, in one or two versions, in order and out of order, some of them twice. */
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
        List<String> twice = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (var person : mailroom.tunisians(MOST_AT_ONCE)) {
            String number = "SF-2026-" + (10_000 + ++count);
            numbers.add(number);
            if (random.nextInt(3) == 0) {
                twice.add(number);
                bothVersions(person, number);
            } else {
                put(person, number, 1);
            }
        }
        if (!numbers.isEmpty()) {
            mailroom.patience().until(way() + " " + numbers, () -> areNamed(numbers), named -> named);
        }
        twice.forEach(number -> mailroom.promises().newest(Cast.ATFP, number, 2));
    }

    private void bothVersions(Person person, String number) throws IOException {
        boolean newerFirst = plan.has(FaultKind.REORDER) && random.nextBoolean();
        put(person, number, newerFirst ? 2 : 1);
        put(person, number, newerFirst ? 1 : 2);
        if (newerFirst) {
            mailroom.faults().happened(FaultKind.REORDER);
        }
    }

    private void put(Person person, String number, int version) throws IOException {
        byte[] certificate = AtfpMessage.of(person, number, version);
        String id = "atfp-" + number + "-v" + version;
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
