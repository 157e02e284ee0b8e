package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.schemas.PartnerId;

/** Runs as rows: whoever inserts the row makes the run. */
final class SqlRuns implements Runs {
    private final GroupWriter writer;
    private final Readers readers;

    SqlRuns(GroupWriter writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public boolean begin(PartnerId partner, String direction, Instant due) {
        return writer.write(write -> write.sql()
                        .update(
                                "insert into run (partner, direction, due_at, node, begun_at) values (?, ?, ?, ?, ?)"
                                        + " on conflict do nothing",
                                partner.value(),
                                direction,
                                Times.micros(due),
                                write.node(),
                                write.nowMicros())
                == 1);
    }

    @Override
    public void end(PartnerId partner, String direction, Instant due, int found) {
        writer.write(write -> write.sql()
                .update(
                        "update run set ended_at = ?, found = ? where partner = ? and direction = ? and due_at = ?",
                        write.nowMicros(),
                        found,
                        partner.value(),
                        direction,
                        Times.micros(due)));
    }

    @Override
    public Optional<Instant> last(PartnerId partner, String direction) {
        long last = readers.read(sql -> sql.number(
                "select coalesce(max(due_at), 0) from run where partner = ? and direction = ?",
                partner.value(),
                direction));
        return last == 0 ? Optional.empty() : Optional.of(Times.instant(last));
    }
}
