package org.mentorhub.routes.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** A system that takes dossiers by HTTP and passes them on, in a process of its own. */
interface Relay extends AutoCloseable {

    /** What it is called in the table. */
    String name();

    /** A call that hands in this dossier. */
    HttpRequest call(String reference, byte[] dossier) throws IOException;

    @Override
    void close();

    /** A call like any sender's. */
    static HttpRequest.Builder post(URI address, byte[] dossier) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(dossier));
    }
}
