package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.Inbound.Uploads;
import org.mentorhub.schemas.PartnerId;

/**
 * A partner's tree, what is being written into it, and how full it is. One lock keeps those who write a file and the route that takes
 * it apart.
 */
public final class Account {
    private final PartnerId partner;
    private final Path tree;
    private final Uploads terms;
    private final Map<String, Integer> beingWritten = new HashMap<>();
    private long used;

    /**
     * @param partner whose
     * @param tree where it lies
     * @param terms what it may put there
     */
    public Account(PartnerId partner, Path tree, Uploads terms) {
        this.partner = partner;
        this.tree = tree;
        this.terms = terms;
    }

    /** Whose it is. */
    public PartnerId partner() {
        return partner;
    }

    /** Where it lies. */
    public Path tree() {
        return tree;
    }

    Uploads terms() {
        return terms;
    }

    /** Where a folder lies. */
    public Path folder(Folder folder) {
        return tree.resolve(folder.id());
    }

    void makeFolders() {
        try {
            for (var folder : Folder.values()) {
                Files.createDirectories(folder(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folders of " + partner, e);
        }
    }

    /** Takes a file out of the inbox in one step, unless somebody still has it open; answers whether it did. */
    public synchronized boolean take(FoundFile file, Path target) throws IOException {
        if (isBeingWritten(file.name())) {
            return false;
        }
        Files.move(folder(Folder.INBOX).resolve(file.name()), target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    synchronized boolean isBeingWritten(String name) {
        return beingWritten.containsKey(name);
    }

    /** Begins writing a file of the inbox; empty where there is no room for one more. */
    synchronized Optional<Writing> beginWriting(String name) throws IOException {
        int files = measure();
        boolean isNew = Files.notExists(folder(Folder.INBOX).resolve(name), LinkOption.NOFOLLOW_LINKS);
        if (used >= terms.quota().bytes() || (isNew && files >= terms.quota().files())) {
            return Optional.empty();
        }
        beingWritten.merge(name, 1, Integer::sum);
        return Optional.of(new Writing(name));
    }

    private synchronized void endWriting(String name) {
        beingWritten.computeIfPresent(name, (key, open) -> open == 1 ? null : open - 1);
    }

    /** Counts what lies in the inbox anew; answers how many files. */
    private int measure() throws IOException {
        int files = 0;
        long bytes = 0;
        try (var inbox = Files.newDirectoryStream(folder(Folder.INBOX))) {
            for (Path file : inbox) {
                files++;
                bytes += Files.size(file);
            }
        }
        used = bytes;
        return files;
    }

    private synchronized boolean grow(long bytes) {
        if (used + bytes > terms.quota().bytes()) {
            return false;
        }
        used += bytes;
        return true;
    }

    /** That somebody writes a file of the inbox, until closed. */
    final class Writing implements AutoCloseable {
        private final String name;
        private boolean open = true;

        private Writing(String name) {
            this.name = name;
        }

        /** Whether a file may grow by so many bytes to that size. */
        boolean mayGrow(long bytes, long size) {
            return size <= terms.bounds().bytes() && grow(bytes);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                endWriting(name);
            }
        }
    }
}
