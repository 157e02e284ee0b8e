package org.mentorhub.routes.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.mentorhub.routes.benchmark.Row.Sent;
import org.mentorhub.routes.demo.InventedDossiers;

/**
 * How many dossiers a second go through the hub, from a REST call to the POST at the recipient, beside a plain Camel route on the same
 * machine in the same run: {@code RelayBenchmark [seconds] [senders...]}, 10 seconds and 1, 8 and 32 senders unless told. Each sender waits
 * for its answer before it sends the next. Senders and recipient take processor time from both alike.
 */
public final class RelayBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WARM_UP_SENDERS = 8;

    private final Duration length;
    private final HttpClient client = HttpClient.newHttpClient();
    private int series;

    private RelayBenchmark(Duration length) {
        this.length = length;
    }

    /** Runs it and prints the table. */
    public static void main(String[] arguments) throws Exception {
        var length = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        List<Integer> senders = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            senders.add(Integer.parseInt(arguments[i]));
        }
        new RelayBenchmark(length).run(senders.isEmpty() ? List.of(1, 8, 32) : senders);
    }

    private void run(List<Integer> senders) throws Exception {
        Path folder = Files.createTempDirectory("relay");
        List<Row> plain;
        List<Row> hub;
        try (var recipient = new Recipient()) {
            try (Relay relay = PlainProcess.start(folder.resolve("plain"), recipient)) {
                plain = rows(relay, recipient, senders);
            }
            try (Relay relay = HubRelay.start(folder.resolve("hub"), recipient)) {
                hub = rows(relay, recipient, senders);
            }
        }
        for (int i = 0; i < senders.size(); i++) {
            say(
                    "%2d senders: hub relays %.2f of what the plain route does, with %.2f of its processor time a"
                            + " document",
                    senders.get(i),
                    hub.get(i).relayed() / plain.get(i).relayed(),
                    hub.get(i).processor() / plain.get(i).processor());
        }
    }

    private List<Row> rows(Relay relay, Recipient recipient, List<Integer> senders) throws Exception {
        measure(relay, recipient, WARM_UP_SENDERS);
        measure(relay, recipient, WARM_UP_SENDERS);
        List<Row> rows = new ArrayList<>();
        for (int each : senders) {
            Row row = measure(relay, recipient, each);
            rows.add(row);
            say(
                    "%-5s %2d senders: %6d documents, %6.0f accepted/s, %6.0f relayed/s; accept p50 %.1f p99 %.1f ms;"
                            + " hand-over p50 %.1f p99 %.1f ms; backlog %.1f s; processor %.2f ms a document",
                    relay.name(),
                    each,
                    row.documents(),
                    row.accepted(),
                    row.relayed(),
                    row.accept().p50(),
                    row.accept().p99(),
                    row.handOver().p50(),
                    row.handOver().p99(),
                    row.backlogSeconds(),
                    row.processor());
        }
        return rows;
    }

    private Row measure(Relay relay, Recipient recipient, int senders) throws InterruptedException, ExecutionException {
        List<Sent> sent = new ArrayList<>();
        Duration before = processorTimeOfTheRelay();
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Sent>>> running = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                String name = nextSeries();
                running.add(threads.submit(() -> send(relay, name, end)));
            }
            for (var sender : running) {
                sent.addAll(sender.get());
            }
        }
        Awaitility.await("every dossier arrives")
                .atMost(PATIENCE)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> sent.stream().map(Sent::reference).allMatch(recipient.arrivals()::containsKey));
        return Row.of(sent, recipient.arrivals(), processorTimeOfTheRelay().minus(before));
    }

    /** The relay is the only process that this one has started and not ended. */
    private static Duration processorTimeOfTheRelay() {
        return ProcessHandle.current()
                .children()
                .flatMap(relay -> relay.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String nextSeries() {
        series++;
        return "" + (char) ('A' + series / 26) + (char) ('A' + series % 26);
    }

    private List<Sent> send(Relay relay, String name, long end) throws IOException, InterruptedException {
        var dossiers = new InventedDossiers(name.hashCode(), name);
        List<Sent> sent = new ArrayList<>();
        while (System.nanoTime() < end) {
            var dossier = dossiers.next();
            ((ObjectNode) dossier.path("beneficiaire"))
                    .put("cin", "%s%06d".formatted(name, sent.size())); // nobody twice
            var reference = dossier.path("reference").asText();
            var call = relay.call(reference, dossier.toString().getBytes(StandardCharsets.UTF_8));
            long called = System.nanoTime();
            var answer = client.send(call, BodyHandlers.ofString());
            sent.add(new Sent(reference, called, System.nanoTime()));
            if (answer.statusCode() != 202) {
                throw new IOException(relay.name() + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
        return sent;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
