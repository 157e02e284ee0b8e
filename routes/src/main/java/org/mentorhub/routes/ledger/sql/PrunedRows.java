package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mentorhub.schemas.DocumentType;

/** Finds exchanges whose retention is over, in the order in which they came, and empties them. */
final class PrunedRows {
    /** Looked at in one step. */
    static final int STEP = 500;

    private static final String UNFINISHED = "exists (select 1 from delivery d where d.exchange = e.id and (d.state in"
            + " ('PENDING', 'CLAIMED', 'OFFERED', 'HELD', 'IN_DOUBT') or (d.state = 'DEAD' and d.decided = 0)))";
    private static final String CONFIRMED = "(select s.received_at from exchange u join submission s"
            + " on s.id = u.submission where u.id = (select max(l.id) from exchange l where l.same_as = e.id))";
    // Word for word the condition of the index exchange_kept.
    private static final String NEXT = "select e.id, o.type, s.received_at, " + CONFIRMED + ", " + UNFINISHED
            + " from exchange e join submission s on s.id = e.submission join document o on o.id = e.document"
            + " where pruned = 0 and e.state = 'ACCEPTED' and e.id > ? order by e.id limit " + STEP;
    private static final String EMPTY_IT = "update exchange as e set pruned = 1 where e.id = ? and e.pruned = 0"
            + " and not " + UNFINISHED + " and coalesce(" + CONFIRMED + ", 0) < ?";

    private final Map<DocumentType, Duration> terms;

    /** @param terms how long content is kept, by document type; a type that is not named is kept for ever */
    PrunedRows(Map<DocumentType, Duration> terms) {
        this.terms = Map.copyOf(terms);
    }

    /**
     * An exchange with its content.
     *
     * @param id row id
     * @param type what it is
     * @param received when it came, microseconds
     * @param last when it last came, changed or not, microseconds
     * @param open whether a delivery of it is not at its end
     */
    record Kept(long id, DocumentType type, long received, long last, boolean open) {
        private static Kept read(ResultSet row) throws SQLException {
            long received = row.getLong(3);
            return new Kept(
                    row.getLong(1),
                    DocumentType.of(row.getString(2)).orElseThrow(),
                    received,
                    Math.max(received, row.getLong(4)),
                    row.getBoolean(5));
        }
    }

    /** The next that still have their content, {@link #STEP} at most, oldest first. */
    List<Kept> next(Sql sql, long after) {
        return sql.list(NEXT, Kept::read, after);
    }

    /** Whether none that came at that time or later can be due: all terms are longer. */
    boolean isTooYoung(long received, Instant now) {
        return terms.values().stream().noneMatch(term -> received < Times.micros(now.minus(term)));
    }

    boolean isDue(Kept kept, Instant now) {
        var term = terms.get(kept.type());
        return term != null && kept.last() < Times.micros(now.minus(term));
    }

    /** Empties those that are still due. Says how many were. */
    int empty(Write write, Collection<Kept> due) {
        int emptied = 0;
        for (var kept : due) {
            long limit = Times.micros(write.now().minus(terms.getOrDefault(kept.type(), Duration.ZERO)));
            if (write.sql().update(EMPTY_IT, kept.id(), limit) == 1) {
                empty(write.sql(), kept.id());
                emptied++;
            }
        }
        return emptied;
    }

    /** What another document of that person brought too stays. The files of the others go with the next sweep. */
    private static void releaseAttachments(Sql sql, long exchange) {
        var released = sql.list(
                "delete from exchange_attachment where exchange = ? returning attachment",
                row -> row.getLong(1),
                exchange);
        for (long attachment : released) {
            if (!sql.exists("select 1 from exchange_attachment where attachment = ?", attachment)) {
                sql.first("delete from attachment where id = ? returning file", row -> row.getString(1), attachment)
                        .ifPresent(file -> sql.update("delete from payload_file where name = ?", file));
            }
        }
    }

    private static void empty(Sql sql, long exchange) {
        sql.update("delete from payload where exchange = ?", exchange);
        sql.update(
                "delete from payload_file where exchange = ? and name not in (select file from attachment where id in"
                        + " (select attachment from exchange_attachment where exchange = ?))",
                exchange,
                exchange);
        releaseAttachments(sql, exchange);
        sql.update("delete from common_reference where exchange = ?", exchange);
        sql.update(
                "update delivery set output = null, output_beside = null, words = null, reason = null, notice_body ="
                    + " null where exchange = ? and (output is not null or words is not null or reason is not null or"
                    + " notice_body is not null)",
                exchange);
    }
}
