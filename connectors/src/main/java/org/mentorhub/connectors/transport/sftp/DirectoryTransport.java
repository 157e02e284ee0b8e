package org.mentorhub.connectors.transport.sftp;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOver.Cargo.Notice;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.Transport;

/**
 * Puts notices down as files: {@code <file>.receipt.json} where it answers a file, {@code <kind>-<delivery id>.json} where it does not; what
 * was refused of a file goes under the file's own name into a directory of its own. The same notice again changes nothing; another one under
 * a name that is taken gets its delivery id into the name.
 */
public final class DirectoryTransport implements Transport {
    private static final int OF_THE_ID = 8;

    private final Supplier<Opened> server;
    private final String receipts;
    private final String rejected;

    /**
     * @param server opens the directories, anew for each notice
     * @param receipts for notices
     * @param rejected for what was refused
     */
    public DirectoryTransport(Supplier<Opened> server, String receipts, String rejected) {
        this.server = server;
        this.receipts = receipts;
        this.rejected = rejected;
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        if (!(handOver.cargo() instanceof Notice notice)) {
            throw new IllegalArgumentException("only notices go into directories one by one");
        }
        return switch (server.get()) {
            case Opened.Failed failed -> new HandOverResult.NotDelivered(failed.reason(), Optional.empty());
            case Opened.Session session -> {
                try (var directories = session.directories()) {
                    put(directories, handOver, notice);
                    yield new HandOverResult.Delivered(Optional.empty());
                } catch (IOException failed) {
                    yield new HandOverResult.NotDelivered(notWritten(), Optional.empty());
                }
            }
        };
    }

    private Reason notWritten() {
        return new Reason(
                "MH-OUT-DIRECTORY",
                "The file could not be written into " + receipts + " or " + rejected
                        + ": the session broke off, or a directory is not there, closed to the hub, or full."
                        + " The hub tries again by itself.");
    }

    private void put(Directories directories, HandOver handOver, Notice notice) throws IOException {
        if (notice.enclosure().isPresent()) {
            var enclosure = notice.enclosure().get();
            write(directories, rejected, new File(enclosure.fileName(), enclosure.content()), handOver);
        }
        write(directories, receipts, new File(nameOf(handOver, notice), handOver.content()), handOver);
    }

    private static String nameOf(HandOver handOver, Notice notice) {
        return notice.answers()
                .flatMap(Notice.Answers::returnAddress)
                .filter(file -> notice.kind().equals("receipt") || notice.kind().equals("rejection"))
                .map(file -> file + "." + notice.kind() + ".json")
                .orElseGet(() -> notice.kind() + "-" + handOver.deliveryId() + ".json");
    }

    private record File(String name, byte[] content) {
        File ofDelivery(String id) {
            return new File(id.substring(0, Math.min(OF_THE_ID, id.length())) + "-" + name, content);
        }
    }

    private static void write(Directories directories, String directory, File file, HandOver handOver)
            throws IOException {
        if (!directories.has(directory, file.name())) {
            directories.write(directory, file.name(), file.content());
        } else if (!isThere(directories, directory, file)) {
            var other = file.ofDelivery(handOver.deliveryId());
            directories.write(directory, other.name(), other.content());
        }
    }

    private static boolean isThere(Directories directories, String directory, File file) throws IOException {
        try (var content = directories.read(directory, file.name())) {
            return Arrays.equals(content.readNBytes(file.content().length + 1), file.content());
        }
    }

    @Override
    public void close() {
        // Holds no session between notices.
    }
}
