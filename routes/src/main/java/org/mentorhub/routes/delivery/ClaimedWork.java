package org.mentorhub.routes.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.partner.Terms;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims from the ledger as the gate allows, and sees to it that every claim is settled whatever breaks. */
final class ClaimedWork implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimedWork.class);

    private final WorkList ledger;
    private final Partners partners;
    private final PartnerGate gate;
    private final SettleStep settle;
    private final Map<PartnerId, Runnable> wakes = new ConcurrentHashMap<>();
    private final Map<PartnerId, Queue<Handling>> unsettled = new ConcurrentHashMap<>();

    ClaimedWork(WorkList ledger, Partners partners, PartnerGate gate, SettleStep settle) {
        this.ledger = ledger;
        this.partners = partners;
        this.gate = gate;
        this.settle = settle;
        ledger.onDue(this::wake);
    }

    private void wake(Set<PartnerId> due) {
        for (PartnerId partner : due) {
            var wake = wakes.get(partner);
            if (wake != null) {
                wake.run();
            }
        }
    }

    @Override
    public Wake begin(PartnerId partner, Runnable wake) {
        int recovered =
                ledger.recover(partner, recovery(partners.get(partner).terms().repeats()));
        if (recovered > 0) {
            LOG.info("{} deliveries to {} were under way when their process ended", recovered, partner);
        }
        wakes.put(partner, wake);
        return () -> wakes.remove(partner, wake);
    }

    private static WorkList.Recovery recovery(Terms.Repeats repeats) {
        return switch (repeats) {
            case BY_DELIVERY_ID, BY_DOCUMENT -> WorkList.Recovery.REPEAT;
            case PROBE, NONE -> WorkList.Recovery.DOUBT;
        };
    }

    @Override
    public List<Handling> take(PartnerId id, int atMost) {
        settleLeftovers(id);
        int allowed = gate.allow(id, atMost);
        if (allowed == 0) {
            return List.of();
        }
        Partner partner = partners.get(id);
        List<Claim> claims = List.of();
        try {
            claims = ledger.claim(id, scope(partner), allowed);
        } finally {
            gate.notBegun(id, allowed - claims.size());
        }
        return claims.stream().map(claim -> new Handling(claim, partner)).toList();
    }

    /** What the hub hands over to a partner; what it fetches itself is not claimed. */
    private static WorkList.Scope scope(Partner partner) {
        boolean notices = NoticeTransport.of(partner).isPresent();
        if (partner.out().filter(Outbound::isHandedOver).isEmpty()) {
            return WorkList.Scope.NOTICES;
        }
        return notices ? WorkList.Scope.ALL : WorkList.Scope.DOCUMENTS;
    }

    @Override
    public void end(Handling handling, Optional<Throwable> defect) {
        gate.ended(handling.recipient().id());
        if (handling.isSettled()) {
            return;
        }
        var delivery = handling.claim().delivery();
        LOG.error(
                "handling delivery {} failed in the hub; it will be settled and tried again",
                delivery,
                defect.orElse(null));
        settle.broken(handling);
        settleOrKeep(handling);
    }

    private void settleLeftovers(PartnerId partner) {
        var waiting = unsettled.computeIfAbsent(partner, first -> new ConcurrentLinkedQueue<>());
        boolean reachable = true;
        while (reachable) {
            var next = Optional.ofNullable(waiting.poll());
            reachable = next.isPresent() && settleOrKeep(next.get());
        }
    }

    private boolean settleOrKeep(Handling handling) {
        try {
            settle.record(handling);
            return true;
        } catch (RuntimeException ledgerOutOfReach) {
            LOG.error(
                    "cannot settle delivery {}; will try again",
                    handling.claim().delivery(),
                    ledgerOutOfReach);
            unsettled
                    .computeIfAbsent(handling.recipient().id(), partner -> new ConcurrentLinkedQueue<>())
                    .add(handling);
            return false;
        }
    }
}
