package org.mentorhub.routes.ledger;

import java.io.Closeable;
import java.io.IOException;

/** Content while it comes in. Closing it before it is finished removes it. For one thread. */
public interface IncomingContent extends Closeable {

    /** Takes the next bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Brings it to disk: it is there after a power cut, and nothing names it yet. */
    StoredContent finish() throws IOException;
}
