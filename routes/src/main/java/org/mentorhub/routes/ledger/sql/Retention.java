package org.mentorhub.routes.ledger.sql;

import java.time.Duration;
import org.mentorhub.routes.seal.IdKey;

/** Forgets what is kept for a while only: the values that notices of rejection tell, and their files of refused rows. */
final class Retention {
    private static final Duration VALUES = Duration.ofDays(90);
    private static final int SLICE = 500;
    // Word for word the condition of the index delivery_values.
    private static final String OLD = "select id from delivery"
            + " where submission is not null and notice = 'REJECTION' and notice_body is not null and created_at < ?"
            + " order by created_at limit " + SLICE;

    private final GroupWriter writer;
    private final IdKey ids;

    Retention(GroupWriter writer, IdKey ids) {
        this.writer = writer;
        this.ids = ids;
    }

    /** Forgets, slice by slice, what is too old. Says how many notices lost their values. */
    int forget() {
        int all = 0;
        int slice = SLICE;
        while (slice == SLICE) {
            slice = writer.write(this::forgetSlice);
            all += slice;
        }
        return all;
    }

    private int forgetSlice(Write write) {
        long before = Times.micros(write.now().minus(VALUES));
        var old = write.sql().list(OLD, row -> row.getLong(1), before);
        for (long notice : old) {
            write.sql().update("update delivery set notice_body = null, output = null where id = ?", notice);
            write.sql().update("delete from enclosure where notice = ?", notice);
            write.sql().update("delete from payload_file where notice is not null and notice = ?", notice);
            write.sql()
                    .update(
                            "update submission set answer_to = null where state = 'REJECTED'"
                                    + " and id = (select submission from delivery where id = ?)",
                            notice);
        }
        if (!old.isEmpty()) {
            write.append(
                    "values-forgotten", ids.hubId("retention"), EventBody.of().number("count", old.size()));
        }
        return old.size();
    }
}
