package org.mentorhub.routes.delivery;

import java.time.Instant;

/** Whether the hub may hand over to a partner now, and if not, why and until when. */
public sealed interface GateState {

    /** The state's name in MBeans, on the management port and on the command line. */
    String id();

    /** Why the gate is not open, for operators; empty while it is. */
    String reason();

    /** Hand-over goes on. */
    record Open() implements GateState {
        @Override
        public String id() {
            return "open";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * An operator stopped it; only an operator resumes it.
     *
     * @param reason the operator's
     * @param since when
     */
    record Suspended(String reason, Instant since) implements GateState {
        @Override
        public String id() {
            return "suspended";
        }
    }

    /**
     * The partner failed too often, or asked for patience; the hub tries it again by itself.
     *
     * @param reason the last failure
     * @param until when one hand-over tries whether it is back
     */
    record CircuitOpen(String reason, Instant until) implements GateState {
        @Override
        public String id() {
            return "circuit-open";
        }
    }

    /**
     * The partner's file says that it is not called at this time.
     *
     * @param until when it may be called again
     */
    record OutsideWindow(Instant until) implements GateState {
        @Override
        public String id() {
            return "outside-window";
        }

        @Override
        public String reason() {
            return "outside its window";
        }
    }
}
