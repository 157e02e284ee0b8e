package org.mentorhub.routes.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.DeliveryMeters;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.demo.SftpSite;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.schemas.PartnerId;

/** Files that the hub drops: at a partner's own server, and into a partner's outbox on the hub's. */
class DropIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final PartnerId THERE = new PartnerId("it-prova");
    private static final PartnerId HERE = new PartnerId("it-casa");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String RECEIVER = """
        partner: %s
        title: A partner that gets files
        dialect: canonical
        language: it
        %s
        receives: [candidate-dossier]
        subscribes:
          - { document: candidate-dossier, from: [ma-anapec], programme: MENTOR2 }
        grants:
          candidate-dossier: [identity, contact, family, education, employment, assessment]
        terms:
          repeats: by-document
          acknowledges: business
          backoff: { first: 1s, factor: 1, longest: 1s }
          circuit: { failures: 100, pause: 1s }
        notices: { way: console }
        programme: { default: MENTOR2 }
        """;
    private static final String SCHEDULE = "schedule: { cron: [\"0 0 4 1 1 *\"], zone: Europe/Rome }";

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SftpSite site;
    static final List<Alarm.Kind> alarms = new CopyOnWriteArrayList<>();

    private static final InventedDossiers dossiers = new InventedDossiers(20261126, "DR");

    @BeforeAll
    static void start() throws Exception {
        var key = SshKeys.generate();
        site = new SftpSite(folder.resolve("site"), key.getPublic());
        site.directory("/in");
        Files.createDirectories(folder.resolve("run/secrets"));
        Files.writeString(folder.resolve("run/secrets/it-prova.sftp-key"), SshKeys.privateKeyFile(key, "hub"));
        hub = HubUnderTest.startOn(config(), folder);
        hub.bean(Alarms.class).listen(alarm -> alarms.add(alarm.kind()));
    }

    private static Path config() throws IOException {
        var config = FilePartners.shipped(folder);
        Files.writeString(config.resolve("partners/it-prova.yaml"), RECEIVER.formatted(THERE, """
            sftp-server: { host: 127.0.0.1, port: %d, username: hub, key-file: it-prova.sftp-key, host-key: "%s" }
            out:
              drop: { directory: /in, name: "DOS_{yyyyMMdd}_{nn}.ndjson", marker: .ok, %s }
            """.formatted(
                        site.port(), site.hostKey(), SCHEDULE)));
        Files.writeString(config.resolve("partners/it-casa.yaml"), RECEIVER.formatted(HERE, """
            in:
              uploads: { documents-per-file: 10, megabytes-per-file: 1, megabytes-per-document: 1 }
            out:
              drop: { name: "DOS_{yyMMdd}_{nnn}.ndjson.zip", compressed: zip, %s }
            """.formatted(SCHEDULE)));
        var file = config.resolve("partners/ma-anapec.yaml");
        var anapec = (ObjectNode) YAML.readTree(file.toFile());
        ((ArrayNode) anapec.at("/may-send/candidate-dossier"))
                .add(THERE.value())
                .add(HERE.value());
        YAML.writeValue(file.toFile(), anapec);
        return config;
    }

    @AfterAll
    static void stop() {
        hub.close();
        site.close();
    }

    /** Every dossier goes to both: what another test left is dropped before. */
    @BeforeEach
    void dropWhatIsLeft() throws Exception {
        dropNow(THERE);
        dropNow(HERE);
        await().atMost(PATIENCE).until(() -> count(DeliveryState.CLAIMED, THERE) == 0);
    }

    @Test
    void dropsWhatIsDueAsOneFileWithItsMarker() throws Exception {
        var before = site.names("/in");
        send(3);

        assertThat(dropNow(THERE)).isEqualTo("found 3");

        var fresh = new ArrayList<>(site.names("/in"));
        fresh.removeAll(before);
        assertThat(fresh).hasSize(2);
        var content = Files.readAllBytes(site.directory("/in").resolve(fresh.getFirst()));
        assertThat(fresh.getFirst()).matches("DOS_[0-9]{8}_[0-9]{2}\\.ndjson");
        assertThat(new String(content, UTF_8).lines()).hasSize(3);
        assertThat(site.directory("/in").resolve(fresh.get(1)))
                .hasFileName(fresh.getFirst() + ".ok")
                .hasContent("3;" + Digest.of(content).hex());
        assertThat(dropNow(THERE)).isEqualTo("found 0");
    }

    @Test
    void triesTheSameFileAgainUntilTheServerIsBackWithTheKeyThatIsPinned() throws Exception {
        var before = site.names("/in");
        long delivered = count(DeliveryState.DELIVERED, THERE);
        var pinned = site.keyPair();
        send(2);
        site.comeBackWith(SshKeys.generate());

        assertThat(dropNow(THERE)).isEqualTo("found 2");
        await().atMost(PATIENCE).until(() -> alarms.contains(Alarm.Kind.HOST_KEY));
        assertThat(site.names("/in")).isEqualTo(before);
        var meters = hub.bean(DeliveryMeters.class);
        var failed = meters.lastFailure(THERE).orElseThrow().at();
        site.goDown();
        site.comeBackWith(pinned);

        await().atMost(PATIENCE).until(() -> count(DeliveryState.DELIVERED, THERE) == delivered + 2);
        assertThat(site.names("/in")).hasSize(before.size() + 2);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(meters.lastSuccess(THERE).orElseThrow().at()).isAfter(failed));
    }

    @Test
    void takesTheRemovalOfAFileFromTheOutboxAsTheWordOfItsPartner() throws Exception {
        var outbox = hub.data().tree(HERE).resolve("outbox");
        long acknowledged = count(DeliveryState.ACKNOWLEDGED, HERE);
        send(2);
        assertThat(dropNow(HERE)).isEqualTo("found 2");
        long delivered = count(DeliveryState.DELIVERED, HERE);
        assertThat(delivered).isGreaterThanOrEqualTo(2);

        for (var file : Objects.requireNonNull(outbox.toFile().listFiles())) {
            try (var archive = new ZipFile(file)) {
                var name = file.getName().replaceFirst("\\.zip$", "");
                assertThat(archive.stream().map(ZipEntry::getName)).containsExactly(name);
                var content = archive.getInputStream(archive.getEntry(name)).readAllBytes();
                assertThat(new String(content, UTF_8).lines()).allMatch(line -> line.startsWith("{"));
            }
            Files.delete(file.toPath());
        }

        await().atMost(PATIENCE).until(() -> count(DeliveryState.ACKNOWLEDGED, HERE) == acknowledged + delivered);
    }

    private static long count(DeliveryState state, PartnerId recipient) {
        return hub.bean(Ledger.class).views().count(Set.of(state), Optional.of(recipient));
    }

    private static String dropNow(PartnerId partner) throws Exception {
        return hub.bean(Schedules.class)
                .find(partner, Direction.DROP)
                .orElseThrow()
                .runNow()
                .get(20, TimeUnit.SECONDS);
    }

    private void send(int count) throws Exception {
        for (int n = 0; n < count; n++) {
            var answer = hub.sendAs(
                    ANAPEC,
                    HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    dossiers.next().toString())));
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        }
    }
}
