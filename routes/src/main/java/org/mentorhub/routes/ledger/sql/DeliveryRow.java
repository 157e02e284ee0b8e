package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * A delivery as its row has it, with what is known of the exchange that it is of.
 *
 * @param id row id
 * @param hubId hub id
 * @param recipient for whom
 * @param state where it stands
 * @param lane what it is one of many of
 * @param exchange what it carries, or what a notice is about
 * @param notice the kind of notice, and the delivery that it tells of
 * @param claimed the claim on it
 * @param times in microseconds
 * @param marks further facts of operators
 */
record DeliveryRow(
        long id,
        DeliveryId hubId,
        PartnerId recipient,
        DeliveryState state,
        Lane lane,
        Optional<Exchange> exchange,
        Optional<NoticeOf> notice,
        Claimed claimed,
        DeliveryTimes times,
        Marks marks) {

    /** What every query for such rows begins with; conditions on {@code d} follow. */
    static final String SELECT =
            "select d.id, d.hub_id, d.recipient, d.state, d.document, d.ordinal, d.exchange, d.subject, d.purpose,"
                + " d.notice, d.about, d.attempts, d.fence, d.node, d.begun, d.due_at, d.created_at, d.changed_at,"
                + " d.hold, d.reason_code, d.reason, d.words, d.decided, e.hub_id as exchange_id, e.subject as owner,"
                + " o.type, o.sender, r.hub_id as replaced, d.notice_body from delivery d left join exchange e on e.id"
                + " = d.exchange left join document o on o.id = e.document left join delivery r on r.id = d.replaces ";

    /** Where a delivery stands among those of the same document to the same recipient. A notice is alone: document 0. */
    record Lane(long document, long ordinal) {}

    /** The exchange of a delivery. */
    record Exchange(
            long id,
            ExchangeId hubId,
            DocumentType type,
            PartnerId sender,
            long owner,
            long subject,
            Optional<String> purpose) {}

    /** A notice: its kind, the row of the delivery that it tells of (0 where none), what it says, sealed. */
    record NoticeOf(NoticeKind kind, long about, byte[] body) {}

    /** The last claim. */
    record Claimed(int attempts, long fence, long node, boolean begun) {}

    /** Times in microseconds. */
    record DeliveryTimes(long due, long created, long changed) {}

    /** Further facts. */
    record Marks(
            Optional<HoldReason> hold,
            @Nullable String reasonCode,
            byte @Nullable [] reason,
            byte @Nullable [] words,
            int decided,
            Optional<DeliveryId> replaces) {}

    static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"),
                new DeliveryId(row.getString("hub_id")),
                new PartnerId(row.getString("recipient")),
                DeliveryState.valueOf(row.getString("state")),
                new Lane(row.getLong("document"), row.getLong("ordinal")),
                exchange(row),
                notice(row),
                new Claimed(
                        row.getInt("attempts"), row.getLong("fence"), row.getLong("node"), row.getInt("begun") == 1),
                new DeliveryTimes(row.getLong("due_at"), row.getLong("created_at"), row.getLong("changed_at")),
                marks(row));
    }

    /** What it is of, as others see it. */
    Claim.What what() {
        if (notice.isPresent()) {
            return new Claim.What.NoticeOf(notice.get().kind());
        }
        var of = exchange.orElseThrow();
        return new Claim.What.Document(of.hubId(), of.type(), of.sender());
    }

    private static Optional<Exchange> exchange(ResultSet row) throws SQLException {
        var hubId = row.getString("exchange_id");
        if (hubId == null) {
            return Optional.empty();
        }
        return Optional.of(new Exchange(
                row.getLong("exchange"),
                new ExchangeId(hubId),
                DocumentType.of(row.getString("type")).orElseThrow(),
                new PartnerId(row.getString("sender")),
                row.getLong("owner"),
                row.getLong("subject"),
                Optional.ofNullable(row.getString("purpose"))));
    }

    private static Optional<NoticeOf> notice(ResultSet row) throws SQLException {
        var kind = row.getString("notice");
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new NoticeOf(NoticeKind.valueOf(kind), row.getLong("about"), row.getBytes("notice_body")));
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                Optional.ofNullable(row.getString("hold")).map(HoldReason::valueOf),
                row.getString("reason_code"),
                row.getBytes("reason"),
                row.getBytes("words"),
                row.getInt("decided"),
                Optional.ofNullable(row.getString("replaced")).map(DeliveryId::new));
    }
}
