package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeState;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmissionState;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Makes views of rows. */
final class ViewRows {
    private static final String SUBMISSION =
            "select s.id, s.hub_id, s.sender, s.state, s.transport, s.format," + " s.received_at from submission s ";
    private static final String EXCHANGE = "select e.id, e.hub_id, s.hub_id, e.position, s.sender, o.type, e.state,"
            + " x.hub_id, s.transport, s.format, s.received_at from exchange e join submission s on s.id = e.submission"
            + " join document o on o.id = e.document left join exchange x on x.id = e.same_as ";
    private static final int MOST = 1000;

    private final Parts parts;

    ViewRows(Parts parts) {
        this.parts = parts;
    }

    private record Identified<T>(long id, T view) {}

    Optional<SubmissionView> submission(Sql sql, String condition, Object argument) {
        return sql.first(
                        SUBMISSION + condition,
                        row -> new Identified<>(
                                row.getLong(1),
                                new SubmissionView(
                                        new SubmissionId(row.getString(2)),
                                        new PartnerId(row.getString(3)),
                                        SubmissionState.valueOf(row.getString(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        Times.instant(row.getLong(7)),
                                        List.of(),
                                        List.of())),
                        argument)
                .map(found -> withDocuments(sql, found.id(), found.view()));
    }

    private SubmissionView withDocuments(Sql sql, long id, SubmissionView bare) {
        var rejects = sql.list(
                "select position, faults from reject where submission = ? order by position limit " + MOST,
                row -> new DocumentDecision.Rejected(row.getInt(1), Faults.read(row.getString(2))),
                id);
        var exchanges = exchanges(sql, "where e.submission = ? order by e.position limit " + MOST, id);
        return new SubmissionView(
                bare.id(),
                bare.sender(),
                bare.state(),
                bare.transport(),
                bare.format(),
                bare.receivedAt(),
                exchanges,
                rejects);
    }

    List<ExchangeView> exchanges(Sql sql, String condition, Object argument) {
        var bare = sql.list(
                EXCHANGE + condition,
                row -> new Identified<>(
                        row.getLong(1),
                        new ExchangeView(
                                new ExchangeId(row.getString(2)),
                                new SubmissionId(row.getString(3)),
                                row.getInt(4),
                                new PartnerId(row.getString(5)),
                                DocumentType.of(row.getString(6)).orElseThrow(),
                                ExchangeState.valueOf(row.getString(7)),
                                Optional.ofNullable(row.getString(8)).map(ExchangeId::new),
                                row.getString(9),
                                row.getString(10),
                                Times.instant(row.getLong(11)),
                                List.of())),
                argument);
        List<ExchangeView> views = new ArrayList<>();
        for (var found : bare) {
            var deliveries = sql.list(
                    DeliveryRow.SELECT + "where d.exchange = ? and d.notice is null order by d.id",
                    DeliveryRow::read,
                    found.id());
            views.add(with(
                    found.view(),
                    deliveries.stream().map(row -> status(sql, row)).toList()));
        }
        return views;
    }

    private static ExchangeView with(ExchangeView bare, List<DeliveryStatus> deliveries) {
        return new ExchangeView(
                bare.id(),
                bare.submission(),
                bare.position(),
                bare.sender(),
                bare.type(),
                bare.state(),
                bare.sameAs(),
                bare.transport(),
                bare.format(),
                bare.receivedAt(),
                deliveries);
    }

    DeliveryStatus status(Sql sql, DeliveryRow row) {
        var marks = row.marks();
        var reason = marks.reason() == null || marks.reasonCode() == null
                ? Optional.<Reason>empty()
                : Optional.of(new Reason(marks.reasonCode(), parts.deliveries().open(marks.reason())));
        return new DeliveryStatus(
                row.hubId(),
                row.recipient(),
                row.what(),
                row.exchange().map(DeliveryRow.Exchange::hubId),
                row.state(),
                marks.hold(),
                row.claimed().attempts(),
                reason,
                words(sql, row),
                Times.instant(row.times().created()),
                Times.instant(row.times().changed()),
                row.state() == DeliveryState.PENDING
                        ? Optional.of(Times.instant(row.times().due()))
                        : Optional.empty(),
                marks.replaces(),
                marks.decided() == Replaying.DISCARDED);
    }

    private List<PartnerReason> words(Sql sql, DeliveryRow row) {
        var sealed = row.marks().words();
        if (sealed == null) {
            return List.of();
        }
        List<PartnerReason> words = new ArrayList<>();
        parts.contents().keyOf(sql, row).ifPresent(key -> Contents.json(key.open(sealed, "words"))
                .forEach(word -> words.add(reason(word))));
        return words;
    }

    private static PartnerReason reason(JsonNode word) {
        return new PartnerReason(word.path("code").asText(), word.path("text").asText());
    }
}
