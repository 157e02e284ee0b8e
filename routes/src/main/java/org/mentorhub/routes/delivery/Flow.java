package org.mentorhub.routes.delivery;

/** What this process has under way for one partner, and how fast it may begin more. Forgotten when the process ends. */
final class Flow {

    /** How hand-overs may begin. */
    enum Pace {
        /** As the rate allows. */
        FULL,
        /** Only one, and only while nothing else is under way: it tries whether the partner is back. */
        ONE_ALONE
    }

    private final Rate rate;
    private int underWay;
    private String lastFailure = "";

    Flow(Rate rate) {
        this.rate = rate;
    }

    synchronized int begin(int wanted, Pace pace) {
        if (pace == Pace.ONE_ALONE && underWay > 0) {
            return 0;
        }
        int allowed = rate.take(wanted);
        underWay += allowed;
        return allowed;
    }

    synchronized void notBegun(int unused) {
        underWay -= unused;
        rate.giveBack(unused);
    }

    synchronized void ended() {
        underWay--;
    }

    synchronized void failure(String reason) {
        lastFailure = reason;
    }

    synchronized String lastFailure() {
        return lastFailure;
    }
}
