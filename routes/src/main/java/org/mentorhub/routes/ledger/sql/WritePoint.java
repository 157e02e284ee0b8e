package org.mentorhub.routes.ledger.sql;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The points between which something is on disk and something else is not yet. Tests have a process halt at one of them, at once and
 * without cleaning up, and count afterwards: system property {@value #PROPERTY} names the point, {@code :n} after it the n-th passage.
 */
public enum WritePoint {
    /** New subject keys are committed; nothing names them. */
    KEYS_COMMITTED,
    /** A payload file is synced; no commit names it. */
    PAYLOAD_SYNCED,
    /** A group is written and not committed. */
    BEFORE_COMMIT,
    /** A group is committed; nobody was told. */
    AFTER_COMMIT,
    /** A submission is committed; its sender has no receipt. */
    AFTER_SUBMIT,
    /** A part of a submission is committed; its caller does not know. */
    AFTER_PART,
    /** A submission in parts is finished; its caller does not know. */
    AFTER_FINISH,
    /** A claim is committed; nothing was handed over. */
    AFTER_CLAIM,
    /** What will be sent is fixed; it was not sent. */
    AFTER_OUTPUT,
    /** A drop is fixed; nothing was uploaded. */
    AFTER_PLAN,
    /** A drop was uploaded and is not ended. */
    BEFORE_DROP_END,
    /** A drop is ended. */
    AFTER_DROP_END,
    /** A hand-over happened and is not settled. */
    BEFORE_SETTLE,
    /** A settlement is committed. */
    AFTER_SETTLE;

    /** The system property that names the point where the process halts. */
    public static final String PROPERTY = "mentorhub.halt";

    private static final String SET = System.getProperty(PROPERTY, "");
    private static final int PASSAGE = SET.contains(":") ? Integer.parseInt(SET.substring(SET.indexOf(':') + 1)) : 1;
    private static final String POINT = SET.contains(":") ? SET.substring(0, SET.indexOf(':')) : SET;

    private static final AtomicInteger PASSED = new AtomicInteger();

    /** Halts the process where the property says so; else nothing. */
    void passed() {
        if (POINT.equals(name()) && PASSED.incrementAndGet() == PASSAGE) {
            Runtime.getRuntime().halt(137);
        }
    }
}
