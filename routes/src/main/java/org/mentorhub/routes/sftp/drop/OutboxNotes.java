package org.mentorhub.routes.sftp.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.sftp.Directories;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.schemas.PartnerId;

/**
 * Which deliveries lie in which file of a partner's outbox on the hub's own server: a note is written before the file, and taken away once
 * the partner has removed or moved the file, which is its word that it has them.
 */
final class OutboxNotes {
    private final Path folder;
    private final PartnerId recipient;
    private final Ledger ledger;

    OutboxNotes(Path folder, PartnerId recipient, Ledger ledger) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.recipient = recipient;
        this.ledger = ledger;
    }

    void write(Drop drop) throws IOException {
        Files.write(
                folder.resolve(drop.name()),
                drop.deliveries().stream().map(DeliveryId::value).toList());
    }

    /** Takes the partner's word for each file that it has removed; answers for how many. */
    int acknowledge(Directories outbox, String directory) throws IOException {
        var notes = names();
        if (notes.isEmpty()) {
            return 0;
        }
        Set<String> there = outbox.list(directory).stream().map(FoundFile::name).collect(Collectors.toSet());
        int gone = 0;
        for (var name : notes) {
            if (!there.contains(name)) {
                for (var delivery : Files.readAllLines(folder.resolve(name))) {
                    ledger.acknowledge(recipient, new DeliveryId(delivery), BusinessWord.accepted());
                }
                Files.delete(folder.resolve(name));
                gone++;
            }
        }
        return gone;
    }

    private List<String> names() throws IOException {
        try (var notes = Files.list(folder)) {
            return notes.map(note -> String.valueOf(note.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
