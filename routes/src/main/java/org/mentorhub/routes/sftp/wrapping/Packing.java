package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;
import java.nio.file.Path;

/** One way to pack files. Stateless. */
interface Packing {

    /**
     * Unpacks a file beside itself.
     *
     * @param name at its source
     * @param room for all that it holds
     * @throws java.util.zip.ZipException where it is not packed so, or is broken
     * @throws java.io.EOFException where it is cut off
     */
    Unwrapped open(Path file, String name, Room room) throws IOException;

    /**
     * Packs a file.
     *
     * @param inside its name in there
     */
    byte[] pack(String inside, byte[] content);

    /** How the name of a packed file ends: with its point. */
    String end();

    /** The name of the file in a packed one of that name. */
    default String inside(String name) {
        return name.endsWith(end()) ? name.substring(0, name.length() - end().length()) : name;
    }

    /** Where what a file holds lies meanwhile: its end says that it may be thrown away. Names in archives are never paths of ours. */
    static Path placeBeside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number + ".part");
    }
}
