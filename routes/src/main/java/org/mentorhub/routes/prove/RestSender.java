package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Random;
import org.mentorhub.routes.demo.HubByRest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Person;

/** ANAPEC posts dossiers in one or two versions, in order and out of order, some of them twice, a few of them large. */
final class RestSender implements Sender {
    private static final int LARGE_BYTES = 300_000;
    private static final int KEPT = 4;

    private final HubByRest anapec;
    private final Mailroom mailroom;
    private final Plan plan;
    private final String series;
    private final Random random;
    private final InventedDossiers people;
    private final Deque<Earlier> earlier = new ArrayDeque<>();
    private int count;

    /** What was sent once, with the receipt that it got. */
    private record Earlier(String id, byte[] bytes, String receipt) {}

    /** @param series two letters, so that two senders do not mix */
    RestSender(HubByRest anapec, Mailroom mailroom, Plan plan, String series) {
        this.anapec = anapec;
        this.mailroom = mailroom;
        this.plan = plan;
        this.series = series;
        this.random = new Random(plan.seed() + series.hashCode());
        this.people = new InventedDossiers(random.nextLong(), series);
    }

    @Override
    public String way() {
        return "ANAPEC by REST (" + series + ")";
    }

    @Override
    public void send() throws IOException {
        count++;
        ObjectNode dossier = people.next();
        if (random.nextInt(25) == 0) {
            attach(dossier);
        }
        ObjectNode revised = InventedDossiers.revised(dossier);
        boolean two = random.nextInt(3) == 0;
        if (two && plan.has(FaultKind.REORDER) && random.nextBoolean()) {
            send(revised);
            mailroom.faults().happened(FaultKind.REORDER);
            send(dossier);
        } else {
            send(dossier);
            if (two) {
                send(revised);
            }
        }
        mailroom.arrived(Person.ofDossier(dossier));
    }

    private void send(ObjectNode dossier) throws IOException {
        int version = dossier.path("revision").asInt();
        String id = series + "-" + count + "-v" + version;
        byte[] bytes = dossier.toString().getBytes(StandardCharsets.UTF_8);
        String receipt = untilTaken(id, bytes);
        mailroom.promises().keep(receipt);
        mailroom.promises().newest(Cast.ANAPEC, dossier.path("reference").asText(), version);
        if (plan.has(FaultKind.REPEAT) && random.nextInt(5) == 0) {
            mailroom.faults().happened(FaultKind.REPEAT);
            mailroom.promises().same(id, receipt, untilTaken(id, bytes));
        }
        if (plan.has(FaultKind.REPEAT_LATER) && random.nextInt(5) == 0) {
            repeatAfterADeath(new Earlier(id, bytes, receipt));
        }
    }

    /** Keeps some of what it sends, and sends the oldest of it again once there are enough of them. */
    private void repeatAfterADeath(Earlier last) throws IOException {
        earlier.addLast(last);
        if (earlier.size() > KEPT) {
            var first = earlier.removeFirst();
            mailroom.faults().happened(FaultKind.REPEAT_LATER);
            mailroom.promises().same(first.id(), first.receipt(), untilTaken(first.id(), first.bytes()));
        }
    }

    private String untilTaken(String id, byte[] dossier) throws IOException {
        return mailroom.patience()
                .until(way() + " " + id, () -> anapec.send(id, dossier), HubByRest.Reply::isTaken)
                .body()
                .path("receipt")
                .path("jws")
                .asText();
    }

    private void attach(ObjectNode dossier) {
        var scan = new byte[LARGE_BYTES];
        random.nextBytes(scan);
        dossier.putArray("pieces")
                .addObject()
                .put("nom", "cv-" + count + ".pdf")
                .put("type", "application/pdf")
                .put("contenu", Base64.getEncoder().encodeToString(scan));
    }
}
