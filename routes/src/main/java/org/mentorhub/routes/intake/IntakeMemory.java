package org.mentorhub.routes.intake;

import java.util.concurrent.atomic.AtomicLong;

/** What all submissions under way may take together, so that many large calls at once cost a bounded heap. */
public final class IntakeMemory {
    private final long bound;
    private final AtomicLong taken = new AtomicLong();

    /** @param bound bytes of native content */
    public IntakeMemory(long bound) {
        this.bound = bound;
    }

    /** A share for one call; it holds nothing yet. */
    public Share share() {
        return new Share();
    }

    /** What one call holds. Not for several threads at once. */
    public final class Share implements AutoCloseable {
        private long held;

        /** Takes so many bytes more, or answers false where they are not to be had. */
        public boolean take(long bytes) {
            if (taken.addAndGet(bytes) > bound) {
                taken.addAndGet(-bytes);
                return false;
            }
            held += bytes;
            return true;
        }

        /** Gives all back. */
        @Override
        public void close() {
            taken.addAndGet(-held);
            held = 0;
        }
    }
}
