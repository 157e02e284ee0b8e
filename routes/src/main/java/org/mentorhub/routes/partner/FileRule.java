package org.mentorhub.routes.partner;

import java.time.Duration;
import org.mentorhub.schemas.DocumentType;

/**
 * Which files of a directory are taken, and as what.
 *
 * @param pattern of the name, with {@code *}, {@code ?}, the file's day ({@code {yyyyMMdd}}, {@code {yyMMdd}}) and its number that day
 *     ({@code {n}}): the last two order its documents among those of other files
 * @param document what stands in such a file
 * @param whole how the hub knows that a file is whole
 * @param stableFor how long size and content must not have changed, by the hub's clock; time stamps of files are never trusted
 * @param wrapping how it is packed
 */
public record FileRule(String pattern, DocumentType document, Wholeness whole, Duration stableFor, Wrapping wrapping) {

    /** How a file is known to be whole. */
    public enum Wholeness {
        /** A marker file, {@code <name>.ok}, lies beside it. */
        MARKER,
        /** Its size has not changed for a while. */
        STABLE_SIZE,
        /** Its size has not changed for a while, and its last line is the trailer of its dialect. */
        TRAILER,
        /** It got its name by a rename: what fits the pattern is whole. */
        RENAME
    }
}
