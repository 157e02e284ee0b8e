package org.mentorhub.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.Opened;
import org.mentorhub.connectors.transport.sftp.SftpClients;
import org.mentorhub.connectors.transport.sftp.SftpTarget;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.demo.SftpSite;

class HostKeyTest {
    @TempDir
    Path folder;

    private final KeyPair hub = SshKeys.generate();
    private final SftpClients clients = new SftpClients();
    private SftpSite site;

    @BeforeEach
    void start() {
        site = new SftpSite(folder, hub.getPublic());
        site.directory("/in");
    }

    @AfterEach
    void stop() {
        clients.close();
        site.close();
    }

    @Test
    void opensASessionAtTheServerThatShowsThePinnedKey() throws Exception {
        try (var directories = ((Opened.Session) open(hub, site.hostKey())).directories()) {
            directories.write("/in", "a.csv", new byte[] {1, 2, 3});
            directories.write("/in", "a.csv", new byte[] {4});

            assertThat(site.directory("/in").resolve("a.csv")).hasBinaryContent(new byte[] {4});
            assertThat(directories.list("/in")).hasSize(1);
            assertThat(directories.remove("/in", "a.csv")).isTrue();
            assertThat(directories.remove("/in", "a.csv")).isFalse();
        }
        assertThat(site.names("/in")).isEmpty();
    }

    @Test
    void sendsNothingToAServerWithAnotherKey() {
        var pinned = site.hostKey();
        site.comeBackWith(SshKeys.generate());

        var failed = (Opened.Failed) open(hub, pinned);

        assertThat(failed.cause()).isEqualTo(Opened.Cause.HOST_KEY);
        assertThat(failed.reason().text()).contains("SHA256:", "nothing was sent");
    }

    @Test
    void tellsARefusedKeyFromAServerThatIsDown() {
        assertThat(((Opened.Failed) open(SshKeys.generate(), site.hostKey())).cause())
                .isEqualTo(Opened.Cause.LOGIN);
        site.goDown();
        assertThat(((Opened.Failed) open(hub, site.hostKey())).cause()).isEqualTo(Opened.Cause.UNREACHABLE);
        site.comeBack();
        assertThat(open(hub, site.hostKey())).isInstanceOf(Opened.Session.class);
    }

    private Opened open(KeyPair key, String hostKey) {
        PublicKey pinned = SshKeys.parse(hostKey).orElseThrow();
        return clients.open(new SftpTarget(
                "127.0.0.1", site.port(), "hub", () -> key, pinned, Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }
}
