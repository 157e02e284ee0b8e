package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.schemas.PartnerId;

/** Runs as rows: whoever inserts the row makes the run. */
final class SqlRuns implements Runs {
    private static final long SILENT_MICROS = 60_000_000;

    private final GroupWriter writer;
    private final Readers readers;
    private final Store.Sharing sharing;

    SqlRuns(GroupWriter writer, Readers readers, Store.Sharing sharing) {
        this.writer = writer;
        this.readers = readers;
        this.sharing = sharing;
    }

    @Override
    public boolean begin(PartnerId partner, String direction, Instant due) {
        return writer.write(write -> write.sql()
                        .update(
                                "insert into run (partner, direction, due_at, node, begun_at) values (?, ?, ?, ?, ?)"
                                        + " on conflict (partner, direction, due_at) do update set"
                                        + " node = excluded.node, begun_at = excluded.begun_at"
                                        + " where run.ended_at is null and run.node <> excluded.node"
                                        + unlessAlive(write),
                                partner.value(),
                                direction,
                                Times.micros(due),
                                write.node(),
                                write.nowMicros())
                == 1);
    }

    private String unlessAlive(Write write) {
        return sharing == Store.Sharing.ALONE
                ? ""
                : " and not exists (select 1 from node where node.id = run.node and node.beat_at > "
                        + (write.nowMicros() - SILENT_MICROS) + ")";
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
    public void end(PartnerId partner, String direction, Instant due, int found, String position) {
        writer.write(write -> write.sql()
                .update(
                        "update run set ended_at = ?, found = ?, position = ?"
                                + " where partner = ? and direction = ? and due_at = ?",
                        write.nowMicros(),
                        found,
                        position,
                        partner.value(),
                        direction,
                        Times.micros(due)));
    }

    @Override
    public Optional<String> position(PartnerId partner, String direction) {
        return readers
                .read(sql -> sql.list(
                        "select position from run where partner = ? and direction = ? and position is not null"
                                + " order by ended_at desc, due_at desc limit 1",
                        row -> row.getString("position"),
                        partner.value(),
                        direction))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Run> last(PartnerId partner, String direction) {
        return readers
                .read(sql -> sql.list(
                        "select due_at, begun_at, ended_at, found from run where partner = ? and direction = ?"
                                + " order by due_at desc limit 1",
                        SqlRuns::read,
                        partner.value(),
                        direction))
                .stream()
                .findFirst();
    }

    private static Run read(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        return new Run(
                Times.instant(row.getLong("due_at")),
                Times.instant(row.getLong("begun_at")),
                ended == 0 ? Optional.empty() : Optional.of(new End(Times.instant(ended), row.getInt("found"))));
    }
}
