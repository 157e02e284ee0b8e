package org.mentorhub.routes.sftp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.sftp.OpenSsh;

/** The hub's own SFTP server as OpenSSH's client sees it. */
class UploadServerTest {
    @TempDir
    Path folder;

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(OpenSsh.isThere(), "client missing: sftp");
        rig = new ServerRig(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void showsFourFoldersAndNothingElse() throws Exception {
        Files.createDirectories(rig.inbox().resolveSibling(".part"));

        assertThat(rig.sftp("ls -1 /").text().lines().filter(line -> !line.startsWith("sftp>")))
                .map(line -> line.replace("/", "").strip())
                .containsExactlyInAnyOrder("inbox", "outbox", "receipts", "rejected");
    }

    @Test
    void takesAnUploadUnderATemporaryNameAndItsRename() throws Exception {
        rig.local("dossiers.json", 70_000);

        var done = rig.sftp("put dossiers.json inbox/dossiers.tmp", "rename inbox/dossiers.tmp inbox/dossiers.json");

        assertThat(done.exit()).as(done.text()).isZero();
        assertThat(rig.inbox().resolve("dossiers.json")).hasSize(70_000);
        assertThat(rig.inbox().resolve("dossiers.tmp")).doesNotExist();
    }

    @Test
    void keepsTheOldTimeOfAnUploadAndFailsForNoMode() throws Exception {
        var old = Instant.parse("2001-02-03T04:05:06Z");
        Files.setLastModifiedTime(rig.local("old.json", 10), FileTime.from(old));

        var done = rig.sftp("put -p old.json inbox/old.json");

        assertThat(done.exit()).as(done.text()).isZero();
        assertThat(Files.getLastModifiedTime(rig.inbox().resolve("old.json")).toInstant())
                .isEqualTo(old);
    }

    @Test
    void givesAndRemovesWhatIsInTheOutbox() throws Exception {
        Files.writeString(rig.outbox().resolve("report.csv"), "a;b\n");

        var done = rig.sftp("get outbox/report.csv fetched.csv", "rm outbox/report.csv");

        assertThat(done.exit()).as(done.text()).isZero();
        assertThat(rig.key.resolveSibling("fetched.csv")).hasContent("a;b");
        assertThat(rig.outbox().resolve("report.csv")).doesNotExist();
    }

    @Test
    void refusesToLeaveItsTree() throws Exception {
        Files.writeString(rig.inbox().resolve("there"), "there");
        for (var command : List.of(
                "get ../../keys/master.key stolen",
                "get /../../../etc/passwd stolen",
                "get inbox/../../../keys/master.key stolen",
                "get /etc/passwd stolen",
                "put id_tunis outbox/x",
                "put id_tunis x",
                "put id_tunis ../ma-sure/inbox/x",
                "symlink /etc/passwd inbox/link",
                "symlink ../../../keys inbox/link",
                "ln inbox/there inbox/hard",
                "mkdir inbox/deeper",
                "mkdir more",
                "rmdir inbox",
                "rename inbox/there ../there",
                "rename inbox/there outbox/there",
                "rename inbox inbox2",
                "cd ../ma-sure")) {
            assertThat(rig.sftp(command).exit()).as(command).isNotZero();
        }
        assertThat(rig.key.resolveSibling("stolen")).doesNotExist();
        assertThat(rig.inbox().toFile().list()).containsExactly("there");
        assertThat(rig.outbox().toFile().list()).isEmpty();
        assertThat(rig.inbox()
                        .getParent()
                        .resolveSibling("ma-sure")
                        .resolve("inbox")
                        .toFile()
                        .list())
                .isEmpty();
    }

    @Test
    void followsNoLinkThatLiesThere() throws Exception {
        Files.createSymbolicLink(rig.outbox().resolve("link"), rig.data.keys().resolve("master.key"));
        Files.createSymbolicLink(rig.outbox().resolve("folder"), rig.data.keys());

        assertThat(rig.sftp("get outbox/link stolen").exit()).isNotZero();
        assertThat(rig.sftp("get outbox/folder/master.key stolen").exit()).isNotZero();
        assertThat(rig.sftp("ls outbox/folder").text()).doesNotContain("master.key");
    }

    @Test
    void knowsNoOtherKeyAndNoOtherPartnersKey() throws Exception {
        var stranger = rig.client.keep(SshKeys.generate(), "stranger");

        assertThat(rig.client.batch(ServerRig.PARTNER, stranger, "ls").exit()).isNotZero();
        assertThat(rig.client.batch("ma-sure", rig.key, "ls").exit()).isNotZero();
        assertThat(rig.client.batch("nobody", rig.key, "ls").exit()).isNotZero();
    }

    @Test
    void learnsAKeyFromTheSecretsFolderWhileItRuns() throws Exception {
        var next = SshKeys.generate();
        var file = rig.client.keep(next, "next");
        assertThat(rig.client.batch(ServerRig.PARTNER, file, "ls").exit()).isNotZero();

        Files.writeString(
                rig.data.authorizedKeys(
                        rig.accounts.find(ServerRig.PARTNER).orElseThrow().partner()),
                "# second key\n" + SshKeys.publicKeyLine(next.getPublic()) + " tunis 2027\n");

        assertThat(rig.client.batch(ServerRig.PARTNER, file, "ls").exit()).isZero();
    }

    @Test
    void refusesPasswordShellCommandAndForwarding() throws Exception {
        assertThat(ssh("-o PreferredAuthentications=password,keyboard-interactive", "true"))
                .contains("Permission denied (publickey)");
        assertThat(ssh("", "id")).doesNotContain("uid=");
        assertThat(ssh("-T", "")).doesNotContain("$ ");
        assertThat(ssh("-N -o ExitOnForwardFailure=yes -R 0:127.0.0.1:22", "")).contains("forwarding failed");
    }

    private String ssh(String options, String command) throws Exception {
        var line = "ssh -p %d -i %s -o BatchMode=yes -o IdentitiesOnly=yes -o UserKnownHostsFile=%s %s %s@127.0.0.1 %s"
                .formatted(
                        rig.server.port(),
                        rig.key,
                        rig.key.resolveSibling("known_hosts"),
                        options,
                        ServerRig.PARTNER,
                        command);
        var process = new ProcessBuilder("sh", "-c", "timeout 20 " + line + " < /dev/null 2>&1").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void refusesMoreThanTheQuota() throws Exception {
        rig.local("big", (2 << 20) + 1);
        rig.local("half", 1 << 20);

        assertThat(rig.sftp("put big inbox/big").exit())
                .as("larger than one file may be")
                .isNotZero();
        assertThat(rig.accounts.find(ServerRig.PARTNER).orElseThrow().isHalf("big"))
                .as("what found no room is half a file, though its client closed it")
                .isTrue();
        assertThat(rig.sftp("rm inbox/big", "put half inbox/1", "put half inbox/2", "put half inbox/3")
                        .exit())
                .isZero();
        assertThat(rig.sftp("put half inbox/4").exit()).as("a file too many").isNotZero();
        assertThat(rig.sftp("rm inbox/3", "put half inbox/4").exit())
                .as("room again")
                .isZero();
        assertThat(rig.inbox().toFile().list()).hasSize(3);
    }

    @Test
    void opensNothingForWritingWhileThePartnerIsSuspended() throws Exception {
        Files.writeString(rig.outbox().resolve("report.csv"), "a;b\n");
        rig.local("half", 1);
        rig.suspend();

        assertThat(rig.sftp("put half inbox/1").exit()).isNotZero();
        assertThat(rig.sftp("get outbox/report.csv fetched.csv").exit()).isZero();
        assertThat(rig.inbox().toFile().list()).isEmpty();
    }

    @Test
    void leavesAFileAloneThatIsStillOpen() throws Exception {
        var account = rig.accounts.find(ServerRig.PARTNER).orElseThrow();
        var target = folder.resolve("taken");
        var writing = account.beginWriting("growing").orElseThrow();
        var file = Files.writeString(rig.inbox().resolve("growing"), "a");
        var seen = new FoundFile("growing", 1, Files.getLastModifiedTime(file).toMillis());

        assertThat(account.take(seen, target)).isFalse();
        writing.closedByItsWriter();
        assertThat(account.take(new FoundFile("growing", 2, seen.stamp()), target))
                .isFalse();
        assertThat(account.take(seen, target)).isTrue();
        assertThat(target).hasContent("a");
    }
}
