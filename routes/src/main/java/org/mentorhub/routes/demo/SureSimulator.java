package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * The reintegration desk's side: it writes files of returns in place into its tree on the hub's SFTP server, and gets files of reports and of
 * certificates, and notices, from there.
 */
public final class SureSimulator implements Simulator {
    private static final String PARTNER = "ma-sure";

    private final HubTree tree;
    private final Arrivals arrivals = new Arrivals();

    /**
     * Starts it.
     *
     * @param port of the hub's SFTP server on this machine
     * @param key that its file names
     */
    public SureSimulator(int port, KeyPair key) {
        tree = new HubTree(port, PARTNER, key);
    }

    /** Puts a file into its inbox, where it grows until it is whole. */
    public void send(String name, byte[] content) throws IOException {
        tree.send(name, content);
    }

    /** The documents in all files that it has got so far: each row once for each file that has it; a row's first cell is its number. */
    @Override
    public synchronized Arrivals arrivals() throws IOException {
        for (var file : tree.outbox().entrySet()) {
            var type = file.getKey().startsWith("attestations")
                    ? DocumentType.TRAINING_CERTIFICATE
                    : DocumentType.PLACEMENT_REPORT;
            var rows =
                    new String(file.getValue(), StandardCharsets.UTF_8).lines().skip(1);
            rows.forEach(row -> {
                var number = row.split(",", 2)[0];
                arrivals.enter(
                        file.getKey() + " " + number,
                        new Arrived(type, number, 1),
                        row.getBytes(StandardCharsets.UTF_8));
            });
        }
        return arrivals;
    }

    /** What the hub has said so far. */
    @Override
    public synchronized List<String> notices() throws IOException {
        return tree.notices();
    }

    @Override
    public void close() {
        tree.close();
    }
}
