package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.mentorhub.routes.ledger.Gates;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/** Gates as rows; a partner without a row is open. */
final class SqlGates implements Gates {
    private static final String SELECT =
            "select suspended_at, suspension, circuit_until, failures from partner_gate where partner = ?";

    private final GroupWriter writer;
    private final Readers readers;
    private final IdKey ids;
    private final Deliveries texts;

    SqlGates(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.ids = parts.ids();
        this.texts = parts.deliveries();
    }

    @Override
    public Gate suspend(PartnerId partner, String reason) {
        return writer.write(write -> {
            suspend(write, partner, reason);
            return gate(write.sql(), partner);
        });
    }

    private void suspend(Write write, PartnerId partner, String reason) {
        write.append("partner-suspended", nameOf(partner), EventBody.of());
        write.sql()
                .update(
                        "insert into partner_gate (partner, suspended_at, suspension, failures) values (?, ?, ?, 0)"
                                + " on conflict (partner) do update set suspension = excluded.suspension,"
                                + " suspended_at = coalesce(partner_gate.suspended_at, excluded.suspended_at)",
                        partner.value(),
                        write.nowMicros(),
                        texts.seal(reason));
    }

    @Override
    public Gate resume(PartnerId partner) {
        return writer.write(write -> {
            int ended = write.sql()
                    .update(
                            "update partner_gate set suspended_at = null, suspension = null"
                                    + " where partner = ? and suspended_at is not null",
                            partner.value());
            if (ended == 1) {
                write.append("partner-resumed", nameOf(partner), EventBody.of());
                write.due(partner);
            }
            return gate(write.sql(), partner);
        });
    }

    @Override
    public Gate circuit(PartnerId partner, int failures, Optional<Instant> openUntil) {
        return writer.write(write -> {
            boolean was = gate(write.sql(), partner).circuitOpenUntil().isPresent();
            write.sql()
                    .update(
                            "insert into partner_gate (partner, circuit_until, failures) values (?, ?, ?)"
                                    + " on conflict (partner) do update set circuit_until = excluded.circuit_until,"
                                    + " failures = excluded.failures",
                            partner.value(),
                            openUntil.map(Times::micros).orElse(null),
                            failures);
            if (was != openUntil.isPresent()) {
                var type = openUntil.isPresent() ? "circuit-opened" : "circuit-closed";
                write.append(type, nameOf(partner), EventBody.of().number("failures", failures));
                write.due(partner);
            }
            return gate(write.sql(), partner);
        });
    }

    @Override
    public Gate gate(PartnerId partner) {
        return readers.read(sql -> gate(sql, partner));
    }

    @Override
    public int suspendAll(String reason) {
        return writer.write(write -> {
            var waiting = write.sql()
                    .list(
                            "select kind from tally where n > 0 and state in ('PENDING', 'CLAIMED', 'HELD', 'OFFERED')"
                                    + " and kind not in ('submission', 'document') group by kind order by kind",
                            row -> new PartnerId(row.getString(1)));
            waiting.forEach(partner -> suspend(write, partner, reason));
            return waiting.size();
        });
    }

    private Gate gate(Sql sql, PartnerId partner) {
        return sql.first(SELECT, row -> gate(row, partner), partner.value())
                .orElseGet(() -> new Gate(partner, Optional.empty(), Optional.empty(), 0));
    }

    private Gate gate(ResultSet row, PartnerId partner) throws SQLException {
        var sealed = row.getBytes(2);
        long since = row.getLong(1);
        Optional<Suspension> suspension = sealed == null
                ? Optional.empty()
                : Optional.of(new Suspension(Times.instant(since), texts.open(sealed)));
        long until = row.getLong(3);
        Optional<Instant> open = row.wasNull() ? Optional.empty() : Optional.of(Times.instant(until));
        return new Gate(partner, suspension, open, row.getInt(4));
    }

    private String nameOf(PartnerId partner) {
        return ids.hubId("partner", partner.value());
    }
}
