package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FragileLineTest {
    private static final int CONNECTIONS = 60;
    private static final byte[] LETTER = new byte[50_000];
    private static final int PATIENCE_MILLIS = 10_000;

    static {
        Arrays.fill(LETTER, (byte) 'x');
    }

    private final FaultLog faults = new FaultLog();
    private ServerSocket echo;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        echo.close();
    }

    /** Reads what is sent, and sends it back. */
    private void serve() {
        while (!echo.isClosed()) {
            try (var caller = echo.accept()) {
                caller.getOutputStream().write(caller.getInputStream().readNBytes(LETTER.length));
            } catch (IOException hungUp) {
                // The next one may have a better line.
            }
        }
    }

    @Test
    void carriesAllBothWaysWhileAllIsWell() throws IOException {
        try (var line = line(Set.of(FaultKind.BROKEN_LINE))) {
            line.beGood();
            for (int i = 0; i < CONNECTIONS; i++) {
                assertThat(cameBack(line)).isEqualTo(LETTER.length);
            }
        }
        assertThat(faults.counts()).isEmpty();
    }

    @Test
    void breaksSomeConnectionsAmidWhatTheyCarry() throws IOException {
        int whole = 0;
        try (var line = line(Set.of(FaultKind.BROKEN_LINE))) {
            for (int i = 0; i < CONNECTIONS; i++) {
                whole += cameBack(line) == LETTER.length ? 1 : 0;
            }
        }
        int broken = faults.counts().get(FaultKind.BROKEN_LINE);
        assertThat(broken).isPositive();
        assertThat(whole).isEqualTo(CONNECTIONS - broken);
    }

    @Test
    void hangsUpOnItsCallerWhenNobodyIsThere() throws IOException {
        echo.close();
        try (var line = line(Set.of(FaultKind.BROKEN_LINE))) {
            assertThat(cameBack(line)).isZero();
        }
    }

    private FragileLine line(Set<FaultKind> may) throws IOException {
        return new FragileLine(echo.getLocalPort(), new Fates(new Plan(1, Duration.ofMinutes(1), 7, may), faults, 1));
    }

    private static int cameBack(FragileLine line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(LETTER);
            return socket.getInputStream().readNBytes(LETTER.length).length;
        } catch (SocketException hungUp) {
            return 0;
        }
    }
}
