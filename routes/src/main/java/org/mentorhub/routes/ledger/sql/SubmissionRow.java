package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/**
 * A submission as others in the store refer to it.
 *
 * @param row row id
 * @param id hub id
 * @param sender whose it is
 */
record SubmissionRow(long row, SubmissionId id, PartnerId sender) {

    /**
     * What of a submission changes as it is decided on.
     *
     * @param state its state
     * @param event the last event about it
     * @param receipt sealed, where it is accepted
     * @param committed documents decided on so far, where it comes in parts
     */
    record Kept(String state, long event, Optional<byte[]> receipt, Optional<Integer> committed) {

        static Kept whole(String state, long event, Optional<byte[]> receipt) {
            return new Kept(state, event, receipt, Optional.empty());
        }
    }

    /** A new one under the id that its head gives it, or under another, where a sending that was never finished has that. */
    static SubmissionRow create(Write write, IdKey ids, Prepared.Head head) {
        long row = write.nextId();
        var submission = head.submission();
        boolean taken = write.sql().exists("select 1 from submission where hub_id = ?", head.id());
        var id = taken
                ? ids.hubId("submission", submission.sender().value(), submission.messageId(), String.valueOf(row))
                : head.id();
        return new SubmissionRow(row, new SubmissionId(id), submission.sender());
    }

    /** A rejected one: each attempt has an id of its own. */
    static SubmissionRow rejected(Write write, IdKey ids, Prepared.Head head) {
        long row = write.nextId();
        var submission = head.submission();
        var id = ids.hubId("rejected", submission.sender().value(), submission.messageId(), String.valueOf(row));
        return new SubmissionRow(row, new SubmissionId(id), submission.sender());
    }

    void insert(Write write, Prepared.Head head, Kept kept) {
        var submission = head.submission();
        write.sql()
                .update(
                        "insert into submission (id, hub_id, sender, message_key, content_key, state, transport,"
                            + " format, received_at, issued_at, event, receipt, committed, answer_to) values (?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        row,
                        id.value(),
                        sender.value(),
                        head.messageKey(),
                        head.contentKey(),
                        kept.state(),
                        submission.origin().transport(),
                        submission.origin().format(),
                        Times.micros(submission.receivedAt()),
                        Times.micros(submission.issuedAt()),
                        kept.event(),
                        kept.receipt().orElse(null),
                        kept.committed().orElse(null),
                        head.answerTo().orElse(null));
        write.tally("submission", kept.state(), 1);
    }
}
