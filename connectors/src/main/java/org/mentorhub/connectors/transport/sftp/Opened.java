package org.mentorhub.connectors.transport.sftp;

import org.mentorhub.connectors.transport.HandOverResult.Reason;

/** What came of opening a session at a partner's server. */
public sealed interface Opened {

    /**
     * It stands.
     *
     * @param directories to be closed
     */
    record Session(Directories directories) implements Opened {}

    /**
     * It does not stand; nothing was sent but the hub's greeting.
     *
     * @param reason why
     * @param cause what kind of trouble it is
     */
    record Failed(Reason reason, Cause cause) implements Opened {}

    /** Kinds of trouble, by who has to act. */
    enum Cause {
        /** The server, or the way to it. */
        UNREACHABLE,
        /** The server showed another host key than the pinned one: perhaps it is somebody else. Nothing may be sent. */
        HOST_KEY,
        /** The server does not take the hub's key. */
        LOGIN
    }
}
