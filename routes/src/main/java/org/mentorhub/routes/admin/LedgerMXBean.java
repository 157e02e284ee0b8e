package org.mentorhub.routes.admin;

import java.util.Map;

/** {@code org.mentorhub:type=Ledger}: what the ledger holds, by its books, and whether its chain is whole. */
@Described("What the ledger holds, and whether its chain of events is whole")
public interface LedgerMXBean {

    /** Documents by decision. */
    @Described("Documents by decision: accepted, unchanged, rejected; together all that ever came")
    Map<String, Long> getDocuments();

    /** Deliveries by state. */
    @Described("Deliveries by state: pending, claimed, held, in_doubt, delivered, acknowledged, refused, dead,"
            + " superseded, withdrawn")
    Map<String, Long> getDeliveries();

    /** Events in the chain. */
    @Described("Events in the hash chain")
    long getEvents();

    /** Documents a second. */
    @Described("Documents taken a second, averaged since the attribute was last read, at least a second apart")
    double getDocumentsPerSecond();

    /** Hand-overs a second. */
    @Described(
            "Hand-overs that succeeded a second, averaged since the attribute was last read, at least a second apart")
    double getDeliveriesPerSecond();

    /** Walks the chain. */
    @ReadsOnly
    @Described("Walks the whole chain and says whether it is intact, as hub verify-ledger does; takes time on a large"
            + " ledger")
    String verifyChain();

    /** What pruning would do. */
    @ReadsOnly
    @Described("Says of how many documents the content would be pruned, by type, since their retention is over")
    String previewPruning();

    /** How pruning stands. */
    @Described("How the pruning of old documents' content stands, which runs once a day")
    String getPruning();

    /** Prunes. */
    @Described("Prunes the content of documents whose retention is over, in the background")
    String startPruning(@Described(name = "reason", value = "Why; the ledger keeps it") String reason);

    /** Stops pruning. */
    @Described("Ends the pruning that is under way before its next commit")
    String stopPruning();
}
