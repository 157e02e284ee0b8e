package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mentorhub.routes.demo.season.Person;
import org.mentorhub.routes.demo.season.Tunisians;
import org.mentorhub.schemas.PartnerId;

/** What senders have in common: where receipts go, how long they wait, and the people whose dossiers are there, so that certificates may follow. */
final class Mailroom {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_WAITING = 500;

    private final Promises promises;
    private final FaultLog faults;
    private final Patience patience;
    private final Tunisians invented;
    private final BlockingQueue<Person> moroccans = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Person> tunisians = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Person> candidates = new ArrayBlockingQueue<>(MOST_WAITING);

    Mailroom(Promises promises, FaultLog faults, Patience patience, long seed) {
        this.promises = promises;
        this.faults = faults;
        this.patience = patience;
        this.invented = new Tunisians(seed);
    }

    Promises promises() {
        return promises;
    }

    FaultLog faults() {
        return faults;
    }

    Patience patience() {
        return patience;
    }

    /** Somebody from Tunisia of whom no sender has written yet. */
    Person newTunisian() {
        synchronized (invented) {
            return invented.next();
        }
    }

    /** Somebody's dossier is there; when too many wait for their certificates or a place, somebody gets none. */
    void arrived(Person person) {
        for (var waiting : List.of(person.isTunisian() ? tunisians : moroccans, candidates)) {
            boolean ignored = waiting.offer(person);
        }
    }

    /** Up to so many people, from either country, whose dossiers are there and who have no place yet; none, where none come within a second. */
    List<Person> candidates(int most) throws InterruptedException {
        return take(candidates, most);
    }

    /** Up to so many people from Morocco whose dossiers are there; none, where none come within a second. */
    List<Person> moroccans(int most) throws InterruptedException {
        return take(moroccans, most);
    }

    /** The same from Tunisia. */
    List<Person> tunisians(int most) throws InterruptedException {
        return take(tunisians, most);
    }

    /** Reads what the hub has said by file or message, and keeps the receipts among it. Nothing is to be rejected: what they send is right. */
    void read(List<String> notices) throws IOException {
        for (String notice : notices) {
            if (!notice.stripTrailing().endsWith("}")) {
                promises.rejected("half a notice could be read: " + notice);
                continue;
            }
            JsonNode said = JSON.readTree(notice);
            switch (said.path("kind").asText()) {
                case "receipt" -> promises.keep(said.path("jws").asText());
                case "rejection" -> promises.rejected(notice);
                default -> {
                    // What became of documents is counted where they are.
                }
            }
        }
    }

    /** Whether receipts name all these documents. */
    boolean areNamed(PartnerId sender, List<String> documents) {
        return documents.stream().allMatch(document -> promises.name(sender, document));
    }

    private static List<Person> take(BlockingQueue<Person> waiting, int most) throws InterruptedException {
        List<Person> taken = new ArrayList<>();
        var first = waiting.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, most - 1);
        }
        return taken;
    }
}
