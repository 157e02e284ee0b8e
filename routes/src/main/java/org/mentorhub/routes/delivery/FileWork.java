package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due for a partner that gets its documents a file at a time: claimed, loaded, disclosed and written by the same steps as on
 * {@code deliver-to-<partner>}, and settled by the same rules, for the whole file at once.
 */
public final class FileWork {
    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final Ledger ledger;
    private final DeliverySteps steps;
    private final PartnerGate gate;
    private final OutcomeRules rules;
    private final DeliveryMeters meters;
    private final Alarms alarms;
    private final Clock clock;
    /** By partner: files of which the ledger does not know yet what became. Each partner's route is one thread. */
    private final Map<PartnerId, Deque<Ended>> unsettled = new ConcurrentHashMap<>();

    FileWork(Ledger ledger, DeliverySteps steps, PartnerGate gate, DeliveryMeters meters, Alarms alarms, Clock clock) {
        this.ledger = ledger;
        this.steps = steps;
        this.gate = gate;
        this.rules = new OutcomeRules(clock);
        this.meters = meters;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * A document that is written.
     *
     * @param claim on its delivery
     * @param output its bytes
     */
    public record Written(Claim claim, Output output) {}

    /** What became of a file. */
    private record Ended(Drop drop, Partner recipient, Outcome outcome) {}

    /** Makes due again what was claimed and not planned: by a process that ended, or by this one, when the ledger went out of reach. */
    public void begin(PartnerId partner) {
        ledger.workList().recover(partner, WorkList.Scope.DOCUMENTS, WorkList.Recovery.REPEAT, Set.of());
    }

    /**
     * The files to be uploaded again. None while the ledger does not know yet what became of those before.
     *
     * @throws LedgerUnavailable where the ledger is out of reach
     */
    public List<Drop> again(PartnerId partner) {
        var waiting = unsettled.getOrDefault(partner, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            record(waiting.element());
            waiting.remove();
        }
        return ledger.drops().open(partner, Set.of());
    }

    /** Claims and writes what is due; what cannot be written is settled as such and left out. */
    public List<Written> take(Partner recipient, int atMost) {
        List<Written> written = new ArrayList<>();
        for (var claim : ledger.workList().claim(recipient.id(), WorkList.Scope.DOCUMENTS, atMost)) {
            write(new Handling(claim, recipient)).ifPresent(output -> written.add(new Written(claim, output)));
        }
        return written;
    }

    private Optional<Output> write(Handling handling) {
        try {
            steps.load().load(handling);
            steps.disclose().disclose(handling);
            var output = steps.write().written(handling);
            if (output.isEmpty()) {
                steps.settle().record(handling);
            }
            return output;
        } catch (RuntimeException defect) {
            LOG.error(
                    "delivery {} could not be written for a file; tried again",
                    handling.claim().delivery(),
                    defect);
            steps.settle().broken(handling);
            steps.settle().record(handling);
            return Optional.empty();
        }
    }

    /** Gives back what was written and could not be planned as a file: it is tried again. */
    public void giveBack(Partner recipient, List<Written> written) {
        for (var one : written) {
            var handling = new Handling(one.claim(), recipient);
            steps.settle().broken(handling);
            steps.settle().record(handling);
        }
    }

    /** Settles all deliveries of a file by what became of its upload, and tells the partner's gate. */
    public void end(Drop drop, Partner recipient, HandOverResult result) {
        var outcome = rules.decide(new OutcomeRules.Attempt(drop.attempt(), drop.since()), recipient.terms(), result);
        var ended = new Ended(drop, recipient, outcome);
        try {
            record(ended);
        } catch (LedgerUnavailable outOfReach) {
            LOG.warn("cannot settle file {} to {}; will try again", drop.id(), recipient.id());
            unsettled
                    .computeIfAbsent(recipient.id(), partner -> new ArrayDeque<>())
                    .add(ended);
            return;
        }
        gate.learn(recipient.id(), result);
    }

    private void record(Ended ended) {
        var drop = ended.drop();
        var recipient = ended.recipient();
        var outcome = ended.outcome();
        var settlement = ledger.drops().end(drop, outcome);
        LOG.info(
                "file {} with {} deliveries to {}: {} {}",
                drop.id(),
                drop.deliveries().size(),
                recipient.id(),
                outcome.getClass().getSimpleName(),
                settlement);
        if (settlement == WorkList.Settlement.LATE) {
            return; // another process has the file, and tells what becomes of it
        }
        meters.dropped(drop, documentsIn(drop, recipient), outcome);
        switch (outcome) {
            case Outcome.Dead dead -> raise(Alarm.Kind.DEAD_LETTER, recipient, dead.reason());
            case Outcome.InDoubt doubt -> raise(Alarm.Kind.IN_DOUBT, recipient, doubt.reason());
            case Outcome.Delivered delivered -> {}
            case Outcome.Offered offered -> {}
            case Outcome.Retry retry -> {}
        }
    }

    /** What is in a file, by its name, where the partner gets several documents. */
    private static DocumentType documentsIn(Drop drop, Partner recipient) {
        var terms = (Outbound.Drop) recipient.out().orElseThrow();
        return recipient.documents().receives().stream()
                .filter(type -> drop.name()
                        .startsWith(terms.names().getOrDefault(type, "").replaceFirst("\\{.*", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows what is in " + drop.id()));
    }

    private void raise(Alarm.Kind kind, Partner recipient, Reason reason) {
        var text = "a file for " + recipient.id() + ": " + reason.code() + " " + reason.text();
        alarms.raise(new Alarm(kind, recipient.id(), Optional.empty(), text, clock.instant()));
    }
}
