package org.mentorhub.routes.ledger;

/** Content that came beside its document, and lies sealed and synced on disk. It is kept once an accepted document names it. */
public interface StoredContent {

    /** What names it: the digest of its bytes. */
    Digest sha256();

    /** How many bytes it has. */
    long size();
}
