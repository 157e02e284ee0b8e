package org.mentorhub.routes.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Holdings;
import org.mentorhub.routes.ledger.Holdings.Difference;
import org.mentorhub.routes.rest.HoldingsAnswer;
import org.mentorhub.schemas.PartnerId;

/** Holds a partner's list of what it has against the books. */
final class ReconcileDesk {
    private final Holdings holdings;

    ReconcileDesk(Holdings holdings) {
        this.holdings = holdings;
    }

    HoldingsAnswer.Digests digests(PartnerId partner) {
        return HoldingsAnswer.digests(holdings, partner);
    }

    HoldingsAnswer.Compared compared(PartnerId partner, String list) {
        var lines =
                list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Map<Integer, Map<DeliveryId, Optional<Digest>>> theirs = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            put(theirs, lines.get(at), at + 1);
        }
        List<Difference> differences = new ArrayList<>();
        for (int bucket = 0; bucket < Holdings.BUCKETS; bucket++) {
            differences.addAll(holdings.compare(partner, bucket, theirs.getOrDefault(bucket, Map.of())));
        }
        return HoldingsAnswer.compared(lines.size(), differences);
    }

    private static void put(Map<Integer, Map<DeliveryId, Optional<Digest>>> theirs, String line, int number) {
        var parts = line.split("[\\s,;]+", -1);
        if (parts.length > 2
                || !DeliveryId.isValid(parts[0])
                || (parts.length == 2 && !parts[1].matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("line " + number
                    + " is no delivery id with, or without, a SHA-256 in small hexadecimal behind it; nothing"
                    + " was compared");
        }
        theirs.computeIfAbsent(HexFormat.fromHexDigits(parts[0], 0, 2), first -> new HashMap<>())
                .put(
                        new DeliveryId(parts[0]),
                        parts.length == 2 ? Optional.of(new Digest(parts[1])) : Optional.empty());
    }
}
