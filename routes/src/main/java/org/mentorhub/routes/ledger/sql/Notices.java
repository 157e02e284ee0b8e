package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Notice;
import org.mentorhub.routes.ledger.Notice.About;
import org.mentorhub.routes.ledger.Notice.AboutDocument;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/** Notices as deliveries of their own. A row holds what only this notice says; what it is about is read when it is sent. */
final class Notices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IdKey ids;
    private final Deliveries deliveries;
    private final Contents contents;

    Notices(IdKey ids, Deliveries deliveries, Contents contents) {
        this.ids = ids;
        this.deliveries = deliveries;
        this.contents = contents;
    }

    /** Tells the sender of a document what became of one of its deliveries. */
    void tell(Write write, DeliveryRow about, NoticeKind kind, String result, List<PartnerReason> reasons) {
        var exchange = about.exchange().orElseThrow();
        var key = contents.keyOf(write.sql(), about);
        if (key.isEmpty()) {
            return;
        }
        var body = key.get().seal(body(kind == NoticeKind.ACKNOWLEDGEMENT, result, reasons), "notice");
        var id = new DeliveryId(ids.hubId("notice", about.hubId().value(), kind.id()));
        var recipient = exchange.sender();
        var told = EventBody.of()
                .text("state", "PENDING")
                .text("kind", kind.id())
                .text("tells-of", about.hubId().value());
        long event = write.append("notice-made", id.value(), told).sequence();
        int inserted = write.sql()
                .update(
                        "insert into delivery (id, hub_id, recipient, exchange, ordinal, notice, about, notice_body,"
                            + " state, attempts, fence, node, begun, due_at, created_at, changed_at, event, decided)"
                            + " values (?, ?, ?, ?, 0, ?, ?, ?, 'PENDING', 0, 0, 0, 0, ?, ?, ?, ?, 0)",
                        write.nextId(),
                        id.value(),
                        recipient.value(),
                        exchange.id(),
                        kind.name(),
                        about.id(),
                        body,
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nowMicros(),
                        event);
        write.tally(recipient.value(), "PENDING", inserted);
        write.due(recipient);
    }

    /** What a notice says, with what it is about. */
    Cargo open(Sql sql, DeliveryRow row) {
        var of = row.notice().orElseThrow();
        var key = contents.keyOf(sql, row);
        if (key.isEmpty()) {
            return new Cargo.Erased();
        }
        var body = Contents.json(key.get().open(of.body(), "notice"));
        var about = sql.first(DeliveryRow.SELECT + "where d.id = ?", DeliveryRow::read, of.about());
        List<PartnerReason> reasons = new ArrayList<>();
        body.path("reasons")
                .forEach(reason -> reasons.add(new PartnerReason(
                        reason.path("code").asText(), reason.path("text").asText())));
        Optional<PartnerId> from =
                body.path("ofRecipient").asBoolean() ? about.map(DeliveryRow::recipient) : Optional.empty();
        var notice = new Notice(
                row.hubId(),
                of.kind(),
                row.recipient(),
                from,
                Times.instant(row.times().created()),
                about.flatMap(told -> about(sql, told)),
                Optional.of(body.path("result").asText()),
                Notice.Says.because(reasons),
                Optional.empty(),
                Optional.empty());
        return new Cargo.OfNotice(notice, contents.output(sql, row, key.get()));
    }

    private Optional<About> about(Sql sql, DeliveryRow told) {
        var exchange = told.exchange().orElseThrow();
        var submission = sql.first(
                        "select s.hub_id from submission s join exchange e on e.submission = s.id where e.id = ?",
                        row -> new SubmissionId(row.getString(1)),
                        exchange.id())
                .orElseThrow();
        return contents.names(sql, told)
                .map(names -> new About(
                        submission,
                        names.messageId(),
                        Optional.empty(),
                        Optional.of(new AboutDocument(
                                exchange.hubId(),
                                told.hubId(),
                                exchange.type(),
                                names.documentId(),
                                told.recipient()))));
    }

    /** Takes a notice out of a mailbox. */
    void confirmed(Write write, DeliveryRow row) {
        deliveries.move(write, row, DeliveryState.ACKNOWLEDGED, Deliveries.Change.NONE);
    }

    private record Body(boolean ofRecipient, String result, List<PartnerReason> reasons) {}

    private static byte[] body(boolean ofRecipient, String result, List<PartnerReason> reasons) {
        try {
            return JSON.writeValueAsBytes(new Body(ofRecipient, result, reasons));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a notice is no JSON", impossible);
        }
    }
}
