package org.mentorhub.connectors.translation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says of itself, where its dialect has a place for it.
 *
 * @param day on which it is written, where its partner is; empty where nobody knows
 * @param number of the file, counted by whoever writes it; 0 where nobody counts
 */
public record FileStamp(Optional<LocalDate> day, int number) {

    /** Nothing is known. */
    public static final FileStamp NONE = new FileStamp(Optional.empty(), 0);

    /** A file of that day and number. */
    public static FileStamp of(LocalDate day, int number) {
        return new FileStamp(Optional.of(day), number);
    }
}
