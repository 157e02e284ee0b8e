package org.mentorhub.routes.prove;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a port, with a port of its own: what one connects to the one it connects to the other, and each connection has its fate. */
final class FragileLine implements AutoCloseable {
    private static final int WAITING = 50;
    private static final int PIECE = 8_192;

    private final ServerSocket server;
    private final int target;
    private final Fates fates;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Opens it.
     *
     * @param target the port of who is called, who may be away at times
     * @param fates of the connections
     */
    FragileLine(int target, Fates fates) throws IOException {
        this.target = target;
        this.fates = fates;
        this.server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Where one calls instead. */
    int port() {
        return server.getLocalPort();
    }

    void beGood() {
        fates.beGood();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Where nobody listens the caller is hung up on: a line cannot refuse. */
    private void connect(Socket caller) {
        try {
            open.add(caller);
            var called = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(called);
            var fate = fates.next();
            threads.execute(() -> carry(caller, called, fate));
            threads.execute(() -> carry(called, caller, fate));
        } catch (IOException away) {
            hangUp(caller);
        }
    }

    private void carry(Socket from, Socket to, Fates.Fate fate) {
        try {
            carry(from.getInputStream(), to.getOutputStream(), fate);
        } catch (IOException broken) {
            // By us, by the other end or by the hub's death: both ends see it below.
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void carry(InputStream from, OutputStream to, Fates.Fate fate) throws IOException {
        var bytes = new byte[PIECE];
        for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            int arriving = fate.carry(count);
            to.write(bytes, 0, arriving);
            to.flush();
            if (arriving < count) {
                return;
            }
        }
    }

    private void hangUp(Socket end) {
        open.remove(end);
        try {
            end.close();
        } catch (IOException gone) {
            // It is closed in any case.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(this::hangUp);
        threads.shutdownNow();
    }
}
