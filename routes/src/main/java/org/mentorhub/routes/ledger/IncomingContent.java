package org.mentorhub.routes.ledger;

/**
 * Content while it comes in. Closing it before it is finished removes it. Whatever keeps it from being written is the ledger being out of
 * reach. For one thread.
 */
public interface IncomingContent extends AutoCloseable {

    /** Takes the next bytes. */
    void write(byte[] bytes, int offset, int length);

    /** Brings it to disk: it is there after a power cut, and nothing names it yet. */
    StoredContent finish();

    @Override
    void close();
}
