package org.mentorhub.connectors.transport.soap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult;

/** What happened to one call on the wire: noted by the conduit and by the fault chain, asked for at the end. One thread at a time. */
final class SoapCall {

    private @Nullable HandOverResult settled;
    private boolean answered;
    private boolean faulted;

    /** The wire itself decides: there is no SOAP answer to read. */
    void settle(HandOverResult result) {
        settled = result;
    }

    /** A SOAP answer came back whole. */
    void answered() {
        answered = true;
    }

    /** The answer is a fault of the partner's. */
    void faulted() {
        faulted = true;
    }

    Optional<HandOverResult> settled() {
        return Optional.ofNullable(settled);
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isFaulted() {
        return faulted;
    }
}
