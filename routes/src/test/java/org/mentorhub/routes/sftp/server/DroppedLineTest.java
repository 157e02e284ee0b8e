package org.mentorhub.routes.sftp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.sftp.OpenSsh;

/**
 * Whether the server's "closed" says that an upload is whole. It does not: a dropped line can be told from a close, but a client that
 * is interrupted closes its half file like any other. So the hub takes a file that was not closed for half a file, and a closed one for
 * nothing: the partner's rule says.
 */
class DroppedLineTest {
    private static final int SIZE = 1 << 20;

    @TempDir
    Path folder;

    private ServerRig rig;
    private final List<String> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        assumeTrue(OpenSsh.isThere(), "client missing: sftp");
        rig = new ServerRig(folder);
        rig.server.listen(new SftpEventListener() {
            @Override
            public void closed(ServerSession session, String id, Handle handle, @Nullable Throwable trouble) {
                note("closed", handle);
            }

            @Override
            public void exiting(ServerSession session, Handle handle) {
                note("cut", handle);
            }
        });
    }

    private void note(String what, Handle handle) {
        if (handle instanceof FileHandle) {
            events.add(what);
        }
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void tellsACutLineFromAClose() throws Exception {
        var client = halfWay();

        client.destroyForcibly();

        await().untilAsserted(() -> assertThat(events).containsExactly("cut"));
        assertThat(Files.size(rig.inbox().resolve("file"))).isLessThan(SIZE);
        await().until(() -> !account().isBeingWritten("file"));
        assertThat(account().isHalf("file")).isTrue();
        assertThat(rig.sftp("rename inbox/file inbox/other").exit()).isNotZero();

        assertThat(rig.sftp("reput file inbox/file").exit()).isZero();
        assertThat(account().isHalf("file")).isFalse();
        assertThat(rig.inbox().resolve("file")).hasSize(SIZE);
    }

    @Test
    void seesAnInterruptedClientCloseItsHalfFileLikeAWholeOne() throws Exception {
        var client = halfWay();

        new ProcessBuilder("kill", "-INT", String.valueOf(client.pid())).start().waitFor();

        await().untilAsserted(() -> assertThat(events).containsExactly("closed"));
        assertThat(Files.size(rig.inbox().resolve("file"))).isLessThan(SIZE);
        assertThat(account().isHalf("file")).isFalse();
        client.destroyForcibly();
    }

    private Account account() {
        return rig.accounts.find(ServerRig.PARTNER).orElseThrow();
    }

    /** A client that uploads so slowly that it is in the middle of the file for a while. */
    private Process halfWay() throws Exception {
        rig.local("file", SIZE);
        var client = rig.client.begin(ServerRig.PARTNER, rig.key, List.of("-l", "800"));
        var in = client.outputWriter();
        in.write("put file inbox/file\n");
        in.flush();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> Files.exists(rig.inbox().resolve("file"))
                        && Files.size(rig.inbox().resolve("file")) > 0);
        return client;
    }
}
