package org.mentorhub.routes.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicReference;

/** A partner's HTTP server at socket level, so that it can misbehave as no HTTP library would: its behaviours are played in order. */
public final class FickleServer implements AutoCloseable {

    /** What the server does with one request that it read whole. */
    public interface Behaviour {
        void answer(Received request, OutputStream out) throws IOException;
    }

    /** One request as it came. */
    public record Received(String line, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final BlockingDeque<Behaviour> script = new LinkedBlockingDeque<>();
    private final AtomicReference<Behaviour> otherwise;
    private final CountDownLatch closed = new CountDownLatch(1);

    public FickleServer(Behaviour otherwise) throws IOException {
        this.otherwise = new AtomicReference<>(otherwise);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static Behaviour status(int status, String body, String... headers) {
        return (request, out) -> {
            var head = new StringBuilder(
                    "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
        };
    }

    public static Behaviour dropBeforeAnswer() {
        return (request, out) -> {};
    }

    public static Behaviour halfAnswer() {
        return (request, out) -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"half".getBytes(StandardCharsets.ISO_8859_1));
    }

    public Behaviour hang() {
        return (request, out) -> {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public FickleServer first(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
        return this;
    }

    public void fromNowOn(Behaviour behaviour) {
        otherwise.set(behaviour);
    }

    public List<Received> received() {
        return received;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(new BufferedInputStream(connection.getInputStream()), connection.getOutputStream());
            received.add(request);
            Behaviour next = script.poll();
            (next == null ? otherwise.get() : next).answer(request, connection.getOutputStream());
        } catch (IOException gone) {
            // The client went away, or this server was closed: that is what such servers are for.
        }
    }

    private static Received read(InputStream in, OutputStream out) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] body = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(line, headers, body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended in a head line");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }
}
