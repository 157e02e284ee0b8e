package org.mentorhub.connectors.transport.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that answers what it is told, byte by byte, and hangs up afterwards. */
final class RawServer implements AutoCloseable {

    static final String SILENCE = "(silence)";

    private final ServerSocket socket;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/servizi/FascicoloMobilita");
    }

    /** What the next connection gets: a whole HTTP answer, a part of one, nothing, or {@link #SILENCE}. */
    void next(String answer) {
        answers.add(answer);
    }

    /** A whole answer, and that the server hangs up: else the next request may be sent on a connection that is just going. */
    void next(String statusAndHeaders, String body) {
        next("HTTP/1.1 " + statusAndHeaders + "\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    String request() throws InterruptedException {
        return requests.take();
    }

    int requestsLeft() {
        return requests.size();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                String answer = answers.take();
                requests.add(request(connection.getInputStream()));
                if (answer.equals(SILENCE)) {
                    connection.getInputStream().read();
                }
                OutputStream out = connection.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException | InterruptedException e) {
                // the next connection, or the end
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        int length = Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
