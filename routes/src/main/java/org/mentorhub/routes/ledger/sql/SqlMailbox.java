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
        return opened(
                rows,
                row -> row.state() == DeliveryState.OFFERED
                        ? Optional.of(Times.instant(row.times().due()))
                        : Optional.empty());
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
