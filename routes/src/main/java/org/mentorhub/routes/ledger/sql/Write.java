package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorhub.routes.ledger.Identities.Raised;
import org.mentorhub.schemas.PartnerId;

/**
 * A group while it is written: its connection under the lock of the chain's head, row ids, events, numbers by state, and who has
 * something due after the commit. What an item that fails did to it is forgotten.
 */
final class Write {
    private final Sql sql;
    private final Instant now;
    private final long node;
    private final Map<Tally, Integer> kept = new HashMap<>();
    private final Map<Tally, Integer> tallies = new HashMap<>();
    private final Set<PartnerId> due = new HashSet<>();
    private final Set<PartnerId> dueOfItem = new HashSet<>();
    private final List<Raised> conflicts = new ArrayList<>();
    private final List<Raised> conflictsOfItem = new ArrayList<>();
    private Chain chain;
    private Chain keptChain;
    private long nextId;

    private record Tally(String kind, String state) {}

    private record Head(long sequence, byte[] hash, long nextId) {}

    Write(Sql sql, Instant now, long node) {
        this.sql = sql;
        this.now = Times.cut(now);
        this.node = node;
        // The one row is changed, not only read, since that locks it on both stores.
        var head = sql.first(
                        "update chain set sequence = sequence where id = 1 returning sequence, hash, next_id",
                        row -> new Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .orElseThrow(() -> new IllegalStateException("the chain has no head"));
        this.chain = new Chain(head.sequence(), head.hash());
        this.keptChain = chain.copy();
        this.nextId = head.nextId();
    }

    Sql sql() {
        return sql;
    }

    Instant now() {
        return now;
    }

    long nowMicros() {
        return Times.micros(now);
    }

    long node() {
        return node;
    }

    /** Shows that this process lives. */
    int beat() {
        return sql.update("update node set beat_at = ? where id = ?", nowMicros(), node);
    }

    /** A row id that no row of any table has; greater than all before it. */
    long nextId() {
        return nextId++;
    }

    /** The number that the next event will have. */
    long nextSequence() {
        return chain.sequence() + 1;
    }

    Chain.Appended append(String type, String about, EventBody says) {
        return chain.append(sql, now, type, about, says);
    }

    /** Counts one more, or one less, in a state. */
    void tally(String kind, String state, int change) {
        tallies.merge(new Tally(kind, state), change, Integer::sum);
    }

    /** Has those who listen told of a conflict about an identity after the commit. */
    void conflict(Raised raised) {
        conflictsOfItem.add(raised);
    }

    /** Has the recipient's work looked at after the commit. */
    void due(PartnerId recipient) {
        dueOfItem.add(recipient);
    }

    /** The item that was written is part of the group. */
    void keep() {
        tallies.forEach((tally, change) -> kept.merge(tally, change, Integer::sum));
        due.addAll(dueOfItem);
        conflicts.addAll(conflictsOfItem);
        keptChain = chain.copy();
        beginItem();
    }

    /** The item failed and its rows were rolled back. */
    void forget() {
        chain = keptChain.copy();
        beginItem();
    }

    private void beginItem() {
        tallies.clear();
        dueOfItem.clear();
        conflictsOfItem.clear();
    }

    /** Writes head and numbers; the commit comes next. */
    void end() {
        kept.forEach((tally, change) -> {
            if (change != 0) {
                sql.update(
                        "insert into tally (kind, state, n) values (?, ?, ?)"
                                + " on conflict (kind, state) do update set n = tally.n + excluded.n",
                        tally.kind(),
                        tally.state(),
                        change);
            }
        });
        sql.updateOne(
                "update chain set sequence = ?, hash = ?, next_id = ? where id = 1",
                keptChain.sequence(),
                keptChain.hash(),
                nextId);
    }

    Set<PartnerId> due() {
        return Set.copyOf(due);
    }

    List<Raised> conflicts() {
        return List.copyOf(conflicts);
    }
}
