package org.mentorhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.HubByRest.Reply;
import org.mentorhub.routes.demo.MilanRegister.Dossier;

/**
 * Kills the hub with -9 again and again while documents flow, and counts from outside: what ANAPEC has a receipt for against
 * what stands in Milan's register. {@code -Dmentorhub.kills=100} makes a long one of it.
 */
class KillNineIT {
    private static final int KILLS = Integer.getInteger("mentorhub.kills", 5);
    private static final int SENDERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    private final Queue<Dossier> promised = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void losesNothingAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        var workspace = Workspace.create(
                root, Path.of(System.getProperty("mentorhub.home")).resolve("config"));
        workspace.initialise();
        String password = workspace.secret("it-comune-milano.password");
        List<String> ports = List.of("--server.port=" + freePort(), "--management.server.port=0");
        try (var milan = new MilanSimulator(workspace.simulators(), "mentor-hub", password, Clock.systemUTC());
                var hub = pointed(workspace, milan, ports);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            URI address = URI.create(hub.start().partners());
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                String series = "K" + (char) ('A' + i);
                senders.add(threads.submit(() -> send(series, address, workspace.secret("ma-anapec.client-secret"))));
            }
            killAgainAndAgain(hub, senders);
            enough.set(true);
            for (Future<?> sender : senders) {
                sender.get();
            }
            everyReceiptHasItsDocumentOnce(milan.register());
        }
    }

    private void killAgainAndAgain(HubProcess hub, List<Future<?>> senders) throws IOException {
        var random = new Random(9);
        for (int i = 0; i < KILLS && senders.stream().noneMatch(Future::isDone); i++) {
            int then = promised.size() + 5 + random.nextInt(60);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> promised.size() >= then || senders.stream().anyMatch(Future::isDone));
            hub.kill();
            hub.start();
        }
    }

    private void everyReceiptHasItsDocumentOnce(MilanRegister register) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(promised)
                .as("receipts without a document at Milan, of %d", promised.size())
                .noneMatch(register::lacks));
        assertThat(register.doubled()).as("documents with more than one effect").isEmpty();
        assertThat(register.stale()).as("older versions after newer ones").isZero();
        assertThat(promised.size()).isGreaterThan(KILLS * 5);
        assertThat(promised).doesNotHaveDuplicates();
    }

    /** Sends one dossier after the other, each until it has a receipt, and now and then a newer version. */
    private Void send(String series, URI address, String secret) throws IOException {
        var people = new InventedDossiers(series.hashCode(), series);
        try (var anapec = new HubByRest(address, "ma-anapec", secret, Clock.systemUTC())) {
            for (int i = 1; !enough.get(); i++) {
                ObjectNode dossier = people.next();
                sendUntilTaken(anapec, series + "-" + i, dossier);
                if (i % 5 == 0) {
                    sendUntilTaken(anapec, series + "-" + i + "-v2", InventedDossiers.revised(dossier));
                }
            }
        }
        return null;
    }

    private void sendUntilTaken(HubByRest anapec, String messageId, ObjectNode dossier) {
        byte[] bytes = dossier.toString().getBytes(StandardCharsets.UTF_8);
        Reply reply = await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> anapec.send(messageId, bytes), answer -> answer.status() != 503);
        assertThat(reply.isTaken()).as("%s: %s", messageId, reply).isTrue();
        promised.add(new Dossier(
                dossier.path("reference").asText(), dossier.path("revision").asInt()));
    }

    private static HubProcess pointed(Workspace workspace, MilanSimulator milan, List<String> settings)
            throws IOException {
        workspace.pointMilanTo(milan.address());
        workspace.listenOn(freePort(), freePort());
        return new HubProcess(workspace.config(), workspace.data(), workspace.log(), settings);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
