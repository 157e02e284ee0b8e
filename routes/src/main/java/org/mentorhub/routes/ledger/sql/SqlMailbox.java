package org.mentorhub.routes.ledger.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.schemas.PartnerId;

/** Mailboxes over the rows of deliveries: a lease is the time until which an offered delivery is not offered again. */
final class SqlMailbox implements Mailbox {
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;

    SqlMailbox(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
    }

    @Override
    public List<Offer> offer(PartnerId recipient, Scope scope, int max, Duration lease) {
        var waits = DeliveryRow.SELECT + "where d.recipient = ? and d.due_at <= ?"
                + " and (d.state = 'PENDING' or d.state = 'OFFERED')" + Claims.of(scope) + " order by d.id limit ?";
        var leased = writer.write(write -> {
            long until = write.nowMicros() + lease.toNanos() / 1000;
            List<DeliveryRow> offered = new ArrayList<>();
            for (var row : write.sql().list(waits, DeliveryRow::read, recipient.value(), write.nowMicros(), max)) {
                parts.deliveries().claim(write, row, DeliveryState.OFFERED, until);
                offered.add(parts.deliveries().find(write.sql(), row.hubId()).orElseThrow());
            }
            return offered;
        });
        return opened(leased, row -> Optional.of(Times.instant(row.times().due())));
    }

    @Override
    public List<Offer> look(PartnerId recipient, Scope scope, int max) {
        var there = DeliveryRow.SELECT + "where d.recipient = ? and (d.state = 'PENDING' or d.state = 'OFFERED')"
                + Claims.of(scope) + " order by d.id limit ?";
        var rows = readers.read(sql -> sql.list(there, DeliveryRow::read, recipient.value(), max));
        return opened(rows, SqlMailbox::leasedUntil);
    }

    @Override
    public List<Waiting> documents(PartnerId recipient, int max, Optional<DeliveryId> after) {
        var there = DeliveryRow.SELECT + "where d.recipient = ? and (d.state = 'PENDING' or d.state = 'OFFERED')"
                + Claims.of(Scope.DOCUMENTS)
                + " and d.id > coalesce((select p.id from delivery p where p.hub_id = ? and p.recipient = ?), 0)"
                + " order by d.id limit ?";
        return readers.read(sql -> sql
                .list(
                        there,
                        DeliveryRow::read,
                        recipient.value(),
                        after.map(DeliveryId::value).orElse(""),
                        recipient.value(),
                        max)
                .stream()
                .map(row -> new Waiting(
                        row.hubId(), row.what(), Times.instant(row.times().created()), leasedUntil(row)))
                .toList());
    }

    @Override
    public int expire(PartnerId recipient) {
        var ended = DeliveryRow.SELECT + "where d.recipient = ? and d.state = 'OFFERED' and d.due_at <= ?"
                + Claims.of(Scope.DOCUMENTS) + " order by d.id";
        boolean any = readers.read(sql -> sql.exists(
                "select 1 from delivery d where d.recipient = ? and d.state = 'OFFERED'" + Claims.of(Scope.DOCUMENTS)
                        + " limit 1",
                recipient.value()));
        return any
                ? writer.write(write -> {
                    var rows = write.sql().list(ended, DeliveryRow::read, recipient.value(), write.nowMicros());
                    rows.forEach(
                            row -> parts.deliveries().move(write, row, DeliveryState.PENDING, Deliveries.Change.NONE));
                    return rows.size();
                })
                : 0;
    }

    @Override
    public Optional<Instant> renew(PartnerId recipient, DeliveryId delivery, long lease, Duration by) {
        return writer.write(write -> {
            long until = write.nowMicros() + by.toNanos() / 1000;
            var held = parts.deliveries()
                    .find(write.sql(), delivery)
                    .filter(row -> row.recipient().equals(recipient)
                            && row.state() == DeliveryState.OFFERED
                            && row.claimed().fence() == lease);
            held.ifPresent(row ->
                    parts.deliveries().move(write, row, DeliveryState.OFFERED, Deliveries.Change.NONE.dueAt(until)));
            return held.map(row -> Times.instant(until));
        });
    }

    private static Optional<Instant> leasedUntil(DeliveryRow row) {
        return row.state() == DeliveryState.OFFERED
                ? Optional.of(Times.instant(row.times().due()))
                : Optional.empty();
    }

    private List<Offer> opened(List<DeliveryRow> rows, Function<DeliveryRow, Optional<Instant>> until) {
        return readers.read(sql -> rows.stream()
                .map(row -> new Offer(row.hubId(), row.what(), cargo(sql, row), until.apply(row)))
                .toList());
    }

    private Cargo cargo(Sql sql, DeliveryRow row) {
        return row.notice().isPresent()
                ? parts.notices().open(sql, row)
                : parts.contents().document(sql, row);
    }

    @Override
    public Optional<Enclosed> enclosed(PartnerId recipient, DeliveryId delivery) {
        return readers.read(sql -> parts.deliveries()
                .find(sql, delivery)
                .filter(row -> row.recipient().equals(recipient)
                        && row.state() == DeliveryState.OFFERED
                        && row.notice().isEmpty())
                .map(row -> new Enclosed(
                        row.exchange().orElseThrow().hubId(), parts.contents().beside(sql, row))));
    }

    @Override
    public WordTaken confirm(PartnerId recipient, DeliveryId notice) {
        return writer.write(write -> {
            boolean document = parts.deliveries()
                    .find(write.sql(), notice)
                    .filter(row -> row.notice().isEmpty())
                    .isPresent();
            return document ? WordTaken.UNKNOWN : parts.words().take(write, recipient, notice, BusinessWord.accepted());
        });
    }
}
