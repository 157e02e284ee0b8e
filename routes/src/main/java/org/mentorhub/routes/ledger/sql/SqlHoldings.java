package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Holdings;
import org.mentorhub.schemas.PartnerId;

/** Holdings over the rows of deliveries, a bucket at a time: a range in the index of hub ids. */
final class SqlHoldings implements Holdings {
    private static final String ARRIVED = "('DELIVERED', 'ACKNOWLEDGED')";
    private static final String SELECT = "select d.hub_id, e.hub_id, d.state, d.output_key, d.state in " + ARRIVED
            + " and not exists (select 1 from delivery n where n.document = d.document and n.recipient = d.recipient"
            + " and n.state in " + ARRIVED + " and (n.ordinal, n.exchange, n.id) > (d.ordinal, d.exchange, d.id))"
            + " from delivery d join exchange e on e.id = d.exchange where d.hub_id >= ? and d.hub_id < ?"
            + " and d.recipient = ? and d.notice is null";

    private final Readers readers;
    private final Parts parts;

    SqlHoldings(Readers readers, Parts parts) {
        this.readers = readers;
        this.parts = parts;
    }

    /** A delivery to the partner; held: it arrived, and nothing newer of its document did. */
    private record Sent(
            DeliveryId id, ExchangeId exchange, DeliveryState state, byte @Nullable [] outputKey, boolean held) {
        static Sent read(ResultSet row) throws SQLException {
            return new Sent(
                    new DeliveryId(row.getString(1)),
                    new ExchangeId(row.getString(2)),
                    DeliveryState.valueOf(row.getString(3)),
                    row.getBytes(4),
                    row.getBoolean(5));
        }
    }

    private List<Sent> sent(PartnerId partner, int bucket) {
        if (bucket < 0 || bucket >= BUCKETS) {
            throw new IllegalArgumentException("no bucket " + bucket + "; there are " + BUCKETS);
        }
        var digits = HexFormat.of();
        // "g" is behind the last hexadecimal digit.
        var behind = bucket == BUCKETS - 1 ? "g" : digits.toHexDigits((byte) (bucket + 1));
        return readers.read(sql -> sql.list(
                SELECT + " order by d.hub_id", Sent::read, digits.toHexDigits((byte) bucket), behind, partner.value()));
    }

    @Override
    public List<DeliveryId> held(PartnerId partner, int bucket) {
        return sent(partner, bucket).stream().filter(Sent::held).map(Sent::id).toList();
    }

    @Override
    public List<Difference> compare(PartnerId partner, int bucket, Map<DeliveryId, Optional<Digest>> theirs) {
        Map<String, Difference> found = new TreeMap<>();
        Map<DeliveryId, Optional<Digest>> unknown = new HashMap<>(theirs);
        for (var sent : sent(partner, bucket)) {
            unknown.remove(sent.id());
            kind(sent, theirs)
                    .ifPresent(kind -> found.put(
                            sent.id().value(),
                            new Difference(sent.id(), kind, Optional.of(sent.exchange()), Optional.of(sent.state()))));
        }
        unknown.keySet()
                .forEach(id ->
                        found.put(id.value(), new Difference(id, Kind.UNKNOWN, Optional.empty(), Optional.empty())));
        return List.copyOf(found.values());
    }

    private Optional<Kind> kind(Sent sent, Map<DeliveryId, Optional<Digest>> theirs) {
        if (!theirs.containsKey(sent.id())) {
            return sent.held() ? Optional.of(Kind.MISSING) : Optional.empty();
        }
        if (sent.held()) {
            return Optional.ofNullable(theirs.get(sent.id()))
                    .flatMap(digest -> digest)
                    .filter(digest -> isAnother(sent, digest))
                    .map(digest -> Kind.CHANGED);
        }
        return Optional.of(
                switch (sent.state()) {
                    case DELIVERED, ACKNOWLEDGED -> Kind.OVERTAKEN;
                    default -> Kind.NOT_DELIVERED;
                });
    }

    /** What was sent is known by a keyed digest alone. A file of many has one for the whole, which says nothing of its parts. */
    private boolean isAnother(Sent sent, Digest digest) {
        return sent.outputKey() != null
                && !Arrays.equals(sent.outputKey(), parts.ids().tag("output", digest.hex()));
    }
}
