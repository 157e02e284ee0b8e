package org.mentorhub.routes.ledger.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Identities.Raised;
import org.mentorhub.routes.ledger.IdentityConflict.Kind;
import org.mentorhub.routes.ledger.IdentityConflict.State;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/** The rows of conflicts about identities. One that came up before is not opened again, whatever was decided. */
final class Conflicts {
    /** No document is about that yet. */
    static final long NOBODY = 0;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT =
            "select id, hub_id, conflict_key, kind, partner, candidates, holder, number, sealed, owner, exchange,"
                    + " state, opened_at, changed_at, reason from identity_conflict ";

    private final IdKey ids;

    Conflicts(IdKey ids) {
        this.ids = ids;
    }

    /**
     * A conflict as its row has it.
     *
     * @param row row id
     * @param id hub id
     * @param doubt what is in question
     * @param exchange by which it came up first
     * @param state whether it is decided
     * @param openedAt in microseconds
     * @param changedAt in microseconds
     * @param reason of the decision, sealed
     */
    record Stored(
            long row,
            String id,
            Doubt doubt,
            ExchangeId exchange,
            State state,
            long openedAt,
            long changedAt,
            byte @Nullable [] reason) {}

    /** Opens one, with an event; nothing where it is known. */
    void open(Write write, Doubt doubt) {
        if (write.sql().exists("select 1 from identity_conflict where conflict_key = ?", (Object) doubt.key())) {
            return;
        }
        var origin = doubt.origin().orElseThrow();
        var id = ids.hubId("conflict", HexFormat.of().formatHex(doubt.key()));
        var event = write.append(
                "identity-conflict",
                id,
                EventBody.of()
                        .text("kind", doubt.kind().name())
                        .text("exchange", origin.exchange().value())
                        .text("state", State.OPEN.name()));
        insert(write, doubt, id, event.sequence());
        write.conflict(new Raised(id, origin.saidBy()));
    }

    private static void insert(Write write, Doubt doubt, String id, long event) {
        var number = doubt.number();
        write.sql()
                .update(
                        "insert into identity_conflict (id, hub_id, conflict_key, kind, partner, candidates, holder,"
                                + " number, sealed, owner, exchange, state, opened_at, changed_at, event)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)",
                        write.nextId(),
                        id,
                        doubt.key(),
                        doubt.kind().name(),
                        number.map(one -> one.partner().value()).orElse(null),
                        candidates(doubt),
                        doubt.holder(),
                        number.map(Doubt.InQuestion::key).orElse(null),
                        number.map(Doubt.InQuestion::sealed).orElse(null),
                        number.map(Doubt.InQuestion::owner).orElse(doubt.holder()),
                        doubt.origin().orElseThrow().exchange().value(),
                        write.nowMicros(),
                        write.nowMicros(),
                        event);
    }

    private static String candidates(Doubt doubt) {
        var all = JSON.createArrayNode();
        for (var candidate : doubt.candidates()) {
            var one = all.addObject().put("thing", candidate.thing());
            var by = one.putArray("by");
            candidate.by().forEach(by::add);
        }
        return all.toString();
    }

    /** The subject that documents have about which that is the question. */
    static Optional<Long> holder(Sql sql, byte[] key) {
        return sql.first(
                "select holder from identity_conflict where conflict_key = ?", row -> row.getLong(1), (Object) key);
    }

    /** Notes who that is, where the conflict is known and nobody was. */
    static void holds(Write write, byte[] key, long holder) {
        write.sql().update("update identity_conflict set holder = ? where conflict_key = ?", holder, key);
    }

    static List<Stored> open(Sql sql, int limit) {
        return sql.list(SELECT + "where state = 'OPEN' order by id limit ?", Conflicts::read, limit);
    }

    static List<Stored> decided(Sql sql, int limit) {
        return sql.list(
                SELECT + "where state <> 'OPEN' order by changed_at desc, id desc limit ?", Conflicts::read, limit);
    }

    static long openCount(Sql sql) {
        return sql.number("select count(*) from identity_conflict where state = 'OPEN'");
    }

    static Optional<Stored> find(Sql sql, String id) {
        return sql.first(SELECT + "where hub_id = ?", Conflicts::read, id);
    }

    /** Marks it decided, with an event. */
    static void decided(Write write, Stored conflict, State state, byte[] sealedReason) {
        var event = write.append(
                "identity-decided",
                conflict.id(),
                EventBody.of().text("from", conflict.state().name()).text("state", state.name()));
        write.sql()
                .updateOne(
                        "update identity_conflict set state = ?, changed_at = ?, event = ?, reason = ? where id = ?",
                        state.name(),
                        write.nowMicros(),
                        event.sequence(),
                        sealedReason,
                        conflict.row());
    }

    private static Stored read(ResultSet row) throws SQLException {
        var doubt = new Doubt(
                Kind.valueOf(row.getString(4)),
                row.getBytes(3),
                candidates(row.getString(6)),
                row.getLong(7),
                number(row, row.getString(5)),
                Optional.empty());
        return new Stored(
                row.getLong(1),
                row.getString(2),
                doubt,
                new ExchangeId(row.getString(11)),
                State.valueOf(row.getString(12)),
                row.getLong(13),
                row.getLong(14),
                row.getBytes(15));
    }

    private static Optional<Doubt.InQuestion> number(ResultSet row, @Nullable String partner) throws SQLException {
        return partner == null
                ? Optional.empty()
                : Optional.of(new Doubt.InQuestion(
                        new PartnerId(partner), row.getBytes(8), row.getBytes(9), row.getLong(10)));
    }

    private static List<Doubt.Candidate> candidates(String json) {
        List<Doubt.Candidate> found = new ArrayList<>();
        for (var one : Contents.json(json.getBytes(UTF_8))) {
            found.add(new Doubt.Candidate(one.path("thing").asLong(), texts(one.path("by"))));
        }
        return found;
    }

    private static List<String> texts(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.forEach(text -> found.add(text.asText()));
        return found;
    }
}
