package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * AFOL's side: an SFTP server on which it puts files of certificates, each with a marker that says how many rows it has and what it digests
 * to, and where it finds files of dossiers and receipts. A dossier's row carries no version; the state of the candidacy, 1 for shortlisted
 * and 2 for selected, stands for it: it only goes forward.
 */
public final class AfolSimulator implements AutoCloseable {
    private static final String CERTIFICATES = "/out/attestati";
    private static final String TAKEN = "/out/attestati/presi";
    private static final String DOSSIERS = "/in/candidati";
    private static final String RECEIPTS = "/in/ricevute";
    private static final String MARKER = ".ok";
    private static final String SELECTED = "2";

    private final SftpSite site;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, FileTime> entered = new HashMap<>();

    /**
     * Starts it.
     *
     * @param root of its directories
     * @param hub the key by which the hub logs in
     */
    public AfolSimulator(Path root, PublicKey hub) {
        site = new SftpSite(root, hub);
        List.of(CERTIFICATES, TAKEN, DOSSIERS, RECEIPTS).forEach(site::directory);
    }

    /** Where its server listens, and by what it is recognised. */
    public SftpSite site() {
        return site;
    }

    /** Puts a file out, and then the marker that says that it is whole. */
    public void send(String name, byte[] content) throws IOException {
        site.put(CERTIFICATES, name, content);
        mark(name, content);
    }

    /** What happens while half of a file is there. */
    public interface Pause {
        void take() throws IOException;
    }

    /**
     * Writes a file in place, so many bytes and after that pause the others; its marker is the caller's business.
     *
     * @param half the first bytes
     */
    public void sendSlowly(String name, byte[] content, int half, Pause pause) throws IOException {
        try (var file = Files.newOutputStream(site.directory(CERTIFICATES).resolve(name))) {
            file.write(content, 0, half);
            pause.take();
            file.write(content, half, content.length - half);
        }
    }

    /** Writes the marker of a file: how many rows it has, and what it digests to. */
    public void mark(String name, byte[] content) throws IOException {
        long rows = new String(content, StandardCharsets.UTF_8).lines().count() - 1;
        String marker = rows + ";" + digest(content) + "\n";
        site.put(CERTIFICATES, name + MARKER, marker.getBytes(StandardCharsets.US_ASCII));
    }

    /** The names of the files that the hub has not taken away yet. */
    public List<String> waiting() throws IOException {
        return site.files(CERTIFICATES);
    }

    /** The receipts that the hub has put since the last time, as text; they are gone then. */
    public List<String> takeReceipts() throws IOException {
        return site.take(RECEIPTS);
    }

    /** The dossiers in all files that the hub has dropped whole so far: each row once for each file that has it. */
    public synchronized Arrivals arrivals() throws IOException {
        for (String name : site.names(DOSSIERS)) {
            Path file = site.directory(DOSSIERS).resolve(name);
            if (Files.exists(file.resolveSibling(name + MARKER))) {
                FileTime written = Files.getLastModifiedTime(file);
                if (!written.equals(entered.put(name, written))) {
                    enter(name);
                }
            }
        }
        return arrivals;
    }

    private void enter(String file) throws IOException {
        String text = Files.readString(site.directory(DOSSIERS).resolve(file)).replace("\uFEFF", "");
        List<String> lines = text.lines().toList();
        int number = cells(lines.getFirst()).indexOf("COD_CAND");
        int state = cells(lines.getFirst()).indexOf("STATO_CAND");
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            String dossier = row.get(number);
            arrivals.enter(
                    file + " " + dossier,
                    new Arrived(DocumentType.CANDIDATE_DOSSIER, dossier, SELECTED.equals(row.get(state)) ? 2 : 1),
                    line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** How many bytes each file has that lies there under its own name, marked or not. */
    public Map<String, Long> dropped() throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        for (String name : site.names(DOSSIERS)) {
            if (!name.endsWith(MARKER)) {
                sizes.put(name, Files.size(site.directory(DOSSIERS).resolve(name)));
            }
        }
        return sizes;
    }

    /** The names of what the hub has begun to drop and not ended: files without a marker, and those under another name yet. */
    public List<String> unfinished() throws IOException {
        List<String> names;
        try (var files = Files.list(site.directory(DOSSIERS))) {
            names = files.map(file -> String.valueOf(file.getFileName())).toList();
        }
        return names.stream()
                .filter(name -> !name.endsWith(MARKER) && !names.contains(name + MARKER))
                .toList();
    }

    /** The receipts that the hub has put, as text. */
    public List<String> receipts() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : site.names(RECEIPTS)) {
            if (name.endsWith(".json")) {
                found.add(Files.readString(site.directory(RECEIPTS).resolve(name)));
            }
        }
        return found;
    }

    /** The cells of a line: a quoted one may hold separators, and its own quotes twice. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this JDK has no SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
