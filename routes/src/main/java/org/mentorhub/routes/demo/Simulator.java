package org.mentorhub.routes.demo;

import java.io.IOException;
import java.util.List;

/** A simulated partner's system: what it has got, and what the hub has said to it. */
public interface Simulator extends AutoCloseable {

    /** The documents that it has got so far. */
    Arrivals arrivals() throws IOException;

    /** What the hub has said so far: each notice as text. */
    List<String> notices() throws IOException;

    @Override
    void close() throws IOException;
}
