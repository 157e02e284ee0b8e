package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.FileRule;
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
    private final OpenNotes notes;
    private final List<Named> named;
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
        this.notes = new OpenNotes(tree);
        this.named = terms.files().stream()
                .map(rule -> new Named(rule, new NamePattern(rule.pattern())))
                .toList();
    }

    private record Named(FileRule rule, NamePattern name) {}

    /** Whose it is. */
    public PartnerId partner() {
        return partner;
    }

    /** Where it lies. */
    public Path tree() {
        return tree;
    }

    /** Which files of its inbox are taken. */
    public List<FileRule> rules() {
        return terms.files();
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

    /**
     * Takes a file out of the inbox in one step, unless it is half a file, is no longer the one that was seen, or another node was faster;
     * answers whether it did.
     */
    public synchronized boolean take(FoundFile file, Path target) throws IOException {
        var source = folder(Folder.INBOX).resolve(file.name());
        if (isHalf(file.name())) {
            return false;
        }
        try {
            if (Files.size(source) != file.size()
                    || Files.getLastModifiedTime(source).toMillis() != file.stamp()) {
                return false;
            }
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Whether a file of the inbox is surely not whole: somebody writes it, or whoever did never closed it. */
    public synchronized boolean isHalf(String name) {
        return isBeingWritten(name) || notes.has(name);
    }

    /** Whether a file gets that name only by a rename, which is how the hub knows that it is whole. */
    boolean isGivenByRename(String name) {
        return named.stream()
                .filter(one -> one.name().fits(name))
                .findFirst()
                .filter(one -> one.rule().whole() == FileRule.Wholeness.RENAME)
                .isPresent();
    }

    /** Renames a file within a folder. */
    synchronized void rename(Path from, Path to, CopyOption... options) throws IOException {
        Files.move(from, to, options);
        forget(to);
    }

    /** Removes a file. */
    synchronized void remove(Path file) throws IOException {
        Files.delete(file);
        forget(file);
    }

    private void forget(Path replaced) throws IOException {
        var name = String.valueOf(replaced.getFileName());
        // By text: the path is of the file system that the partner sees.
        if (replaced.endsWith(Folder.INBOX.id() + "/" + name)) {
            notes.remove(name);
        }
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
        boolean wasWhole = notes.write(name);
        beingWritten.merge(name, 1, Integer::sum);
        return Optional.of(new Writing(name, wasWhole));
    }

    private synchronized void endWriting(String name) {
        beingWritten.computeIfPresent(name, (key, open) -> open == 1 ? null : open - 1);
    }

    private synchronized void closeWhole(String name) throws IOException {
        endWriting(name);
        if (!isBeingWritten(name)) {
            notes.remove(name);
        }
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
        private final boolean wasWhole;
        private boolean open = true;

        private Writing(String name, boolean wasWhole) {
            this.name = name;
            this.wasWhole = wasWhole;
        }

        /** Whether a file may grow by so many bytes to that size. */
        boolean mayGrow(long bytes, long size) {
            return size <= terms.bounds().bytes() && grow(bytes);
        }

        /** Its writer closed it, and every write went through. */
        void closedByItsWriter() throws IOException {
            if (open) {
                open = false;
                closeWhole(name);
            }
        }

        /** It could not be opened: it is as whole as it was. */
        void neverBegan() throws IOException {
            if (wasWhole) {
                closedByItsWriter();
            }
            close();
        }

        /** It ended otherwise: what is there is half a file until somebody writes it anew or goes on. */
        @Override
        public void close() {
            if (open) {
                open = false;
                endWriting(name);
            }
        }
    }
}
