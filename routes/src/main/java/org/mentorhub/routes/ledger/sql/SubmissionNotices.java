package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** Answers submissions whose senders do not wait: receipts and rejections as deliveries of their own, in the transaction that decides. */
final class SubmissionNotices {
    private static final String ON_ITS_WAY =
            "select 1 from delivery where submission = ? and notice = ? and ordinal = ?"
                    + " and state in ('PENDING', 'CLAIMED', 'OFFERED', 'HELD', 'IN_DOUBT')";

    // What tells a notice of conflict from the rejection of the first sending's own documents.
    private static final int OF_THE_SENDING = 0;
    private static final int OF_A_CONFLICT = 1;

    private final IdKey ids;
    private final SealKey ledgerKey;

    SubmissionNotices(IdKey ids, SealKey ledgerKey) {
        this.ids = ids;
        this.ledgerKey = ledgerKey;
    }

    /** Tells the receipt, and what was not taken. */
    void accepted(Write write, SubmissionRow about, DecisionCounts counts, Told told) {
        insert(write, about, new Saying(NoticeKind.RECEIPT, OF_THE_SENDING, body("accepted", List.of(), counts)));
        if (counts.rejected() > 0) {
            reject(write, about, counts, told);
        }
    }

    /** Tells that nothing was taken, unless the same content was sent before and its sender is still to be told. */
    void rejected(Write write, SubmissionRow about, Prepared.Head head, DecisionCounts counts, Told told) {
        boolean toBeTold = write.sql()
                .exists(
                        "select 1 from submission s join delivery d on d.submission = s.id where s.message_key = ?"
                                + " and s.content_key = ? and s.state = 'REJECTED' and s.id <> ?"
                                + " and d.notice = 'REJECTION' and d.state = 'PENDING'",
                        head.messageKey(),
                        head.contentKey(),
                        about.row());
        if (!toBeTold) {
            reject(write, about, counts, told);
        }
    }

    private void reject(Write write, SubmissionRow about, DecisionCounts counts, Told told) {
        var body = new NoticeBody(false, "rejected", List.of(), told.violations(), counts);
        long notice = insert(write, about, new Saying(NoticeKind.REJECTION, OF_THE_SENDING, body));
        told.enclosure().ifPresent(enclosure -> enclose(write, notice, enclosure));
    }

    private static void enclose(Write write, long notice, Told.SealedEnclosure enclosure) {
        write.sql()
                .update(
                        "insert into enclosure (notice, head, content) values (?, ?, ?)",
                        notice,
                        enclosure.head(),
                        enclosure.content());
        for (var file : enclosure.files()) {
            write.sql().update("insert into payload_file (name, exchange, notice) values (?, 0, ?)", file, notice);
        }
    }

    /** Tells what was decided on the first sending under a message id, unless that is on its way to its sender already. */
    void again(Write write, SubmissionRow first, SubmitDecision decision) {
        var saying = decision instanceof SubmitDecision.Conflict
                ? new Saying(NoticeKind.REJECTION, OF_A_CONFLICT, body("conflict", List.of(conflict()), null))
                : new Saying(NoticeKind.RECEIPT, OF_THE_SENDING, body("accepted", List.of(), null));
        boolean onItsWay =
                write.sql().exists(ON_ITS_WAY, first.row(), saying.kind().name(), saying.about());
        if (!onItsWay) {
            insert(write, first, saying);
        }
    }

    private static PartnerReason conflict() {
        return new PartnerReason(
                "MH-CONFLICT", "This message id was used for other content before: send this under a new one.");
    }

    private record Saying(NoticeKind kind, int about, NoticeBody body) {}

    private static NoticeBody body(String result, List<PartnerReason> reasons, @Nullable DecisionCounts counts) {
        return new NoticeBody(false, result, reasons, List.of(), counts);
    }

    private long insert(Write write, SubmissionRow about, Saying saying) {
        long row = write.nextId();
        var kind = saying.kind();
        var id = new DeliveryId(name(write, about, saying));
        var told = EventBody.of()
                .text("state", "PENDING")
                .text("kind", kind.id())
                .text("tells-of", about.id().value());
        long event = write.append("notice-made", id.value(), told).sequence();
        write.sql()
                .updateOne(
                        "insert into delivery (id, hub_id, recipient, submission, ordinal, notice, notice_body, state,"
                            + " attempts, fence, node, begun, due_at, created_at, changed_at, event, decided) values"
                            + " (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, 0, 0, 0, ?, ?, ?, ?, 0)",
                        row,
                        id.value(),
                        about.sender().value(),
                        about.row(),
                        saying.about(),
                        kind.name(),
                        saying.body().seal(ledgerKey),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nowMicros(),
                        event);
        write.tally(about.sender().value(), "PENDING", 1);
        write.due(about.sender());
        return row;
    }

    /** The first one's id says what it tells of; those of repeats are numbered. */
    private String name(Write write, SubmissionRow about, Saying saying) {
        long before = write.sql()
                .number(
                        "select count(*) from delivery where submission = ? and notice = ? and ordinal = ?",
                        about.row(),
                        saying.kind().name(),
                        saying.about());
        return ids.hubId(
                "notice",
                about.id().value(),
                saying.kind().id(),
                String.valueOf(saying.about()),
                String.valueOf(before));
    }

    /** What answers a submission, where notices do. */
    Optional<AnswerTo> answerTo(byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : Optional.of(AnswerTo.open(ledgerKey, sealed));
    }

    /** What notices about a submission are about. */
    record Subject(SubmissionRow submission, AnswerTo answerTo, Optional<byte[]> receipt) {}

    /** The submission of a notice. */
    Subject subject(Sql sql, long submission) {
        return sql.first(
                        "select hub_id, sender, answer_to, receipt from submission where id = ?",
                        row -> new Subject(
                                new SubmissionRow(
                                        submission,
                                        new SubmissionId(row.getString(1)),
                                        new PartnerId(row.getString(2))),
                                AnswerTo.open(ledgerKey, row.getBytes(3)),
                                Optional.ofNullable(row.getBytes(4))),
                        submission)
                .orElseThrow();
    }
}
