package org.mentorhub.routes.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.demo.SftpSite;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.schemas.PartnerId;

/** Files that the hub fetches from a partner's own server. */
class PickupIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SftpSite site;
    static final List<Alarm.Kind> alarms = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        var key = SshKeys.generate();
        site = new SftpSite(folder.resolve("site"), key.getPublic());
        for (var directory : List.of("/out", "/done", "/receipts", "/rejected")) {
            site.directory(directory);
        }
        Files.createDirectories(folder.resolve("run/secrets"));
        Files.writeString(folder.resolve("run/secrets/ma-anapec.sftp-key"), SshKeys.privateKeyFile(key, "hub"));
        var config = FilePartners.fetched(folder, site.port(), site.hostKey());
        hub = HubUnderTest.startOn(config, folder);
        hub.bean(Alarms.class).listen(alarm -> alarms.add(alarm.kind()));
    }

    @AfterAll
    static void stop() {
        hub.close();
        site.close();
    }

    @Test
    void fetchesMarkedFilesArchivesThemAndPutsReceiptsThere() throws Exception {
        site.put("/out", "M_1.ndjson", dossiers(3, "PA"));
        site.put("/out", "M_2.ndjson", dossiers(2, "PB"));
        site.put("/out", "M_1.ndjson.ok", marker(3, dossiers(3, "PA")));

        assertThat(pickUpNow()).isEqualTo("found 1");

        assertThat(site.names("/out")).containsExactly("M_2.ndjson");
        assertThat(site.names("/done")).contains("M_1.ndjson");
        await().atMost(PATIENCE).until(() -> site.names("/receipts").contains("M_1.ndjson.receipt.json"));
        assertThat(Files.readString(site.directory("/receipts").resolve("M_1.ndjson.receipt.json")))
                .contains("\"accepted\":3");
        Files.delete(site.directory("/out").resolve("M_2.ndjson"));
    }

    @Test
    void saysThatItFoundNothing() throws Exception {
        assertThat(pickUpNow()).isEqualTo("found 0");
        assertThat(scheduled().last().orElseThrow().ended().orElseThrow().found())
                .isZero();
    }

    @Test
    void leavesAFileWhoseMarkerTellsOfAnotherAndRaisesAnAlarm() throws Exception {
        site.put("/out", "M_3.ndjson", dossiers(1, "PD"));
        site.put("/out", "M_3.ndjson.ok", marker(1, dossiers(2, "PD")));

        assertThat(pickUpNow()).isEqualTo("found 0");

        assertThat(site.names("/out")).contains("M_3.ndjson", "M_3.ndjson.ok");
        assertThat(alarms).contains(Alarm.Kind.FILE_STUCK);
        Files.delete(site.directory("/out").resolve("M_3.ndjson"));
        Files.delete(site.directory("/out").resolve("M_3.ndjson.ok"));
    }

    @Test
    void waitsInTheRunForAFileThatStillGrows() throws Exception {
        var whole = dossiers(2, "PE");
        site.put("/out", "S_1.ndjson", Arrays.copyOf(whole, whole.length / 2));

        assertThat(pickUpNow()).startsWith("took 0; looks again at");
        site.put("/out", "S_1.ndjson", whole);

        await().atMost(PATIENCE).until(() -> site.names("/receipts").contains("S_1.ndjson.receipt.json"));
        assertThat(Files.readString(site.directory("/receipts").resolve("S_1.ndjson.receipt.json")))
                .contains("\"accepted\":2");
        await().atMost(PATIENCE)
                .until(() -> scheduled().last().orElseThrow().ended().isPresent());
    }

    @Test
    void recognisesAFileThatCouldNotBeRemoved() throws Exception {
        var content = dossiers(1, "PF");
        site.put("/out", "M_4.ndjson", content);
        site.put("/out", "M_4.ndjson.ok", marker(1, content));
        assertThat(pickUpNow()).isEqualTo("found 1");
        var documents = hub.bean(Ledger.class).views().counts().documents();

        site.put("/out", "M_4.ndjson", content);
        site.put("/out", "M_4.ndjson.ok", marker(1, content));

        assertThat(pickUpNow()).isEqualTo("found 1");
        assertThat(site.names("/out")).doesNotContain("M_4.ndjson", "M_4.ndjson.ok");
        assertThat(hub.bean(Ledger.class).views().counts().documents()).isEqualTo(documents);
    }

    @Test
    void runsByJmxAndByTheManagementPort() throws Exception {
        var mbeans = ManagementFactory.getPlatformMBeanServer();
        var schedules = new ObjectName("org.mentorhub:type=Schedules");
        var partner = new ObjectName("org.mentorhub:type=Partner,name=ma-anapec");
        var token = Files.readString(hub.data().operatorToken()).strip();

        assertThat(mbeans.invoke(
                        schedules, "pickUpNow", new Object[] {"ma-anapec"}, new String[] {String.class.getName()}))
                .isEqualTo("found 0");
        assertThat(mbeans.invoke(partner, "pickUpNow", new Object[0], new String[0]))
                .isEqualTo("found 0");
        assertThatThrownBy(() -> mbeans.invoke(partner, "dropNow", new Object[0], new String[0]))
                .hasMessageContaining("no schedule for drop");
        assertThat(mbeans.getAttribute(schedules, "Count")).isEqualTo(count());
        var ran = hub.send(HttpRequest.newBuilder(hub.management("/manage/schedules/ma-anapec/pickup"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(ran.body()).contains("\"outcome\":\"found 0\"");
        var all = hub.send(
                HttpRequest.newBuilder(hub.management("/manage/schedules")).header("Authorization", "Bearer " + token));
        assertThat(all.body()).contains("\"partner\":\"ma-anapec\"", "\"lastFound\":0", "Africa/Casablanca");
    }

    private static int count() {
        return hub.bean(Schedules.class).all().size();
    }

    private static String pickUpNow() throws Exception {
        return scheduled().runNow().get(20, TimeUnit.SECONDS);
    }

    private static Scheduled scheduled() {
        return hub.bean(Schedules.class).find(ANAPEC, Direction.PICKUP).orElseThrow();
    }

    private static byte[] dossiers(int count, String series) {
        var own = new InventedDossiers(series.hashCode(), series);
        return IntStream.range(0, count)
                .mapToObj(n -> own.next() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static byte[] marker(int rows, byte[] content) throws IOException {
        return (rows + ";" + Digest.of(content).hex() + "\n").getBytes(UTF_8);
    }
}
