package org.mentorhub.routes.demo.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.HubByRest;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.schemas.PartnerId;

/**
 * Kills the hub with -9 again and again while documents come by REST, SOAP, files and a queue, and go out by SOAP and in files; then counts
 * from outside: what the senders' receipts name against what the recipients have. {@code -Dmentorhub.kills=50} makes a long one of it.
 */
class KillNineEverywhereIT {
    private static final int KILLS = Integer.getInteger("mentorhub.kills", 3);
    /** Of a sender: while the hub is killed over and over it lives a few seconds at a time, too few for a file. */
    private static final Duration PATIENCE = Duration.ofSeconds(120 + 20L * KILLS);

    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    private final Receipts receipts = new Receipts();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final BlockingQueue<Person> moroccans = new LinkedBlockingQueue<>();
    private final BlockingQueue<Person> tunisians = new LinkedBlockingQueue<>();

    @Test
    void losesNothingAndDoublesNothingByAnyTransport() throws Exception {
        var workspace = Workspace.create(
                root, Path.of(System.getProperty("mentorhub.home")).resolve("config"));
        workspace.initialise();
        List<String> ports = List.of("--server.port=" + freePort(), "--management.server.port=" + freePort());
        try (var stage = new Stage(workspace, Clock.systemUTC());
                var hub = new HubProcess(workspace.config(), workspace.data(), workspace.log(), ports);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = hub.start();
            var cast = stage.cast(URI.create(running.partners()));
            try (var operator = new Operator(running.management(), workspace.secret("operator.token"))) {
                var senders = send(threads, cast, operator);
                killAgainAndAgain(hub, senders);
                enough.set(true);
                for (var sender : senders) {
                    sender.get();
                }
                everyReceiptHasItsDocumentOnce(cast, operator);
            }
        }
        try (var ledger =
                SqlLedger.open(LedgerSettings.embedded(new DataDirectory(workspace.data()), Clock.systemUTC()))) {
            assertThat(ledger.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    private List<Future<Void>> send(ExecutorService threads, Cast cast, Operator operator) {
        return List.of(
                threads.submit(() -> byRest(cast)),
                threads.submit(() -> bySoap(cast)),
                threads.submit(() -> byQueue(cast)),
                threads.submit(() -> byFile(cast, operator)));
    }

    private void killAgainAndAgain(HubProcess hub, List<Future<Void>> senders) throws IOException {
        var random = new Random(9);
        for (int i = 0; i < KILLS && senders.stream().noneMatch(Future::isDone); i++) {
            int then = taken.get() + 5 + random.nextInt(20);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> taken.get() >= then || senders.stream().anyMatch(Future::isDone));
            hub.kill();
            hub.start();
        }
    }

    private void everyReceiptHasItsDocumentOnce(Cast cast, Operator operator) throws IOException {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            operator.dropNow(Cast.AFOL);
            List<Receipts.Owed> missing = new ArrayList<>();
            for (var owed : receipts.owed()) {
                if (!cast.arrivals(owed.recipient()).has(owed.type(), owed.documentId(), 1)) {
                    missing.add(owed);
                }
            }
            assertThat(missing)
                    .as("documents that a receipt names and their recipient has not")
                    .isEmpty();
        });
        for (var recipient : List.of(Cast.MILAN, Cast.AFOL)) {
            var there = cast.arrivals(recipient);
            assertThat(there.doubled())
                    .as("documents with more than one effect at %s", recipient)
                    .isEmpty();
            assertThat(there.stale())
                    .as("older versions after newer ones at %s", recipient)
                    .isZero();
        }
        assertThat(receipts.owed().stream().map(Receipts.Owed::sender).distinct())
                .as("senders by every transport")
                .contains(Cast.ANAPEC, Cast.ANETI, Cast.ATFP, Cast.OFPPT);
        assertThat(receipts.owed().stream().map(Receipts.Owed::recipient).distinct())
                .as("recipients by SOAP and by file")
                .contains(Cast.MILAN, Cast.AFOL);
    }

