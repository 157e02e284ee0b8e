package org.mentorhub.routes.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.sftp.server.UploadServer;
import org.mentorhub.schemas.PartnerId;

/** Files that a partner puts on the hub's server with OpenSSH's client, and what it finds there afterwards. */
class UploadsIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static OpenSsh client;
    static Path key;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(OpenSsh.isThere(), "client missing: sftp");
        var own = SshKeys.generate();
        var config = FilePartners.uploading(folder, SshKeys.publicKeyLine(own.getPublic()));
        var spool = Files.createDirectories(folder.resolve("run/spool/ma-anapec/uploads"));
        Files.writeString(
                spool.resolve("1764000000000~R_left.ndjson"), dossiers(2, "RL").getFirst() + "\n");
        Files.writeString(spool.resolve("R_half.ndjson.part"), "{");
        hub = HubUnderTest.startOn(config, folder);
        client = new OpenSsh(
                folder.resolve("home"),
                hub.bean(UploadServer.class).port(),
                SshKeys.read(hub.data().hostKey()).getPublic());
        key = client.keep(own, "id_anapec");
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void takesARenamedFileAndAnswersWithASignedReceipt() throws Exception {
        local("three", dossiers(3, "RA"));

        assertThat(client.batch(ANAPEC.value(), key, "put three inbox/R_1.ndjson")
                        .exit())
                .as("put under the name that it gets by a rename")
                .isNotZero();
        sftp("put three inbox/three.tmp", "rename inbox/three.tmp inbox/R_1.ndjson");

        var receipt = receipt("R_1.ndjson.receipt.json");
        assertThat(receipt.path("kind").asText()).isEqualTo("receipt");
        assertThat(receipt.path("jws").asText().split("\\.")).hasSize(3);
        assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(3);
        assertThat(names("inbox")).doesNotContain("R_1.ndjson", "three.tmp");
        assertThat(hub.data().spool(ANAPEC).resolve("uploads").toFile().list()).isEmpty();
    }

    @Test
    void takesWhatAnEndedProcessLeftInTheSpool() throws Exception {
        assertThat(receipt("R_left.ndjson.receipt.json").at("/counts/accepted").asInt())
                .isEqualTo(1);
        assertThat(names("receipts")).noneMatch(name -> name.contains("half"));
    }

    @Test
    void takesManyDocumentsInParts() throws Exception {
        local("many", dossiers(1203, "RB"));

        sftp("put many inbox/R_many.tmp", "rename inbox/R_many.tmp inbox/R_many.ndjson");

        assertThat(receipt("R_many.ndjson.receipt.json").at("/counts/accepted").asInt())
                .isEqualTo(1203);
    }

    @Test
    void waitsForTheMarker() throws Exception {
        local("one", dossiers(1, "RC"));
        local("ok", List.of());

        sftp("put one inbox/M_1.ndjson");
        sftp("put one inbox/R_after.tmp", "rename inbox/R_after.tmp inbox/R_after.ndjson");
        receipt("R_after.ndjson.receipt.json");
        assertThat(names("inbox")).contains("M_1.ndjson");

        sftp("put ok inbox/M_1.ndjson.ok");
        receipt("M_1.ndjson.receipt.json");
        assertThat(names("inbox")).doesNotContain("M_1.ndjson", "M_1.ndjson.ok");
    }

    @Test
    void takesAFileWithAnOldTimeOnlyWhenItsSizeIsStable() throws Exception {
        var content = dossiers(2, "RD");
        var file = local("old", content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        long half = Files.size(file) / 2;
        try (var cut = new RandomAccessFile(
                Files.copy(file, file.resolveSibling("half")).toFile(), "rw")) {
            cut.setLength(half);
        }
        Files.setLastModifiedTime(file.resolveSibling("half"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));

        sftp("put -p half inbox/S_1.ndjson");
        assertThat(names("inbox")).contains("S_1.ndjson");
        sftp("reput -p old inbox/S_1.ndjson");

        assertThat(receipt("S_1.ndjson.receipt.json").at("/counts/accepted").asInt())
                .isEqualTo(2);
    }

    @Test
    void recognisesTheSameFileAndTakesItsNameWithOtherContent() throws Exception {
        var content = dossiers(2, "RE");
        local("same", content);
        sftp("put same inbox/x.tmp", "rename inbox/x.tmp inbox/R_same.ndjson");
        var first = receipt("R_same.ndjson.receipt.json");

        sftp("put same inbox/x.tmp", "rename inbox/x.tmp inbox/R_same.ndjson");
        await().atMost(PATIENCE).until(() -> !names("inbox").contains("R_same.ndjson"));
        local("same", List.of(content.get(0), content.get(1).replace("\"revision\":1", "\"revision\":2")));
        sftp("put same inbox/x.tmp", "rename inbox/x.tmp inbox/R_same.ndjson");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var receipts = receiptsOf("R_same.ndjson");
            assertThat(receipts)
                    .extracting(receipt -> receipt.path("jws").asText())
                    .contains(first.path("jws").asText());
            assertThat(receipts).anySatisfy(receipt -> {
                assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(1);
                assertThat(receipt.at("/counts/unchanged").asInt()).isEqualTo(1);
            });
        });
    }

    @Test
    void givesBackTheRefusedDocumentsWhichGoInAgainOnceMended() throws Exception {
        var content = new ArrayList<>(dossiers(4, "RF"));
        content.set(2, content.get(2).replace("\"etat\":\"PRESEL\"", "\"etat\":\"NIMPORTEQUOI\""));
        local("bad", content);

        sftp("put bad inbox/x.tmp", "rename inbox/x.tmp inbox/R_bad.ndjson");

        assertThat(receipt("R_bad.ndjson.receipt.json").at("/counts/rejected").asInt())
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> names("rejected").contains("R_bad.ndjson"));
        sftp("get rejected/R_bad.ndjson refused");
        var refused = Files.readAllLines(key.resolveSibling("refused"), UTF_8);
        assertThat(refused).hasSize(1);
        assertThat(receipt("R_bad.ndjson.rejection.json").toString()).contains("etat");

        local("mended", List.of(refused.getFirst().replace("NIMPORTEQUOI", "PRESEL")));
        sftp("put mended inbox/x.tmp", "rename inbox/x.tmp inbox/R_mended.ndjson");
        assertThat(receipt("R_mended.ndjson.receipt.json")
                        .at("/counts/accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void takesAPackedFileAndGivesTheRefusedDocumentsBackPacked() throws Exception {
        var content = new ArrayList<>(dossiers(3, "RP"));
        content.set(1, content.get(1).replace("\"etat\":\"PRESEL\"", "\"etat\":\"NIMPORTEQUOI\""));
        shell("gzip -9 " + local("packed.ndjson", content));

        sftp("put packed.ndjson.gz inbox/x.tmp", "rename inbox/x.tmp inbox/G_1.ndjson.gz");

        var receipt = receipt("G_1.ndjson.gz.receipt.json");
        assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(2);
        await().atMost(PATIENCE).until(() -> names("rejected").contains("G_1.ndjson.gz"));
        sftp("get rejected/G_1.ndjson.gz refused.gz");
        shell("gunzip -c refused.gz | sed s/NIMPORTEQUOI/PRESEL/ | gzip > mended.gz");
        sftp("put mended.gz inbox/x.tmp", "rename inbox/x.tmp inbox/G_2.ndjson.gz");
        assertThat(receipt("G_2.ndjson.gz.receipt.json").at("/counts/accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void takesAnEncryptedFileOnceTheKeyOfItsSenderIsThereAndGivesTheRefusedBackEncrypted() throws Exception {
        assumeTrue(new ProcessBuilder("sh", "-c", "command -v gpg").start().waitFor() == 0, "client missing: gpg");
        var content = new ArrayList<>(dossiers(2, "RX"));
        content.set(1, content.get(1).replace("\"etat\":\"PRESEL\"", "\"etat\":\"NIMPORTEQUOI\""));
        local("secret.ndjson", content);
        var home = Files.createTempDirectory("g");
        var gpg = "gpg --homedir " + home + " --batch --yes --quiet --trust-model always --pinentry-mode loopback ";
        try {
            shell(gpg + "--passphrase '' --quick-gen-key anapec@example.org default default never");
            shell(gpg + "--import " + hub.data().secrets().toAbsolutePath().resolve("openpgp.pub.asc"));
            shell(gpg + "-r 'Mentor Hub' -o secret.pgp --sign --encrypt secret.ndjson");
            sftp("put secret.pgp inbox/x.tmp", "rename inbox/x.tmp inbox/P_1.ndjson.pgp");
            await().atMost(PATIENCE).until(() -> !names("inbox").contains("P_1.ndjson.pgp"));
            var theirs = hub.data().openPgpKeys(ANAPEC).toAbsolutePath();
            shell(gpg + "--armor -o " + theirs + " --export anapec@example.org");

            await().atMost(Duration.ofSeconds(60)).until(() -> names("rejected").contains("P_1.ndjson.pgp"));
            assertThat(receipt("P_1.ndjson.pgp.receipt.json")
                            .at("/counts/accepted")
                            .asInt())
                    .isEqualTo(1);
            sftp("get rejected/P_1.ndjson.pgp refused.pgp");
            shell(gpg + "-o refused.ndjson --decrypt refused.pgp");
            assertThat(key.resolveSibling("refused.ndjson")).content().contains("NIMPORTEQUOI");
        } finally {
            shell("gpgconf --homedir " + home + " --kill all; rm -rf " + home);
        }
    }

    @Test
    void takesEachFileOfAnArchiveAndRefusesOneThatPointsElsewhere() throws Exception {
        local("one.ndjson", dossiers(2, "RQ"));
        local("two.ndjson", dossiers(1, "RR"));
        shell("/usr/bin/python3 -m zipfile -c both.zip one.ndjson two.ndjson");
        shell("/usr/bin/python3 -c \"import zipfile; zipfile.ZipFile('out.zip', 'w').write('one.ndjson', '../one')\"");

        sftp("put both.zip inbox/x.tmp", "rename inbox/x.tmp inbox/Z_1.zip");
        sftp("put out.zip inbox/x.tmp", "rename inbox/x.tmp inbox/Z_2.zip");

        assertThat(receipt("Z_1-one.ndjson.zip.receipt.json")
                        .at("/counts/accepted")
                        .asInt())
                .isEqualTo(2);
        assertThat(receipt("Z_1-two.ndjson.zip.receipt.json")
                        .at("/counts/accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(receipt("Z_2.zip.rejection.json").toString()).contains("MH-FILE-ENTRY", "../one");
        await().atMost(PATIENCE)
                .until(() ->
                        hub.data().spool(ANAPEC).resolve("uploads").toFile().list().length == 0);
    }

    @Test
    void saysWhatBecameOfDocumentsToWhoeverPutsAFileThatAsks() throws Exception {
        var content = dossiers(1, "RS");
        local("asked", content);
        sftp("put asked inbox/x.tmp", "rename inbox/x.tmp inbox/R_asked.ndjson");
        var sending =
                receipt("R_asked.ndjson.receipt.json").at("/about/messageId").asText();
        var document = JSON.readTree(content.getFirst()).path("reference").asText();
        local("question", List.of(sending, "", document, "nobody's"));
        local("empty", List.of());

        sftp("put question inbox/monday.status-request", "put empty inbox/" + document + ".status-request");

        var answers = receipt("monday.status.json").path("answers");
        assertThat(answers.at("/0/submission/state").asText()).isEqualTo("accepted");
        assertThat(answers.at("/1/documents/0/deliveries/0/state").asText()).isNotEmpty();
        assertThat(answers.at("/2/known").asBoolean(true)).isFalse();
        assertThat(receipt(document + ".status.json").at("/answers/0/documents/0/exchange"))
                .isEqualTo(answers.at("/1/documents/0/exchange"));
        await().atMost(PATIENCE)
                .until(() -> names("inbox").stream().noneMatch(name -> name.endsWith(".status-request")));
    }

    @Test
    void rejectsAFileThatIsNothingAndGoesOn() throws Exception {
        local("nonsense", List.of("COGNOME;NOME", "ROSSI;ANNA"));
        sftp("put nonsense inbox/x.tmp", "rename inbox/x.tmp inbox/R_nonsense.ndjson");
        assertThat(receipt("R_nonsense.ndjson.rejection.json").path("kind").asText())
                .isEqualTo("rejection");

        local("good", dossiers(1, "RG"));
        sftp("put good inbox/x.tmp", "rename inbox/x.tmp inbox/R_good.ndjson");
        receipt("R_good.ndjson.receipt.json");
    }

    private static List<String> dossiers(int count, String series) {
        var own = new InventedDossiers(series.hashCode(), series);
        return IntStream.range(0, count).mapToObj(n -> own.next().toString()).toList();
    }

    private Path local(String name, List<String> lines) throws IOException {
        return Files.writeString(
                key.resolveSibling(name),
                lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private void sftp(String... commands) throws Exception {
        var done = client.batch(ANAPEC.value(), key, commands);
        assertThat(done.exit()).as(done.text()).isZero();
    }

    private static void shell(String command) throws Exception {
        var run = new ProcessBuilder("sh", "-c", command)
                .directory(key.getParent().toFile())
                .inheritIO()
                .start();
        assertThat(run.waitFor()).as(command).isZero();
    }

    private List<String> names(String directory) throws IOException {
        try (var files = Files.list(hub.data().tree(ANAPEC).resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private JsonNode receipt(String name) throws Exception {
        await().atMost(PATIENCE).until(() -> names("receipts").contains(name));
        sftp("get receipts/" + name + " fetched");
        return JSON.readTree(key.resolveSibling("fetched").toFile());
    }

    private List<JsonNode> receiptsOf(String file) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (var name : names("receipts")) {
            if (name.endsWith(file + ".receipt.json")) {
                found.add(JSON.readTree(hub.data()
                        .tree(ANAPEC)
                        .resolve("receipts")
                        .resolve(name)
                        .toFile()));
            }
        }
        return found;
    }
}
