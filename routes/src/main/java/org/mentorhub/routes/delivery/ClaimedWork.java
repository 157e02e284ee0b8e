package org.mentorhub.routes.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
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
    private final Map<PartnerId, Set<DeliveryId>> held = new ConcurrentHashMap<>();
    /** For whom the ledger may have claimed something that nobody got. */
    private final Set<PartnerId> leftBehind = ConcurrentHashMap.newKeySet();

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
        recover(partners.get(partner));
        wakes.put(partner, wake);
        return () -> wakes.remove(partner, wake);
    }

    private void recover(Partner partner) {
        var id = partner.id();
        int recovered =
                ledger.recover(id, scope(partner), recovery(partner.terms().repeats()), Set.copyOf(heldFor(id)));
        if (recovered > 0) {
            LOG.info("{} deliveries to {} were claimed, and nobody was at them", recovered, id);
        }
    }

    private Set<DeliveryId> heldFor(PartnerId partner) {
        return held.computeIfAbsent(partner, first -> ConcurrentHashMap.newKeySet());
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
            if (leftBehind.contains(id)) {
                recover(partner);
                leftBehind.remove(id);
            }
            claims = ledger.claim(id, scope(partner), allowed);
        } catch (LedgerUnavailable outOfReach) {
            leftBehind.add(id);
            throw outOfReach;
        } finally {
            gate.notBegun(id, allowed - claims.size());
        }
        claims.forEach(claim -> heldFor(id).add(claim.delivery()));
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
            letGo(handling);
            return;
        }
        var delivery = handling.claim().delivery();
        if (defect.filter(ClaimedWork::isOutOfReach).isPresent()) {
            LOG.warn("the ledger went out of reach while delivery {} was handled", delivery);
            settle.interrupted(handling);
        } else {
            LOG.error(
                    "handling delivery {} failed in the hub; it will be settled and tried again",
                    delivery,
                    defect.orElse(null));
            settle.broken(handling);
        }
        settleOrKeep(handling);
    }

    private static boolean isOutOfReach(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .anyMatch(LedgerUnavailable.class::isInstance);
    }

    private void letGo(Handling handling) {
        heldFor(handling.recipient().id()).remove(handling.claim().delivery());
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
            letGo(handling);
            return true;
        } catch (LedgerUnavailable outOfReach) {
            keep(handling);
            return false;
        } catch (RuntimeException defect) {
            LOG.error(
                    "cannot settle delivery {}; will try again",
                    handling.claim().delivery(),
                    defect);
            keep(handling);
            return false;
        }
    }

    private void keep(Handling handling) {
        unsettled
                .computeIfAbsent(handling.recipient().id(), partner -> new ConcurrentLinkedQueue<>())
                .add(handling);
    }
}
