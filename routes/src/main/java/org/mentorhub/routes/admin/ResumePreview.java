package org.mentorhub.routes.admin;

import org.mentorhub.routes.ledger.DeliveryState;

/**
 * What resuming a partner would set moving.
 *
 * @param waiting deliveries that would begin to flow
 * @param oldestSeconds age of the oldest of them
 */
record ResumePreview(long waiting, long oldestSeconds) {

    static ResumePreview of(PartnerStatus status) {
        return new ResumePreview(status.count(DeliveryState.PENDING), status.oldestPendingSeconds());
    }

    String line() {
        return waiting + " deliveries would begin to flow, the oldest " + oldestSeconds + " s old; nothing was changed";
    }
}
