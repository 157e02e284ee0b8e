package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.DropId;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList.Settlement;
import org.mentorhub.schemas.PartnerId;

/** The rows of drops. A drop and its deliveries change together, each with its event. */
final class DropRows {
    private static final String SELECT =
            "select id, hub_id, recipient, name, state, attempts, fence, created_at from dropped_file d ";
    private static final String OPEN = SELECT + "where d.recipient = ? and d.state <> 'ENDED' ";

    private final Parts parts;
    private final Store.Sharing sharing;

    DropRows(Parts parts, Store.Sharing sharing) {
        this.parts = parts;
        this.sharing = sharing;
    }

    /** A drop as its row has it. */
    record Row(
            long id,
            String hubId,
            PartnerId recipient,
            String name,
            String state,
            int attempts,
            long fence,
            long createdAt) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    new PartnerId(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getLong(7),
                    row.getLong(8));
        }
    }

    /** A drop about to be inserted. */
    record Plan(PartnerId recipient, String name, List<Claim> claims, Fixed fixed) {}

    /** What is fixed of its bytes: sealed, in which files, named by what key, and what the chain says of them. */
    record Fixed(Output output, byte[] content, List<String> files, byte[] key, String commitment) {}

    static List<Row> open(Sql sql, PartnerId recipient) {
        return sql.list(OPEN + "order by d.id", Row::read, recipient.value());
    }

    /** The deliveries in it, in the order of the file. */
    static List<DeliveryRow> carried(Sql sql, Row drop) {
        return sql.list(
                DeliveryRow.SELECT + "where d.drop_row is not null and d.drop_row = ? order by d.drop_place",
                DeliveryRow::read,
                drop.id());
    }

    /** Its bytes, sealed. */
    static Optional<Output> content(Sql sql, Row drop) {
        return sql.first(
                "select output_dialect, output_type, output from dropped_file where id = ? and output is not null",
                row -> new Output(row.getString(1), row.getString(2), row.getBytes(3)),
                drop.id());
    }

    Row insert(Write write, Plan plan) {
        var row = new Row(
                write.nextId(),
                parts.ids().hubId("drop", plan.recipient().value(), plan.name()),
                plan.recipient(),
                plan.name(),
                "UNDER_WAY",
                1,
                write.nextId(),
                write.nowMicros());
        if (insert(write, row, plan.fixed()) == 0) {
            throw new IllegalStateException(
                    "a drop to " + plan.recipient() + " was named " + plan.name() + " before: give this one another");
        }
        for (var file : plan.fixed().files()) {
            write.sql().update("insert into payload_file (name, exchange, drop_row) values (?, 0, ?)", file, row.id());
        }
        load(write, row, plan.claims());
        var carried =
                plan.claims().stream().map(claim -> claim.delivery().value()).toList();
        var says = EventBody.of()
                .number("count", carried.size())
                .text("digest", plan.fixed().commitment())
                .texts("deliveries", carried);
        write.append("drop-planned", row.hubId(), says);
        return row;
    }

    private static int insert(Write write, Row row, Fixed fixed) {
        return write.sql()
                .update(
                        "insert into dropped_file (id, hub_id, recipient, name, state, attempts, fence, node, due_at,"
                                + " created_at, output_dialect, output_type, output_key, output) values (?, ?, ?, ?,"
                                + " 'UNDER_WAY', 1, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        row.id(),
                        row.hubId(),
                        row.recipient().value(),
                        row.name(),
                        row.fence(),
                        write.node(),
                        row.createdAt(),
                        row.createdAt(),
                        fixed.output().dialectDigest(),
                        fixed.output().mediaType(),
                        fixed.key(),
                        fixed.content());
    }

    private static void load(Write write, Row drop, List<Claim> claims) {
        for (int place = 0; place < claims.size(); place++) {
            var claim = claims.get(place);
            int loaded = write.sql()
                    .update(
                            "update delivery set drop_row = ?, drop_place = ?, begun = 1 where hub_id = ? and fence = ?"
                                    + " and recipient = ? and state = 'CLAIMED' and drop_row is null",
                            drop.id(),
                            place,
                            claim.delivery().value(),
                            claim.fence(),
                            drop.recipient().value());
            if (loaded != 1) {
                throw new IllegalStateException("the claim on delivery " + claim.delivery() + " has ended");
            }
        }
    }

    /** Takes over what waits and is due, and what is left of processes that are gone, and of this one. */
    List<Row> take(Write write, PartnerId recipient, Set<DropId> held) {
        var now = write.nowMicros();
        var due = write.sql()
                .list(
                        OPEN
                                + "and ((d.state = 'WAITING' and d.due_at <= ?) or (d.state = 'UNDER_WAY' and (d.node"
                                + " = ? or (d.node <> ?"
                                + Claims.ofDeadNode(sharing, now) + ")))) order by d.id",
                        Row::read,
                        recipient.value(),
                        now,
                        write.node(),
                        write.node());
        return due.stream()
                .filter(row -> !held.contains(new DropId(row.hubId())))
                .map(row -> take(write, row))
                .toList();
    }

    private static Row take(Write write, Row row) {
        var again = new Row(
                row.id(),
                row.hubId(),
                row.recipient(),
                row.name(),
                "UNDER_WAY",
                row.attempts() + 1,
                write.nextId(),
                row.createdAt());
        write.sql()
                .updateOne(
                        "update dropped_file set state = 'UNDER_WAY', attempts = ?, fence = ?, node = ?"
                                + " where id = ? and fence = ?",
                        again.attempts(),
                        again.fence(),
                        write.node(),
                        row.id(),
                        row.fence());
        if (row.state().equals("UNDER_WAY")) {
            mayHaveArrived(write, row);
        }
        write.append("drop-taken", row.hubId(), EventBody.of().number("attempt", again.attempts()));
        return again;
    }

    private static void mayHaveArrived(Write write, Row row) {
        write.sql()
                .update(
                        "update delivery set uncertain = 1 where drop_row is not null and drop_row = ?"
                                + " and state = 'CLAIMED'",
                        row.id());
    }

    Settlement end(Write write, Drop drop, Outcome outcome) {
        var found = write.sql()
                .first(
                        SELECT + "where d.hub_id = ? and d.fence = ? and d.state = 'UNDER_WAY'",
                        Row::read,
                        drop.id().value(),
                        drop.fence());
        if (found.isEmpty()) {
            return Settlement.LATE;
        }
        if (outcome instanceof Outcome.Retry retry) {
            waitFor(write, found.get(), retry);
        } else {
            settle(write, found.get(), outcome);
        }
        return Settlement.RECORDED;
    }

    private void waitFor(Write write, Row row, Outcome.Retry retry) {
        write.append(
                "drop-failed",
                row.hubId(),
                EventBody.of().text("code", retry.reason().code()));
        write.sql()
                .updateOne(
                        "update dropped_file set state = 'WAITING', due_at = ? where id = ?",
                        Times.micros(retry.next()),
                        row.id());
        write.sql()
                .update(
                        "update delivery set reason_code = ?, reason = ? where drop_row is not null and drop_row = ?"
                                + " and state = 'CLAIMED'",
                        retry.reason().code(),
                        parts.deliveries().seal(retry.reason().text()),
                        row.id());
        if (retry.effect() == Outcome.Effect.UNKNOWN) {
            mayHaveArrived(write, row);
        }
    }

    private void settle(Write write, Row row, Outcome outcome) {
        var claimed = carried(write.sql(), row).stream()
                .filter(delivery -> delivery.state() == DeliveryState.CLAIMED)
                .toList();
        write.append("drop-ended", row.hubId(), EventBody.of().number("settled", claimed.size()));
        claimed.forEach(delivery -> parts.settling().record(write, delivery, outcome));
        close(write, row);
    }

    /** Gives its deliveries back, each to be dropped anew: a person was erased, and the file with that person. */
    int dissolve(Write write, Row row) {
        var claimed = carried(write.sql(), row).stream()
                .filter(delivery -> delivery.state() == DeliveryState.CLAIMED)
                .toList();
        write.append("drop-dissolved", row.hubId(), EventBody.of().number("returned", claimed.size()));
        claimed.forEach(delivery -> parts.deliveries()
                .move(
                        write,
                        delivery,
                        DeliveryState.PENDING,
                        Deliveries.Change.because("MH-DROP-DISSOLVED", "Its file was given up; it goes in another.")
                                .dueAt(write.nowMicros())));
        close(write, row);
        return claimed.size();
    }

    private static void close(Write write, Row row) {
        write.sql().updateOne("update dropped_file set state = 'ENDED', output = null where id = ?", row.id());
        write.sql().update("delete from payload_file where drop_row is not null and drop_row = ?", row.id());
    }
}
