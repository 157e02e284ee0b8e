package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Again;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.schemas.PartnerId;

/** Delivers an exchange once more to one of those it was addressed to, since an operator says so. */
final class DeliveringAgain {
    private static final String LAST = DeliveryRow.SELECT
            + "where d.exchange = (select coalesce(x.same_as, x.id) from exchange x where x.hub_id = ?)"
            + " and d.recipient = ? and d.notice is null order by d.id desc limit 1";

    private final Parts parts;
    private final Replaying replaying;

    DeliveringAgain(Parts parts, Replaying replaying) {
        this.parts = parts;
        this.replaying = replaying;
    }

    /** What {@link #deliver} would do now. */
    Again preview(Sql sql, ExchangeId exchange, PartnerId recipient) {
        var last = last(sql, exchange, recipient);
        return last.map(row -> of(sql, row)).orElseGet(() -> nothing(sql, exchange));
    }

    Again deliver(Write write, ExchangeId exchange, PartnerId recipient) {
        var would = preview(write.sql(), exchange, recipient);
        return would instanceof Again.Would
                ? new Again.Made(replaying.document(
                        write, last(write.sql(), exchange, recipient).orElseThrow()))
                : would;
    }

    private static Optional<DeliveryRow> last(Sql sql, ExchangeId exchange, PartnerId recipient) {
        return sql.first(LAST, DeliveryRow::read, exchange.value(), recipient.value());
    }

    private static Again nothing(Sql sql, ExchangeId exchange) {
        return sql.exists("select 1 from exchange where hub_id = ?", exchange.value())
                ? new Again.NotAddressed()
                : new Again.Unknown();
    }

    private Again of(Sql sql, DeliveryRow last) {
        return switch (last.state()) {
            case PENDING, HELD, CLAIMED, OFFERED, IN_DOUBT -> new Again.UnderWay(last.hubId(), last.state());
            case DELIVERED, ACKNOWLEDGED, REFUSED, DEAD, SUPERSEDED, WITHDRAWN ->
                parts.lanes().newer(sql, last).<Again>map(Again.Superseded::new).orElseGet(() -> ofContent(sql, last));
        };
    }

    private Again ofContent(Sql sql, DeliveryRow last) {
        return parts.contents().keyOf(sql, last).isPresent() ? would(last) : new Again.Forgotten();
    }

    private static Again would(DeliveryRow last) {
        boolean mayHave = last.state() != DeliveryState.WITHDRAWN
                && (last.state() != DeliveryState.DEAD || last.marks().uncertain());
        return new Again.Would(last.state(), Times.instant(last.times().changed()), mayHave);
    }
}
