package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * OFPPT's side: an SFTP server on which it writes files of certificates in place, without marker or rename, so that only the last line says
 * that a file is whole; and where it finds receipts, and refused rows with the reasons.
 */
public final class OfpptSimulator implements AutoCloseable {
    private static final String CERTIFICATES = "/attestations";
    private static final String TAKEN = "/attestations/pris";
    private static final String RECEIPTS = "/recus";
    private static final String REJECTED = "/rejets";

    private final SftpSite site;

    /**
     * Starts it.
     *
     * @param root of its directories
     * @param hub the key by which the hub logs in
     */
    public OfpptSimulator(Path root, PublicKey hub) {
        site = new SftpSite(root, hub);
        List.of(CERTIFICATES, TAKEN, RECEIPTS, REJECTED).forEach(site::directory);
    }

    /** Where its server listens, and by what it is recognised. */
    public SftpSite site() {
        return site;
    }

    /** Writes a file where the hub looks for it. */
    public void send(String name, byte[] content) throws IOException {
        Files.write(site.directory(CERTIFICATES).resolve(name), content);
    }

    /** The receipts that the hub has put, as text. */
    public List<String> receipts() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : site.names(RECEIPTS)) {
            found.add(Files.readString(site.directory(RECEIPTS).resolve(name)));
        }
        return found;
    }

    /** The receipts that the hub has put since the last time, as text; they are gone then. */
    public List<String> takeReceipts() throws IOException {
        return site.take(RECEIPTS);
    }

    /** The names of the files that the hub has not taken away yet. */
    public List<String> waiting() throws IOException {
        return site.files(CERTIFICATES);
    }

    /** The names of the files of refused rows that the hub has put. */
    public List<String> rejected() throws IOException {
        return site.names(REJECTED);
    }

    @Override
    public void close() {
        site.close();
    }
}
