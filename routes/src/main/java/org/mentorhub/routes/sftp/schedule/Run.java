package org.mentorhub.routes.sftp.schedule;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A run that this process, and no other, is to make now.
 *
 * @param due for which time
 * @param asked whoever waits for what it finds: operators who asked for it
 */
public record Run(Instant due, List<CompletableFuture<String>> asked) {
    public Run {
        asked = List.copyOf(asked);
    }

    /** Tells those who asked what came of it so far; what is told later they do not see. */
    public void tell(String outcome) {
        asked.forEach(one -> one.complete(outcome));
    }
}