    private Void byRest(Cast cast) throws IOException {
        var people = new InventedDossiers(9, "KN");
        for (int i = 1; !enough.get(); i++) {
            ObjectNode dossier = people.next();
            byte[] bytes = dossier.toString().getBytes(StandardCharsets.UTF_8);
            String id = "rest-" + i;
            var reply = until(() -> cast.anapec().send(id, bytes), HubByRest.Reply::isTaken);
            keep(reply.body().path("receipt").path("jws").asText());
            moroccans.add(Person.ofDossier(dossier));
        }
        return null;
    }

    private Void bySoap(Cast cast) throws IOException {
        var people = new Tunisians(9);
        for (int i = 1; !enough.get(); i++) {
            var person = people.next();
            byte[] dossier = AnetiDossier.of(person, "61/2026/%05d".formatted(i), AGREED_ON);
            String id = "soap-" + i;
            var reply = until(() -> cast.anetiToHub().send(id, dossier), HubBySoap.Reply::isTaken);
            keep(reply.first("receipt"));
            tunisians.add(person);
        }
        return null;
    }

    /** Certificates of those whose dossiers brought their consent; each message is sent twice. */
    private Void byQueue(Cast cast) throws Exception {
        List<String> sent = new ArrayList<>();
        while (!enough.get()) {
            var person = tunisians.poll(1, TimeUnit.SECONDS);
            if (person != null) {
                String number = "SF-2026-%04d".formatted(sent.size() + 1);
                byte[] certificate = AtfpMessage.of(person, number, 1);
                cast.atfp().send("atfp-" + number, certificate);
                cast.atfp().send("atfp-" + number, certificate);
                sent.add(number);
            }
        }
        receiptsName(cast, Cast.ATFP, sent);
        return null;
    }

    /** Files of two certificates each, that the hub picks up; what waits for AFOL it drops in the same breath. */
    private Void byFile(Cast cast, Operator operator) throws Exception {
        var day = LocalDate.of(2026, 4, 1);
        int number = 0;
        while (!enough.get()) {
            var one = moroccans.poll(1, TimeUnit.SECONDS);
            var other = moroccans.poll(1, TimeUnit.SECONDS);
            if (one != null && other != null) {
                var numbers = List.of("KN-26-%05d".formatted(++number), "KN-26-%05d".formatted(++number));
                var file = new OfpptFile().add(one, numbers.getFirst()).add(other, numbers.getLast());
                day = day.plusDays(1);
                cast.ofppt().send("ATT_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".csv", file.content());
                until(
                        () -> {
                            operator.pickUpNow(Cast.OFPPT);
                            operator.dropNow(Cast.AFOL);
                            return isNamed(cast, Cast.OFPPT, numbers.getFirst());
                        },
                        named -> named);
                receiptsName(cast, Cast.OFPPT, numbers);
            }
        }
        return null;
    }

    private void receiptsName(Cast cast, PartnerId sender, List<String> documents) {
        for (String document : documents) {
            until(() -> isNamed(cast, sender, document), named -> named);
        }
    }

    /** Whether a receipt names it, among those that came by file and message. */
    private boolean isNamed(Cast cast, PartnerId sender, String document) throws IOException {
        var told = Stream.of(cast.ofppt().receipts(), cast.atfp().notices())
                .flatMap(List::stream)
                .toList();
        synchronized (receipts) {
            for (String notice : told) {
                var said = JSON.readTree(notice);
                if (said.path("kind").asText().equals("receipt")) {
                    receipts.take(said.path("jws").asText());
                }
            }
            return receipts.name(sender, document);
        }
    }

    private void keep(String jws) throws IOException {
        synchronized (receipts) {
            receipts.take(jws);
        }
        taken.incrementAndGet();
    }

    private static <T> T until(Callable<T> call, Predicate<T> accepted) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(call, accepted);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
