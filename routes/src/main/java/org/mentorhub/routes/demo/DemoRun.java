package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.mentorhub.routes.demo.AnapecSimulator.Reply;
import org.mentorhub.routes.demo.DemoResult.Step;
import org.mentorhub.routes.demo.MilanRegister.Dossier;

/** The demo's story: ANAPEC sends invented dossiers of every kind through a running hub to Milan, and counts. */
public final class DemoRun {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BATCH = 6;

    private final AnapecSimulator anapec;
    private final MilanSimulator milan;
    private final Consumer<Step> progress;
    private final InventedDossiers people = new InventedDossiers(20_261_124, "BM");
    private final List<Promise> promises = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<JsonNode> violations = new ArrayList<>();
    private int unchanged;

    /**
     * @param anapec sends
     * @param milan receives
     * @param progress is told of each step when it is done
     */
    public DemoRun(AnapecSimulator anapec, MilanSimulator milan, Consumer<Step> progress) {
        this.anapec = anapec;
        this.milan = milan;
        this.progress = progress;
    }

    /** Tells the whole story, waits until every document has come to its end, and counts. */
    public DemoResult run() throws IOException {
        ObjectNode first = good();
        // Its first version shall be seen at Milan before the second takes its place.
        await(promise -> milan.register().effects(promise.dossier()) > 0, promises.subList(0, 1));
        repeat(first);
        unchanged(first);
        newer(first);
        wrong();
        refusedByMilan();
        whileMilanIsDown();
        var tally = new Tally(anapec, milan.register(), promises);
        await(promise -> Tally.isSettled(tally.status(promise)), List.copyOf(promises));
        notices();
        return tally.count(unchanged, violations, steps, first);
    }

    private ObjectNode good() throws IOException {
        ObjectNode first = people.next();
        sendOne("demo-1", first);
        List<ObjectNode> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(people.next());
        }
        String lines = String.join("\n", batch.stream().map(JsonNode::toString).toList()) + "\n";
        Reply reply = anapec.sendMany("demo-2", lines.getBytes(StandardCharsets.UTF_8));
        expect(reply, 202);
        for (JsonNode document : reply.body().path("documents")) {
            remember(batch.get(document.path("document").asInt() - 1), document);
        }
        done("one dossier as JSON, " + BATCH + " in one call as NDJSON", "taken, each call with one signed receipt");
        return first;
    }

    private void repeat(ObjectNode dossier) throws IOException {
        Reply first = anapec.send("demo-1", bytes(dossier));
        expect(first, 200);
        done("the same call again", "recognised: the same receipt, nothing done twice");
    }

    private void unchanged(ObjectNode dossier) throws IOException {
        Reply reply = anapec.send("demo-3", bytes(dossier));
        expect(reply, 202);
        unchanged++;
        done(
                "the same dossier in a new call",
                reply.body().path("documents").path(0).path("decision").asText() + ": no news, delivered to nobody");
    }

    private void newer(ObjectNode dossier) throws IOException {
        sendOne("demo-4", InventedDossiers.revised(dossier));
        done("its next revision: selected", "taken; Milan never gets the older one after it");
    }

    private void wrong() throws IOException {
        Reply reply = anapec.send("demo-5", bytes(people.wrong()));
        expect(reply, 422);
        reply.body().path("violations").forEach(violations::add);
        done(
                "a dossier with three mistakes",
                "refused at once, with " + violations.size() + " violations and where they stand");
    }

    private void refusedByMilan() throws IOException {
        Promise minor = sendOne("demo-6", people.underAge());
        await(promise -> milan.register().effects(promise.dossier()) > 0, List.of(minor));
        var word = milan.register().entry(minor.dossier()).orElseThrow().esito();
        done(
                "a dossier that Milan's own rules refuse",
                "Milan says " + word.code() + " " + word.reason() + ": " + word.text());
    }

    private void whileMilanIsDown() throws IOException {
        milan.goDown();
        Promise waiting = sendOne("demo-7", people.next());
        await(promise -> attempts(promise) > 0, List.of(waiting));
        done("Milan is down, a dossier comes in", "taken all the same; it waits for Milan");
        milan.comeBack();
        await(promise -> milan.register().effects(promise.dossier()) > 0, List.of(waiting));
        done("Milan is back", "the dossier that waited is delivered");
    }

    private void notices() throws IOException {
        int accepted = 0;
        int refused = 0;
        for (JsonNode notice : anapec.post("notices/take", "{}").body().path("notices")) {
            String text = notice.path("notice").toString();
            if (text.contains("refused")) {
                refused++;
            } else if (text.contains("accepted") || text.contains("acknowledge")) {
                accepted++;
            }
            anapec.post("notices/" + notice.path("delivery").asText() + "/acknowledge", "{}");
        }
        done("ANAPEC fetches its notices", accepted + " dossiers accepted by Milan, " + refused + " refused");
    }

    private int attempts(Promise promise) throws IOException {
        return anapec.get("exchanges/" + promise.exchange())
                .body()
                .path("deliveries")
                .path(0)
                .path("attempts")
                .asInt();
    }

    private Promise sendOne(String messageId, ObjectNode dossier) throws IOException {
        Reply reply = anapec.send(messageId, bytes(dossier));
        expect(reply, 202);
        return remember(dossier, reply.body().path("documents").path(0));
    }

    private Promise remember(ObjectNode dossier, JsonNode told) {
        var name = new Dossier(
                dossier.path("reference").asText(), dossier.path("revision").asInt());
        var promise = new Promise(name, told.path("exchange").asText(), told);
        promises.add(promise);
        return promise;
    }

    private void done(String title, String outcome) {
        var step = new Step(title, outcome);
        steps.add(step);
        progress.accept(step);
    }

    private static byte[] bytes(ObjectNode dossier) {
        return dossier.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void expect(Reply reply, int status) throws IOException {
        if (reply.status() != status) {
            throw new IOException("the hub answered " + reply.status() + " instead of " + status + ": "
                    + reply.body().toPrettyString());
        }
    }

    /** Waits until it is so for all of them, or patience ends: what is not so by then shows in the count. */
    private static void await(Check check, List<Promise> all) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Promise promise : all) {
            while (!check.test(promise) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(GLANCE_NANOS);
            }
        }
    }

    /** A question to a partner or to the hub. */
    @FunctionalInterface
    private interface Check {
        boolean test(Promise promise) throws IOException;
    }
}
