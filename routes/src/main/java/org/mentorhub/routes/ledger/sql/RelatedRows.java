package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Related;
import org.mentorhub.routes.ledger.Related.Link;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Documents that belong together, for a partner that may see both. */
final class RelatedRows {
    private static final int MOST = 100;
    private static final int MOST_ROWS = 500;
    private static final String FOUND = "select x.id, x.document, x.hub_id, o.type, o.sender, s.received_at from ";
    private static final String OF = " join document o on o.id = x.document join submission s on s.id = x.submission ";
    private static final String MAY_SEE =
            " and (o.sender = ? or exists (select 1 from delivery d where d.exchange = x.id"
                    + " and d.recipient = ? and d.notice is null"
                    + " and d.state in ('OFFERED', 'DELIVERED', 'ACKNOWLEDGED', 'REFUSED')))";
    private static final String NEWEST_FIRST = " order by x.id desc limit " + MOST_ROWS;

    private static final String ASKED = "select x.id, x.document, x.subject from exchange x join document o"
            + " on o.id = x.document where x.hub_id = ?" + MAY_SEE;
    private static final String BY_REFERENCE = FOUND
            + "(select distinct b.exchange from common_reference a join common_reference b"
            + " on b.reference_key = a.reference_key where a.exchange = ?) r join exchange x on x.id = r.exchange" + OF
            + "where x.document <> ?" + MAY_SEE + NEWEST_FIRST;
    private static final String BY_PERSON = FOUND
            + "(select id from subject where id = ? union select id from subject where same_as = ?) p"
            + " join exchange x on x.subject = p.id and x.state = 'ACCEPTED'" + OF + "where x.document <> ?" + MAY_SEE
            + NEWEST_FIRST;

    private RelatedRows() {}

    static void insert(Write write, long exchange, List<byte[]> references) {
        for (var reference : references) {
            write.sql()
                    .update(
                            "insert into common_reference (reference_key, exchange) values (?, ?) on conflict do"
                                    + " nothing",
                            reference,
                            exchange);
        }
    }

    private record Asked(long row, long document, long subject) {}

    private record Found(long row, long document, ExchangeId id, DocumentType type, PartnerId sender, long received) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getLong(1),
                    row.getLong(2),
                    new ExchangeId(row.getString(3)),
                    DocumentType.of(row.getString(4)).orElseThrow(),
                    new PartnerId(row.getString(5)),
                    row.getLong(6));
        }

        Related by(Set<Link> links) {
            return new Related(id, type, sender, Times.instant(received), links);
        }
    }

    static List<Related> related(Sql sql, ExchangeId exchange, PartnerId partner) {
        var who = partner.value();
        return asked(sql, exchange, who)
                .map(asked -> {
                    long person = Subjects.now(sql, asked.subject());
                    return newest(
                            sql.list(BY_REFERENCE, Found::read, asked.row(), asked.document(), who, who),
                            sql.list(BY_PERSON, Found::read, person, person, asked.document(), who, who));
                })
                .orElse(List.of());
    }

    private static Optional<Asked> asked(Sql sql, ExchangeId exchange, String partner) {
        return sql.first(
                ASKED,
                row -> new Asked(row.getLong(1), row.getLong(2), row.getLong(3)),
                exchange.value(),
                partner,
                partner);
    }

    /** The newest of each document, with all that links it. */
    private static List<Related> newest(List<Found> byReference, List<Found> byPerson) {
        Map<Long, Found> newest = new LinkedHashMap<>();
        Map<Long, Set<Link>> links = new LinkedHashMap<>();
        collect(byReference, Link.REFERENCE, newest, links);
        collect(byPerson, Link.PERSON, newest, links);
        return ordered(newest.values()).stream()
                .map(found -> found.by(links.getOrDefault(found.document(), Set.of())))
                .toList();
    }

    private static void collect(List<Found> found, Link link, Map<Long, Found> newest, Map<Long, Set<Link>> links) {
        for (var one : found) {
            newest.merge(one.document(), one, (a, b) -> a.row() > b.row() ? a : b);
            links.computeIfAbsent(one.document(), first -> EnumSet.noneOf(Link.class))
                    .add(link);
        }
    }

    private static List<Found> ordered(Collection<Found> found) {
        return found.stream()
                .sorted((a, b) -> Long.compare(b.row(), a.row()))
                .limit(MOST)
                .toList();
    }
}
