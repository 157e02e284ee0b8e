package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.season.AfolFile;
import org.mentorhub.routes.demo.season.Cast;

/** AFOL writes files of certificates on its own SFTP server, in place and so slowly that the hub looks at half of them, and their markers. */
final class MarkedFileSender implements Sender {
    private static final int MOST_IN_A_FILE = 10;
    private static final int LOOKS = 2;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AfolSimulator afol;
    private final Mailroom mailroom;
    private final Plan plan;
    private final Timetable timetable;
    private final Random random;
    private int files;
    private int certificates;

    /** @param timetable by which the hub looks at AFOL's server */
    MarkedFileSender(AfolSimulator afol, Mailroom mailroom, Plan plan, Timetable timetable) {
        this.afol = afol;
        this.mailroom = mailroom;
        this.plan = plan;
        this.timetable = timetable;
        this.random = new Random(plan.seed() + 6);
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
            put(name, file.content());
            mailroom.patience().until(way() + " " + name, () -> areNamed(numbers), named -> named);
        }
    }

    /** At times a marker comes too early. It tells the digest of the whole file, so that nobody need take half of it. */
    private void put(String name, byte[] content) throws IOException {
        if (!plan.has(FaultKind.SLOW_FILE)) {
            afol.send(name, content);
        } else if (plan.has(FaultKind.EARLY_MARKER) && random.nextInt(3) == 0) {
            mailroom.faults().happened(FaultKind.EARLY_MARKER);
            afol.sendSlowly(name, content, half(content), () -> {
                afol.mark(name, content);
                awaitLooksAt(name);
            });
        } else {
            mailroom.faults().happened(FaultKind.SLOW_FILE);
            afol.sendSlowly(name, content, half(content), () -> awaitLooksAt(name));
            afol.mark(name, content);
        }
    }

    /** Amid a row, which shows by itself, or behind one: then nothing but the marker tells that more is to come. */
    private int half(byte[] content) {
        int middle = content.length / 2;
        if (random.nextInt(3) == 0) {
            return middle;
        }
        int end = middle;
        while (end < content.length - 1 && content[end - 1] != '\n') {
            end++;
        }
        return end < content.length - 1 ? end : middle;
    }

    /** The second half comes when the hub has looked at the first, or is away for very long. */
    private void awaitLooksAt(String half) throws IOException {
        int enough = timetable.looksAtAfol() + LOOKS;
        long deadline = System.nanoTime() + LONGEST_PAUSE_NANOS;
        while (timetable.looksAtAfol() < enough
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        if (!afol.waiting().contains(half)) {
            mailroom.promises().tookHalf(half);
        }
    }

    private boolean areNamed(List<String> numbers) throws IOException {
        mailroom.read(afol.takeReceipts());
        return mailroom.areNamed(Cast.AFOL, numbers);
    }
}
