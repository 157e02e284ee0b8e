package org.mentorhub.connectors.transport.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The directories in which a partner and the hub put down files for each other. Paths are absolute: {@code /out/attestati}. For one thread. */
public interface Directories extends AutoCloseable {

    /** The plain files of a directory, by name; links, directories and what begins with a dot are left out. */
    List<FoundFile> list(String directory) throws IOException;

    /** The content of a file; to be closed. */
    InputStream read(String directory, String name) throws IOException;

    /** Puts down a whole file: under a temporary name first, then renamed, so that nobody ever sees a part. Replaces one of that name. */
    void write(String directory, String name, byte[] content) throws IOException;

    /** Removes a file; answers false where there is none. */
    boolean remove(String directory, String name) throws IOException;

    /** Moves a file to another directory, over one of that name there. */
    void move(String directory, String name, String target) throws IOException;

    /** Whether there is a plain file of that name. */
    default boolean has(String directory, String name) throws IOException {
        return list(directory).stream().anyMatch(file -> file.name().equals(name));
    }

    @Override
    void close();
}
