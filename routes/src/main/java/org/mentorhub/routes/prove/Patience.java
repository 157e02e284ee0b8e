package org.mentorhub.routes.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Of somebody who wants something from a hub that is killed over and over: what fails because nobody answers is tried again.
 *
 * @param limit after which it ends
 */
record Patience(Duration limit) {
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * Tries until the answer is good.
     *
     * @param what is wanted, for the error
     * @return the good answer
     * @throws IOException where there is none within the limit, with the last answer
     */
    <T> T until(String what, Callable<T> call, Predicate<T> good) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Object last = "nothing";
        while (System.nanoTime() < deadline) {
            try {
                T answer = call.call();
                if (good.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (IOException away) {
                last = away;
            } catch (Exception broken) {
                throw new IOException(what + ": " + broken, broken);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException(what + ": interrupted");
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        throw new IOException(what + ": not within " + limit.toSeconds() + " s; the last answer: " + last);
    }
}
