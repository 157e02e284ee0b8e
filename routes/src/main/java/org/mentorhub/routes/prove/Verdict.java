package org.mentorhub.routes.prove;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.WritePoint;
import org.mentorhub.schemas.PartnerId;

/**
 * What a campaign found.
 *
 * @param kills how often the hub died
 * @param faults what was brought about, and how often
 * @param points the write points at which the hub halted
 * @param documents how many receipts name
 * @param senders whose they are
 * @param recipients who is owed them
 * @param lost documents that a receipt names and a recipient has not in their newest version
 * @param doubled documents that had more than one effect, and submissions with more than one receipt
 * @param stale how often an older version came after a newer one
 * @param stranded files and messages for which nobody will come
 * @param decided deliveries in doubt that an operator decided after asking the partner
 * @param longestStallSeconds the longest time in which no sender got a receipt
 * @param chain what walking the ledger's chain found
 */
public record Verdict(
        int kills,
        Map<FaultKind, Integer> faults,
        Set<WritePoint> points,
        int documents,
        Set<PartnerId> senders,
        Set<PartnerId> recipients,
        List<String> lost,
        List<String> doubled,
        int stale,
        List<String> stranded,
        int decided,
        long longestStallSeconds,
        Verification chain) {

    public Verdict {
        faults = Map.copyOf(faults);
        points = Set.copyOf(points);
        senders = Set.copyOf(senders);
        recipients = Set.copyOf(recipients);
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        stranded = List.copyOf(stranded);
    }

    /** Whether the hub kept all its promises. */
    public boolean isKept() {
        return lost.isEmpty()
                && doubled.isEmpty()
                && stale == 0
                && stranded.isEmpty()
                && chain instanceof Verification.Intact;
    }
}
