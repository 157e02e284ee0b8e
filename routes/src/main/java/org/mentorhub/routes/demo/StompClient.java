package org.mentorhub.routes.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A client of STOMP 1.2 as somebody may have written it in 2012: a socket, frames, receipts, and nothing else. For one thread. */
public final class StompClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Deque<Frame> messages = new ArrayDeque<>();
    private int sent;

    /**
     * A frame.
     *
     * @param command {@code MESSAGE}
     * @param headers the first of each name, unescaped
     * @param body its bytes
     */
    public record Frame(String command, Map<String, String> headers, byte[] body) {

        /** A header's value, or an empty text. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * Speaks over a socket that is connected, in clear or by TLS, and logs in.
     *
     * @throws IOException where the broker does not let it in
     */
    public StompClient(Socket socket, String login, String passcode) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("accept-version", "1.2");
        headers.put("host", "mentor-hub");
        headers.put("heart-beat", "10000,10000");
        headers.put("login", login);
        headers.put("passcode", passcode);
        write("CONNECT", headers, new byte[0]);
        expect("CONNECTED");
    }

    /** Sends bytes with their length, and comes back when the broker has them. */
    public void send(String destination, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("destination", destination);
        all.put("content-length", String.valueOf(body.length));
        request("SEND", all, body);
    }

    /** Asks for what lies in a queue, to be acknowledged one by one. */
    public void subscribe(String destination) throws IOException {
        request("SUBSCRIBE", Map.of("id", "1", "destination", destination, "ack", "client-individual"), new byte[0]);
    }

    /** The next message, or empty where none comes in that time. */
    public Optional<Frame> next(Duration patience) throws IOException {
        if (messages.isEmpty()) {
            var frame = read(patience);
            if (frame.isPresent() && !frame.get().command().equals("MESSAGE")) {
                throw refusal(frame.get());
            }
            return frame;
        }
        return Optional.of(messages.remove());
    }

    /** Says that a message is kept. */
    public void acknowledge(Frame message) throws IOException {
        request("ACK", Map.of("id", message.header("ack")), new byte[0]);
    }

    /** Sends a frame as it is given and comes back with the broker's receipt; a refusal is an exception with the broker's words. */
    public void request(String command, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        var receipt = "r" + ++sent;
        all.put("receipt", receipt);
        write(command, all, body);
        var answer = expect("RECEIPT");
        if (!answer.header("receipt-id").equals(receipt)) {
            throw new IOException("the broker confirms " + answer.header("receipt-id") + " instead of " + receipt);
        }
    }

    /** Tells the broker that it is there. */
    public void beat() throws IOException {
        out.write('\n');
        out.flush();
    }

    private Frame expect(String command) throws IOException {
        while (true) {
            var frame = read(PATIENCE).orElseThrow(() -> new IOException("no " + command + " from the broker"));
            if (frame.command().equals(command)) {
                return frame;
            }
            if (!frame.command().equals("MESSAGE")) {
                throw refusal(frame);
            }
            messages.add(frame);
        }
    }

    private static IOException refusal(Frame frame) {
        return new IOException(frame.command() + " " + frame.header("message") + ": "
                + new String(frame.body(), StandardCharsets.UTF_8));
    }

    private void write(String command, Map<String, String> headers, byte[] body) throws IOException {
        boolean first = command.equals("CONNECT"); // the one frame whose headers are not escaped
        var head = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> head.append(first ? name : escaped(name))
                .append(':')
                .append(first ? value : escaped(value))
                .append('\n'));
        out.write(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.write(0);
        out.flush();
    }

    /** Only the first byte of a frame is waited for; the rest follows, or the broker is gone. */
    private Optional<Frame> read(Duration patience) throws IOException {
        socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
        int first;
        try {
            first = in.read();
            while (first == '\n' || first == '\r') {
                first = in.read();
            }
        } catch (SocketTimeoutException silent) {
            return Optional.empty();
        }
        socket.setSoTimeout((int) PATIENCE.toMillis());
        if (first < 0) {
            throw new EOFException("the broker has closed the connection");
        }
        return Optional.of(frame((char) first + line()));
    }

    private Frame frame(String command) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.putIfAbsent(plain(line.substring(0, colon)), plain(line.substring(colon + 1)));
        }
        var length = headers.get("content-length");
        return new Frame(command, headers, length == null ? untilZero() : exactly(Integer.parseInt(length)));
    }

    private byte[] exactly(int length) throws IOException {
        var body = in.readNBytes(length);
        if (body.length < length || in.read() != 0) {
            throw new IOException("a frame does not end where its content-length says");
        }
        return body;
    }

    private byte[] untilZero() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            body.write(next);
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the broker has closed the connection in a frame");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace(":", "\\c");
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'c' ? ':' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
