package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.security.KeyPair;
import java.util.List;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * Tunis's side: it writes files of candidates in place into its tree on the hub's SFTP server, and gets files of reports and receipts from
 * there. Records have 220 bytes.
 */
public final class TunisSimulator implements Simulator {
    /** What it writes and reads. */
    public static final Charset ARABIC = Charset.forName("windows-1256");

    private static final String PARTNER = "tn-tunis";
    private static final int REPORT_FROM = 10;
    private static final int REPORT_UNTIL = 22;

    private final HubTree tree;
    private final Arrivals arrivals = new Arrivals();

    /**
     * Starts it.
     *
     * @param port of the hub's SFTP server on this machine
     * @param key that its file names
     */
    public TunisSimulator(int port, KeyPair key) {
        tree = new HubTree(port, PARTNER, key);
    }

    /** Puts a file into its inbox, where it grows until it is whole. */
    public void send(String name, byte[] content) throws IOException {
        tree.send(name, content);
    }

    /** The reports in all files that it has got so far: each record once for each file that has it. */
    @Override
    public synchronized Arrivals arrivals() throws IOException {
        for (var file : tree.outbox().entrySet()) {
            for (var record : new String(file.getValue(), ARABIC).lines().toList()) {
                if (record.startsWith("60")) {
                    var report = record.substring(REPORT_FROM, REPORT_UNTIL).strip();
                    arrivals.enter(
                            file.getKey() + " " + report,
                            new Arrived(DocumentType.PLACEMENT_REPORT, report, 1),
                            record.getBytes(ARABIC));
                }
            }
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
