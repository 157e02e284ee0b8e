package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeId;

/**
 * Lanes: the deliveries of one document to one recipient. Only the newest is claimed, and only while none of its lane is under way;
 * whatever became of it, an older one never follows.
 */
final class Lanes {
    /** Conditions on {@code d}: newest of its lane, none of which is under way. */
    static final String FREE_AND_NEWEST = "(d.document is null or not exists (select 1 from delivery n"
            + " where n.document = d.document and n.recipient = d.recipient and n.id <> d.id"
            + " and (n.state in ('CLAIMED', 'OFFERED') or (n.state not in ('WITHDRAWN', 'SUPERSEDED')"
            + " and (n.ordinal, n.exchange) > (d.ordinal, d.exchange)))))";

    private static final String OLDER = DeliveryRow.SELECT + "where d.document = ? and d.recipient = ?"
            + " and (d.ordinal, d.exchange) < (?, ?) and d.state in ('PENDING', 'HELD') order by d.id";
    private static final String NEWER = "select e.hub_id from delivery n join exchange e on e.id = n.exchange"
            + " where n.document = ? and n.recipient = ? and (n.ordinal, n.exchange) > (?, ?)"
            + " and n.state not in ('WITHDRAWN', 'SUPERSEDED') order by n.ordinal desc, n.exchange desc limit 1";

    private final Deliveries deliveries;

    Lanes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** What waits behind a delivery of a document and is older is overtaken. */
    void supersedeOlder(Write write, DeliveryRow row) {
        var older = write.sql()
                .list(
                        OLDER,
                        DeliveryRow::read,
                        row.lane().document(),
                        row.recipient().value(),
                        row.lane().ordinal(),
                        row.exchange().orElseThrow().id());
        older.forEach(overtaken -> deliveries.move(write, overtaken, DeliveryState.SUPERSEDED, Deliveries.Change.NONE));
    }

    /** The newest in the lane of a document's delivery, where that is newer than it. */
    Optional<ExchangeId> newer(Sql sql, DeliveryRow row) {
        return sql.first(
                NEWER,
                found -> new ExchangeId(found.getString(1)),
                row.lane().document(),
                row.recipient().value(),
                row.lane().ordinal(),
                row.exchange().orElseThrow().id());
    }
}
