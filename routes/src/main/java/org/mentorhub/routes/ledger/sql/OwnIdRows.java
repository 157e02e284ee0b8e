package org.mentorhub.routes.ledger.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** The rows of what partners call persons, documents and placements themselves: found by HMAC, sealed by the person's key. */
final class OwnIdRows {
    static final String USE = "own-id";

    private static final String INSERT =
            "insert into own_id (id, own_key, kind, partner, thing, owner, sealed, taught_by, learned_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (own_key, thing) do nothing";
    private static final String NEWEST = "select owner, sealed from own_id where thing = ? and partner = ? and kind = ?"
            + " order by id desc limit 1";

    private OwnIdRows() {}

    /**
     * An id as it is kept.
     *
     * @param key names it
     * @param of what it names
     * @param partner whose id
     * @param owner the subject with whom it is erased
     * @param sealed by the owner's key
     */
    record Entry(byte[] key, Of of, PartnerId partner, long owner, byte[] sealed) {}

    static byte[] personKey(IdKey ids, SubjectIdentifier identifier) {
        return ids.tag("identity", identifier.scheme(), identifier.value());
    }

    static byte[] documentKey(IdKey ids, PartnerId partner, String type, String id) {
        return ids.tag("own-document", partner.value(), type, id);
    }

    static byte[] placementKey(IdKey ids, PartnerId partner, String id) {
        return ids.tag("own-placement", partner.value(), id);
    }

    static byte[] seal(SealKey key, String value) {
        return key.seal(value.getBytes(UTF_8), USE);
    }

    static String open(SealKey key, byte[] sealed) {
        return new String(key.open(sealed, USE), UTF_8);
    }

    /** Keeps that it names that thing; nothing where that is known. */
    static void keep(Write write, Entry entry, long thing, PartnerId taughtBy) {
        write.sql()
                .update(
                        INSERT,
                        write.nextId(),
                        entry.key(),
                        entry.of().name(),
                        entry.partner().value(),
                        thing,
                        entry.owner(),
                        entry.sealed(),
                        taughtBy.value(),
                        write.nowMicros());
    }

    /** What an id names: one thing, unless an operator said that it names two. */
    static List<Long> things(Sql sql, byte[] key) {
        return sql.list("select thing from own_id where own_key = ? order by id", row -> row.getLong(1), (Object) key);
    }

    /** Whether a partner has an id of that thing. */
    static boolean has(Sql sql, long thing, PartnerId partner, Of of) {
        return sql.exists(
                "select 1 from own_id where thing = ? and partner = ? and kind = ?", thing, partner.value(), of.name());
    }

    private record Sealed(long owner, byte[] value) {}

    /** The newest id that a partner has of that thing; empty where there is none, and where it was erased. */
    static Optional<String> newest(Sql sql, Subjects subjects, long thing, PartnerId partner, OwnId.Of of) {
        return sql.first(NEWEST, row -> new Sealed(row.getLong(1), row.getBytes(2)), thing, partner.value(), of.name())
                .flatMap(found -> subjects.key(sql, found.owner()).map(key -> open(key, found.value())));
    }
}
