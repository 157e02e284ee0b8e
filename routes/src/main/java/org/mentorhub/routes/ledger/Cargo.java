package org.mentorhub.routes.ledger;

import java.util.Optional;

/** What a delivery carries, opened. Nobody changes the arrays. */
public sealed interface Cargo {

    /**
     * A document.
     *
     * @param canonical the canonical document, JSON in UTF-8
     * @param kept what the sender's dialect kept, JSON in UTF-8, for a recipient of the same dialect
     * @param dialectDigest version of the dialect that read it
     * @param fixed what an earlier attempt fixed to be sent; then nothing is written anew
     */
    record Document(byte[] canonical, Optional<byte[]> kept, String dialectDigest, Optional<Output> fixed)
            implements Cargo {}

    /**
     * A notice.
     *
     * @param notice what it says
     * @param fixed what an earlier attempt fixed to be sent
     */
    record OfNotice(Notice notice, Optional<Output> fixed) implements Cargo {}

    /** The person's key is gone, and with it the content: settle as {@link Outcome.Dead}. */
    record Erased() implements Cargo {}
}
