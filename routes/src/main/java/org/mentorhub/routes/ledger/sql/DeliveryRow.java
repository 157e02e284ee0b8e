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
                + " o.type, o.sender, r.hub_id as replaced, d.notice_body, d.submission, d.uncertain from delivery d"
                + " left join exchange e on e.id = d.exchange left join document o on o.id = e.document left join"
                + " delivery r on r.id = d.replaces ";

    // Columns by number: by name, the driver looks each up anew in every row.
    private static final int ID = 1;
    private static final int HUB_ID = 2;
    private static final int RECIPIENT = 3;
    private static final int STATE = 4;
    private static final int DOCUMENT = 5;
    private static final int ORDINAL = 6;
    private static final int EXCHANGE = 7;
    private static final int SUBJECT = 8;
    private static final int PURPOSE = 9;
    private static final int NOTICE = 10;
    private static final int ABOUT = 11;
    private static final int ATTEMPTS = 12;
    private static final int FENCE = 13;
    private static final int NODE = 14;
    private static final int BEGUN = 15;
    private static final int DUE_AT = 16;
    private static final int CREATED_AT = 17;
    private static final int CHANGED_AT = 18;
    private static final int HOLD = 19;
    private static final int REASON_CODE = 20;
    private static final int REASON = 21;
    private static final int WORDS = 22;
    private static final int DECIDED = 23;
    private static final int EXCHANGE_ID = 24;
    private static final int OWNER = 25;
    private static final int TYPE = 26;
    private static final int SENDER = 27;
    private static final int REPLACED = 28;
    private static final int NOTICE_BODY = 29;
    private static final int SUBMISSION = 30;
    private static final int UNCERTAIN = 31;

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

    /**
     * A notice: its kind, the row of the delivery or of the submission that it tells of (0 where none), what it says, sealed, until that is
     * forgotten.
     */
    record NoticeOf(NoticeKind kind, long about, long submission, byte @Nullable [] body) {}

    /** The last claim. */
    record Claimed(int attempts, long fence, long node, boolean begun) {}

    /** Times in microseconds. */
    record DeliveryTimes(long due, long created, long changed) {}

    /** Further facts; uncertain: an earlier attempt may have arrived. */
    record Marks(
            Optional<HoldReason> hold,
            @Nullable String reasonCode,
            byte @Nullable [] reason,
            byte @Nullable [] words,
            int decided,
            Optional<DeliveryId> replaces,
            boolean uncertain) {}

    static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong(ID),
                new DeliveryId(row.getString(HUB_ID)),
                new PartnerId(row.getString(RECIPIENT)),
                DeliveryState.valueOf(row.getString(STATE)),
                new Lane(row.getLong(DOCUMENT), row.getLong(ORDINAL)),
                exchange(row),
                notice(row),
                new Claimed(row.getInt(ATTEMPTS), row.getLong(FENCE), row.getLong(NODE), row.getInt(BEGUN) == 1),
                new DeliveryTimes(row.getLong(DUE_AT), row.getLong(CREATED_AT), row.getLong(CHANGED_AT)),
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
        var hubId = row.getString(EXCHANGE_ID);
        if (hubId == null) {
            return Optional.empty();
        }
        return Optional.of(new Exchange(
                row.getLong(EXCHANGE),
                new ExchangeId(hubId),
                DocumentType.of(row.getString(TYPE)).orElseThrow(),
                new PartnerId(row.getString(SENDER)),
                row.getLong(OWNER),
                row.getLong(SUBJECT),
                Optional.ofNullable(row.getString(PURPOSE))));
    }

    private static Optional<NoticeOf> notice(ResultSet row) throws SQLException {
        var kind = row.getString(NOTICE);
        return kind == null
                ? Optional.empty()
                : Optional.of(new NoticeOf(
                        NoticeKind.valueOf(kind),
                        row.getLong(ABOUT),
                        row.getLong(SUBMISSION),
                        row.getBytes(NOTICE_BODY)));
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                Optional.ofNullable(row.getString(HOLD)).map(HoldReason::valueOf),
                row.getString(REASON_CODE),
                row.getBytes(REASON),
                row.getBytes(WORDS),
                row.getInt(DECIDED),
                Optional.ofNullable(row.getString(REPLACED)).map(DeliveryId::new),
                row.getInt(UNCERTAIN) == 1);
    }
}
