package org.mentorhub.routes.delivery;

import java.time.Duration;

/** Whether intake takes something from a partner now. */
public sealed interface Admission {

    /** It does. */
    record Open() implements Admission {}

    /**
     * It does not: HTTP 503 with {@code Retry-After}.
     *
     * @param reason for the partner: the operator's words are not in it
     * @param retryAfter when to try again
     */
    record Shut(String reason, Duration retryAfter) implements Admission {}
}
