package org.mentorhub.connectors.dialect;

import org.mentorhub.connectors.format.Node;

/** One compiled row: moves content between a native group and a canonical group, either way. Immutable, used by many threads. */
interface Step {

    /** From native to canonical. */
    void read(Node nativeGroup, Node canonicalGroup, ReadRun run);

    /** From canonical to native. */
    void write(Node canonicalGroup, Node nativeGroup, WriteRun run);

    /** Says what it reads of a native group. */
    void describe(Draft nativeGroup, Description description);
}
