package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final IdKey ids;
    private final Deliveries deliveries;
    private final Contents contents;
    private final SubmissionNotices submissions;
    private final Receipts receipts;

    Notices(IdKey ids, Deliveries deliveries, Contents contents, SubmissionNotices submissions, Receipts receipts) {
        this.ids = ids;
        this.deliveries = deliveries;
        this.contents = contents;
        this.submissions = submissions;
        this.receipts = receipts;
    }

    /** Tells the sender of a document what became of one of its deliveries. */
    void tell(Write write, DeliveryRow about, NoticeKind kind, String result, List<PartnerReason> reasons) {
        var exchange = about.exchange().orElseThrow();
        var key = contents.keyOf(write.sql(), about);
        if (key.isEmpty()) {
            return;
        }
        var body = new NoticeBody(kind == NoticeKind.ACKNOWLEDGEMENT, result, reasons, List.of(), null).seal(key.get());
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
        if (key.isEmpty() || of.body() == null) {
            return new Cargo.Erased();
        }
        var body = NoticeBody.open(key.get(), of.body());
        var notice = of.submission() == 0 ? ofDelivery(sql, row, body) : ofSubmission(sql, row, body);
        return new Cargo.OfNotice(notice, contents.output(sql, row, key.get()));
    }

    private Notice ofDelivery(Sql sql, DeliveryRow row, NoticeBody body) {
        var of = row.notice().orElseThrow();
        var about = sql.first(DeliveryRow.SELECT + "where d.id = ?", DeliveryRow::read, of.about());
        Optional<PartnerId> from = body.ofRecipient() ? about.map(DeliveryRow::recipient) : Optional.empty();
        return new Notice(
                row.hubId(),
                of.kind(),
                row.recipient(),
                from,
                Times.instant(row.times().created()),
                about.flatMap(told -> about(sql, told)),
                Optional.of(body.result()),
                body.says(),
                Optional.empty(),
                Optional.empty());
    }

    private Notice ofSubmission(Sql sql, DeliveryRow row, NoticeBody body) {
        var of = row.notice().orElseThrow();
        var subject = submissions.subject(sql, of.submission());
        var id = subject.submission().id();
        Optional<String> jws = of.kind() == NoticeKind.RECEIPT
                ? subject.receipt().map(kept -> receipts.open(id, kept).jws())
                : Optional.empty();
        return new Notice(
                row.hubId(),
                of.kind(),
                row.recipient(),
                Optional.empty(),
                Times.instant(row.times().created()),
                Optional.of(new About(
                        id,
                        subject.answerTo().messageId(),
                        Optional.ofNullable(subject.answerTo().returnAddress()),
                        Optional.empty())),
                Optional.of(body.result()),
                body.says(),
                jws,
                contents.enclosure(sql, row.id()));
    }

    private record OfSubmission(SubmissionId id, byte @Nullable [] answerTo) {}

    private Optional<About> about(Sql sql, DeliveryRow told) {
        var exchange = told.exchange().orElseThrow();
        var submission = sql.first(
                        "select s.hub_id, s.answer_to from submission s join exchange e on e.submission = s.id"
                                + " where e.id = ?",
                        row -> new OfSubmission(new SubmissionId(row.getString(1)), row.getBytes(2)),
                        exchange.id())
                .orElseThrow();
        var answerTo = submissions.answerTo(submission.answerTo());
        return contents.names(sql, told)
                .map(names -> new About(
                        submission.id(),
                        answerTo.map(AnswerTo::messageId).orElse(names.messageId()),
                        answerTo.flatMap(kept -> Optional.ofNullable(kept.returnAddress())),
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
}
