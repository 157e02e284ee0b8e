package org.mentorhub.routes.demo;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * The region Béni Mellal-Khénifra's side: a client of STOMP 1.2 that sends lots of rows in Windows-1256 to the hub's broker, and gets
 * reports and answers in the same charset from there.
 */
public final class BmkSimulator implements Simulator {
    /** What it writes and reads. */
    public static final Charset ARABIC = Charset.forName("windows-1256");

    private static final String PARTNER = "ma-region-bmk";
    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final int port;
    private final String password;
    private final Arrivals arrivals = new Arrivals();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "bmk");
    private volatile boolean closed;

    /**
     * Starts it.
     *
     * @param port of the hub's broker on this machine
     * @param password of its queues
     */
    public BmkSimulator(int port, String password) throws IOException {
        this.port = port;
        this.password = password;
        connect().close();
        reader.setDaemon(true);
        reader.start();
    }

    /** Sends a lot of rows, and comes back when the broker has it. A repeat is the same under the same number. */
    public void send(String lot, byte[] rows) throws IOException {
        try (var stomp = connect()) {
            stomp.send(
                    "partner." + PARTNER + ".in",
                    Map.of("lot", lot, "content-type", "text/csv;charset=windows-1256"),
                    rows);
        }
    }

    /** The reports that it has got. */
    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    /** What the hub has said so far. */
    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private StompClient connect() throws IOException {
        return new StompClient(new Socket(InetAddress.getLoopbackAddress(), port), PARTNER, password);
    }

    private void read() {
        while (!closed) {
            try (var stomp = connect()) {
                stomp.subscribe("partner." + PARTNER + ".out");
                readFrom(stomp);
            } catch (EOFException hubIsGone) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (IOException hubIsAway) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void readFrom(StompClient stomp) throws IOException {
        while (!closed) {
            var message = stomp.next(GLANCE);
            if (message.isPresent()) {
                keep(message.get());
                stomp.acknowledge(message.get());
            } else {
                stomp.beat();
            }
        }
    }

    private void keep(StompClient.Frame message) {
        if (message.header("mentor_kind").equals("notice")) {
            notices.add(new String(message.body(), ARABIC));
            return;
        }
        for (var row : new String(message.body(), ARABIC).lines().toList()) {
            var report = row.split(";", -1)[1];
            arrivals.enter(
                    message.header("_AMQ_DUPL_ID"),
                    new Arrived(DocumentType.PLACEMENT_REPORT, report, 1),
                    row.getBytes(ARABIC));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
