package org.mentorhub.routes.prove;

import java.io.IOException;

/** A partner's system that sends, by one transport. */
interface Sender {

    /** Who, and how. */
    String way();

    /** Sends something, and comes back when it has the receipt; may come back at once where it has nothing to send. */
    void send() throws IOException, InterruptedException;
}
