package org.mentorhub.connectors.standard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.DocumentType;

/**
 * One of the standards' own examples and what must become of it.
 *
 * @param dialect who reads it
 * @param type as what
 * @param file below the samples
 * @param schema below the samples
 * @param asked the canonical fields that the hub asks for where the file as it stands is refused, in the order of the answer; {@code n: path}
 *     for the nth document of a file of several
 * @param mends what is written instead of what, so that nothing is asked for any more
 * @param counts what becomes of the elements and attributes, or members, once it is mended
 */
record Sample(
        String dialect,
        DocumentType type,
        String file,
        String schema,
        List<String> asked,
        List<Mend> mends,
        Counts counts) {

    /** A text for another. */
    record Mend(String instead, String written) {}

    /**
     * Over all documents of the file.
     *
     * @param documents how many it holds
     * @param values elements and attributes, or members and items
     * @param ignored those of them that no row took
     * @param validBefore whether the file is valid against the standard's schema
     * @param validAfter whether what is written back is
     */
    record Counts(int documents, int values, int ignored, boolean validBefore, boolean validAfter) {}

    /** Where the samples are: beside the checkout, or where the environment says; empty where they are not. */
    static Optional<Path> folder() {
        String given = System.getenv("MENTORHUB_SAMPLES");
        Path folder = given == null ? Path.of("../../shared/samples") : Path.of(given);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    String mended(String text) {
        String mended = text;
        for (Mend mend : mends) {
            if (!mended.contains(mend.instead)) {
                throw new IllegalStateException(file + " has no " + mend.instead);
            }
            mended = mended.replace(mend.instead, mend.written);
        }
        return mended;
    }

    @Override
    public String toString() {
        return dialect + " " + file;
    }
}
