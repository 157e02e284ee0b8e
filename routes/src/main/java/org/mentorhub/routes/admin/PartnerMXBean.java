package org.mentorhub.routes.admin;

/** {@code org.mentorhub:type=Partner,name=<id>}: how it stands with one partner, and what an operator may do about it. */
@Described("How it stands with one partner; notifies when the partner goes down or comes back")
public interface PartnerMXBean {

    /** One of the gate's states. */
    @Described("open, suspended, circuit-open or outside-window: whether the hub hands over to this partner now")
    String getState();

    /** Why the gate is not open. */
    @Described("Why the gate is not open; empty while it is")
    String getReason();

    /** Since when the partner is suspended. */
    @Described("Since when the partner is suspended, ISO 8601 UTC; empty while it is not")
    String getSince();

    /** When the gate opens by itself. */
    @Described("When the gate opens by itself (window, circuit), ISO 8601 UTC; empty where it does not")
    String getUntil();

    /** The circuit's own state. */
    @Described("closed: hands over; open: waits after failures; half-open: one hand-over tries whether the partner is"
            + " back")
    String getCircuit();

    /** Failures in a row. */
    @Described("Hand-overs that failed one after the other; a success sets it to 0")
    int getConsecutiveFailures();

    /** What Camel says of the partner's route. */
    @Described("Status of the Camel route deliver-to-<partner>: Started, Suspended, Stopped")
    String getRoute();

    /** Where gate and route disagree. */
    @Described("What differs between this gate and the Camel route (somebody stopped the route by Camel's own MBean);"
            + " empty if nothing")
    String getDifference();

    /** Waiting. */
    @Described("Deliveries that wait for their hand-over, retries included")
    long getPending();

    /** Being handed over. */
    @Described("Deliveries being handed over at this moment")
    long getClaimed();

    /** Held. */
    @Described("Deliveries held for a reason of their own, such as a missing consent")
    long getHeld();

    /** Of unknown outcome. */
    @Described("Deliveries whose outcome nobody knows and that may not be repeated: an operator decides"
            + " (DeadLetters.resolve)")
    long getInDoubt();

    /** Given up. */
    @Described("Deliveries that the hub gave up on: an operator decides (DeadLetters.replay or discard)")
    long getDead();

    /** Handed over. */
    @Described("Deliveries handed over, without or before the partner's word on them")
    long getDelivered();

    /** Accepted by the partner. */
    @Described("Deliveries that the partner's word accepted")
    long getAcknowledged();

    /** Refused by the partner. */
    @Described("Deliveries that the partner's word refused, with reasons its sender was told")
    long getRefused();

    /** Overtaken. */
    @Described("Deliveries that a newer version of the same document overtook")
    long getSuperseded();

    /** The age of the oldest that waits. */
    @Described("Age in seconds of the oldest delivery that waits; 0 if none does")
    long getOldestPendingAgeSeconds();

    /** Without the word that is due. */
    @Described("Deliveries that the partner has and should have given its word on by now (MH-A12)")
    long getUnanswered();

    /** The last success. */
    @Described("When something was last handed over with success since the hub started, ISO 8601 UTC; empty if never")
    String getLastSuccess();

    /** The last failure. */
    @Described("The last failure since the hub started: time and reason, without content; empty if none")
    String getLastError();

    /** Suspends. */
    @Described("Stops hand-over to this partner and intake from it, until resume; survives restarts; recorded in the"
            + " ledger")
    String suspend(
            @Described(name = "reason", value = "why, for the next operator: 1 to 200 characters") String reason);

    /** Says what resume would do. */
    @ReadsOnly
    @Described("Says how many deliveries would begin to flow on resume, and how old the oldest is; changes nothing")
    String previewResume();

    /** Resumes. */
    @Described("Ends a suspension; what waits begins to flow")
    String resume();

    /** Fetches now what is new there. */
    @Described("Fetches this partner's files, or what is new at its service, at once, whatever the clock says; waits up"
            + " to 30 s and says what it found")
    String pickUpNow();

    /** Drops its files now. */
    @Described("Drops what is due for this partner as files at once; waits up to 30 s and says how much that was")
    String dropNow();

    /** A line for people. */
    @ReadsOnly
    @Described("One line that says it all, as hub status does")
    String status();
}
