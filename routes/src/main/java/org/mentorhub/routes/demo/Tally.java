package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentorhub.routes.demo.DemoResult.Exchange;
import org.mentorhub.routes.demo.DemoResult.Sample;
import org.mentorhub.routes.demo.DemoResult.Step;
import org.mentorhub.routes.demo.MilanRegister.Dossier;

/** Counts from outside what became of the documents that the hub took. */
final class Tally {
    private static final Set<String> ON_THE_WAY = Set.of("pending", "claimed", "");

    private final AnapecSimulator anapec;
    private final MilanRegister register;
    private final List<Promise> promises;

    Tally(AnapecSimulator anapec, MilanRegister register, List<Promise> promises) {
        this.anapec = anapec;
        this.register = register;
        this.promises = promises;
    }

    /** Where a document's delivery stands, as its sender is told. */
    JsonNode status(Promise promise) throws IOException {
        return anapec.get("exchanges/" + promise.exchange())
                .body()
                .path("deliveries")
                .path(0);
    }

    static boolean isSettled(JsonNode delivery) {
        return !ON_THE_WAY.contains(delivery.path("state").asText());
    }

    /** A document is lost where Milan has neither it nor a newer version of it. */
    static boolean isLost(MilanRegister register, Dossier dossier) {
        return register.effects(dossier) == 0 && register.newestVersion(dossier.numero()) <= dossier.versione();
    }

    DemoResult count(int unchanged, List<JsonNode> violations, List<Step> steps, ObjectNode sample) throws IOException {
        Map<String, Integer> deliveries = new TreeMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        int lost = 0;
        for (Promise promise : promises) {
            Exchange exchange = exchange(promise);
            exchanges.add(exchange);
            deliveries.merge(exchange.state(), 1, Integer::sum);
            if (isLost(register, promise.dossier())) {
                lost++;
            }
        }
        int rejected = violations.isEmpty() ? 0 : 1;
        return new DemoResult(
                promises.size() + unchanged + rejected,
                unchanged,
                rejected,
                lost,
                register.doubled().size(),
                deliveries,
                exchanges,
                steps,
                violations,
                sample(sample));
    }

    private Exchange exchange(Promise promise) throws IOException {
        JsonNode recipient = promise.told().path("recipients").path(0);
        Map<String, Integer> losses = new TreeMap<>();
        promise.told()
                .path("report")
                .path("entries")
                .forEach(entry -> losses.merge(entry.path("kind").asText(), 1, Integer::sum));
        recipient
                .path("losses")
                .properties()
                .forEach(kind -> losses.merge(kind.getKey(), kind.getValue().asInt(), Integer::sum));
        return new Exchange(
                promise.exchange(),
                promise.dossier().numero() + "/" + promise.dossier().versione(),
                recipient.path("recipient").asText(),
                status(promise).path("state").asText("unknown"),
                losses);
    }

    private Sample sample(ObjectNode dossier) {
        var name = new Dossier(
                dossier.path("reference").asText(), dossier.path("revision").asInt());
        Promise promise = promises.stream()
                .filter(one -> one.dossier().equals(name))
                .findFirst()
                .orElseThrow();
        List<JsonNode> report = new ArrayList<>();
        promise.told().path("report").path("entries").forEach(report::add);
        promise.told().path("recipients").path(0).path("report").path("entries").forEach(report::add);
        String received = register.entry(name)
                .map(entry -> new String(entry.content(), StandardCharsets.UTF_8))
                .orElse("");
        return new Sample(dossier.toPrettyString(), received, report);
    }
}
