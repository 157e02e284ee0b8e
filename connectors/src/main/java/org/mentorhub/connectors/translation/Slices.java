package org.mentorhub.connectors.translation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The documents of a file, one after another, in constant memory. For one thread. */
public interface Slices extends AutoCloseable {

    /** The next document, or null after the last. */
    @Nullable
    Slice next() throws IOException;

    @Override
    void close() throws IOException;
}
