package org.mentorhub.connectors.benchmark;

import java.io.IOException;

/** A translation of one partner's certificates as an experienced programmer writes it in an afternoon: streaming, no report, no checks. */
interface HandWritten {

    /** From the partner's bytes to canonical JSON. */
    byte[] read(byte[] nativeContent) throws IOException;

    /** From canonical JSON to the partner's bytes. */
    byte[] write(byte[] canonical) throws IOException;
}
