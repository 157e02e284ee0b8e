package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note for each file of an inbox that somebody began to write and has not closed: written before its first byte, taken away by the
 * close. So a dropped line, a failed write and a hub that is killed all leave the note, and the file counts as half a file, here and on
 * every other node that has the same tree. A close does not say that a file is whole; a missing one says that it is not.
 */
final class OpenNotes {
    private static final String FOLDER = ".open";

    private final Path folder;

    /** @param tree of the partner, who does not see the notes */
    OpenNotes(Path tree) {
        this.folder = tree.resolve(FOLDER);
    }

    /** Notes that a file is open; answers whether no earlier note said so. */
    boolean write(String name) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.createFile(folder.resolve(name));
            return true;
        } catch (FileAlreadyExistsException halfBefore) {
            return false;
        }
    }

    /** The file was closed, replaced or removed. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }
}
