package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.PartnerId;

/**
 * Offers a partner that fetches its documents what is due for it. They are claimed, disclosed and written like those that the hub hands
 * over, by the same steps; only that they end leased instead of delivered, until the partner gives its word.
 */
final class MailboxDesk {
    /** How long one reader has a delivery for itself. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** A visit ends with so many bytes, so that no answer takes more memory than a call may bring. */
    private static final long ENOUGH = 16L << 20;

    private static final long SMALL = 1L << 20;

    private final WorkList ledger;
    private final DeliverySteps steps;
    private final Clock clock;
    private final Map<PartnerId, Lock> visits = new ConcurrentHashMap<>();

    MailboxDesk(WorkList ledger, DeliverySteps steps, Clock clock) {
        this.ledger = ledger;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What a reader asks for.
     *
     * @param partner that fetches
     * @param max at most so many
     */
    record Visit(Partner partner, int max) {}

    /** Claims and offers; one that cannot be written is settled as ever, and not offered. */
    List<Mailboxes.Offered> offer(Visit visit) {
        var lock = visits.computeIfAbsent(visit.partner().id(), first -> new ReentrantLock());
        lock.lock();
        try {
            return offerAlone(visit);
        } finally {
            lock.unlock();
        }
    }

    /** Alone at this partner's mailbox in this process, so that what is claimed and was not offered is left over. */
    private List<Mailboxes.Offered> offerAlone(Visit visit) {
        var partner = visit.partner();
        ledger.recover(partner.id(), WorkList.Scope.DOCUMENTS, WorkList.Recovery.REPEAT, Set.of());
        List<Mailboxes.Offered> offered = new ArrayList<>();
        long bytes = 0;
        int next = 1;
        while (next > 0) {
            var claims = ledger.claim(partner.id(), WorkList.Scope.DOCUMENTS, next);
            for (var claim : claims) {
                var one = offer(claim, partner);
                one.ifPresent(offered::add);
                bytes += one.map(document -> document.content().length).orElse(0);
            }
            next = claims.isEmpty() || bytes >= ENOUGH ? 0 : next(visit.max() - offered.size(), bytes);
        }
        return offered;
    }

    /** Small documents come by tens; once there was a large one, each is looked at before the next. */
    private static int next(int left, long bytes) {
        return Math.min(left, bytes < SMALL ? 10 : 1);
    }

    private Optional<Mailboxes.Offered> offer(Claim claim, Partner partner) {
        var handling = new Handling(claim, partner);
        try {
            steps.load().load(handling);
            steps.disclose().disclose(handling);
            steps.write().fix(handling);
        } catch (RuntimeException defect) {
            steps.settle().broken(handling);
        }
        var until = clock.instant().plus(LEASE);
        var beside = List.<Output.Part>of();
        var content = Optional.<HandOver>empty();
        if (handling.isToSend()) {
            content = Optional.of(handling.handOver());
            beside = handling.beside();
            handling.decide(new Outcome.Offered(until));
        }
        steps.settle().record(handling);
        var goesBeside = beside;
        return content.map(written -> offered(claim, written, goesBeside, until));
    }

    private static Mailboxes.Offered offered(Claim claim, HandOver written, List<Output.Part> beside, Instant until) {
        return new Mailboxes.Offered(
                claim.delivery(),
                claim.fence(),
                until,
                (Claim.What.Document) claim.what(),
                written.mediaType(),
                written.content(),
                beside);
    }
}
