package org.mentorhub.routes.admin;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Pruning;
import org.mentorhub.routes.ledger.Verification;

/** The MBean of the ledger. */
final class LedgerControl implements LedgerMXBean {
    private static final Set<DeliveryState> ARRIVED =
            EnumSet.of(DeliveryState.DELIVERED, DeliveryState.ACKNOWLEDGED, DeliveryState.REFUSED);

    private final Ledger ledger;
    private final Throughput documents;
    private final Throughput deliveries;

    LedgerControl(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.documents = new Throughput(clock);
        this.deliveries = new Throughput(clock);
    }

    @Override
    public Map<String, Long> getDocuments() {
        return named(ledger.views().counts().documents());
    }

    @Override
    public Map<String, Long> getDeliveries() {
        return named(ledger.views().counts().deliveries());
    }

    @Override
    public long getEvents() {
        return ledger.views().counts().events();
    }

    @Override
    public double getDocumentsPerSecond() {
        return documents.perSecond(sum(ledger.views().counts().documents()));
    }

    @Override
    public double getDeliveriesPerSecond() {
        var counts = ledger.views().counts().deliveries();
        return deliveries.perSecond(ARRIVED.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum());
    }

    @Override
    public String verifyChain() {
        return switch (ledger.verify()) {
            case Verification.Intact intact -> "intact: " + intact.events() + " events, head " + intact.head();
            case Verification.Broken broken -> "BROKEN at event " + broken.sequence() + ": " + broken.what();
        };
    }

    @Override
    public String previewPruning() {
        var preview = ledger.pruning().preview();
        var due = preview.due().entrySet().stream()
                .map(of -> of.getValue().count() + " of " + of.getKey().id() + " since "
                        + of.getValue().oldest())
                .sorted()
                .toList();
        return "would be pruned: " + (due.isEmpty() ? "none" : String.join(", ", due)) + "; " + preview.open()
                + " stay, their deliveries are not at their end";
    }

    @Override
    public String getPruning() {
        return said(ledger.pruning().progress());
    }

    @Override
    public String startPruning(String reason) {
        return JmxAnswer.of(() -> said(ledger.pruning().start(Operator.acts(Reasons.checked(reason)))));
    }

    @Override
    public String stopPruning() {
        return said(ledger.pruning().stop());
    }

    private static String said(Pruning.Progress progress) {
        return (progress.underWay() ? "under way: " : progress.failed() ? "FAILED after " : "at rest: ")
                + progress.pruned() + " pruned, " + progress.open() + " stay, their deliveries are not at their end";
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static <S extends Enum<S>> Map<String, Long> named(Map<S, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((state, count) -> named.put(state.name().toLowerCase(Locale.ROOT), count));
        return named;
    }
}
