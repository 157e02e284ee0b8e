package org.mentorhub.routes.ledger;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Content that comes beside its document, up to any size: it is sealed and written while it comes in, kept once for each person and
 * digest, and read as a stream. What no document came to name is removed.
 */
public interface Attachments {

    /** Begins to take in content. */
    IncomingContent begin();

    /** Removes those of them that no commit came to name. Called once their submission is decided, whatever was decided. */
    void release(List<StoredContent> taken);

    /**
     * Opens what a document names, from its beginning.
     *
     * @return empty where that document has no such content, or its person's key was erased
     */
    Optional<InputStream> open(ExchangeId document, Digest sha256);

    /**
     * Removes files that no commit names and that are older than a day. Done once a day by itself, and at the start of a node that is alone.
     *
     * @return how many there were
     */
    int sweep();
}
