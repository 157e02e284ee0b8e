package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Identities.Known;
import org.mentorhub.routes.ledger.Identities.OwnIds;
import org.mentorhub.routes.ledger.IdentityConflict.Candidate;
import org.mentorhub.routes.ledger.Reference;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Reads what partners call persons, documents and placements. */
final class KnownIds {
    private static final int MOST = 20;
    private static final String DOCUMENT_OF = "select id, sender from document where document_key = ?";
    private static final String EXCHANGE = "select x.id, x.subject, x.hub_id from exchange x ";
    private static final String NEWEST_OF = EXCHANGE + "join document o on x.id = o.newest where o.id = ?";
    private static final String EXCHANGES_OF =
            "select x.hub_id from exchange x join (select id from subject where id = ? union select id from subject"
                    + " where same_as = ?) p on p.id = x.subject where x.state = 'ACCEPTED' order by x.id desc limit "
                    + MOST;

    private final IdKey ids;
    private final Subjects subjects;
    private final Contents contents;

    KnownIds(Parts parts) {
        this.ids = parts.ids();
        this.subjects = parts.subjects();
        this.contents = parts.contents();
    }

    private record Asked(long subject, PartnerId sender) {}

    private record Document(long row, PartnerId sender) {}

    private record Newest(long exchange, long owner, ExchangeId id) {}

    OwnIds of(Sql sql, ExchangeId exchange, PartnerId recipient, List<Reference> named) {
        return sql.first(
                        "select x.subject, o.sender from exchange x join document o on o.id = x.document"
                                + " where x.hub_id = ?",
                        row -> new Asked(row.getLong(1), new PartnerId(row.getString(2))),
                        exchange.value())
                .map(asked -> new OwnIds(person(sql, asked, recipient), others(sql, asked, recipient, named)))
                .orElse(OwnIds.NONE);
    }

    private Optional<String> person(Sql sql, Asked asked, PartnerId recipient) {
        return OwnIdRows.newest(sql, subjects, Subjects.now(sql, asked.subject()), recipient, Of.PERSON);
    }

    private Map<Reference, String> others(Sql sql, Asked asked, PartnerId recipient, List<Reference> named) {
        Map<Reference, String> found = new HashMap<>();
        for (var reference : named) {
            var own = DocumentType.of(reference.kind()).isPresent()
                    ? ofDocument(sql, asked, recipient, reference)
                    : ofPlacement(sql, asked, recipient, reference);
            own.ifPresent(id -> found.put(reference, id));
        }
        return found;
    }

    private Optional<String> ofDocument(Sql sql, Asked asked, PartnerId recipient, Reference named) {
        return document(sql, asked.sender(), named.kind(), named.id())
                .flatMap(document -> document.sender().equals(recipient)
                        ? sendersName(sql, document.row())
                        : OwnIdRows.newest(sql, subjects, document.row(), recipient, Of.DOCUMENT));
    }

    /** The one that a partner calls so: of its own, or filed by it under that id. */
    private Optional<Document> document(Sql sql, PartnerId partner, String type, String id) {
        var own = sql.first(DOCUMENT_OF, row -> new Document(row.getLong(1), new PartnerId(row.getString(2))), (Object)
                ids.tag("document", partner.value(), type, id));
        return own.or(() -> one(sql, OwnIdRows.documentKey(ids, partner, type, id))
                .flatMap(row -> sql.first(
                        "select id, sender from document where id = ?",
                        found -> new Document(found.getLong(1), new PartnerId(found.getString(2))),
                        row)));
    }

    private Optional<String> sendersName(Sql sql, long document) {
        return newest(sql, document)
                .flatMap(newest -> contents.canonical(sql, newest.exchange(), newest.owner()))
                .map(canonical -> canonical.path("envelope").path("documentId").asText());
    }

    private static Optional<Newest> newest(Sql sql, long document) {
        return sql.first(NEWEST_OF, KnownIds::newest, document);
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(row.getLong(1), row.getLong(2), new ExchangeId(row.getString(3)));
    }

    private Optional<String> ofPlacement(Sql sql, Asked asked, PartnerId recipient, Reference named) {
        return one(sql, OwnIdRows.placementKey(ids, asked.sender(), named.id()))
                .flatMap(placement -> OwnIdRows.newest(sql, subjects, placement, recipient, Of.PLACEMENT));
    }

    /** What an id names, where it names one thing. */
    private static Optional<Long> one(Sql sql, byte[] key) {
        var things = OwnIdRows.things(sql, key);
        return things.size() == 1 ? Optional.of(things.getFirst()) : Optional.empty();
    }

    List<Known> known(Sql sql, PartnerId partner, String id) {
        List<Known> found = new ArrayList<>();
        entries(sql, OwnIdRows.personKey(ids, SubjectIdentifier.own(partner, id)), found);
        for (var type : DocumentType.values()) {
            sql.first(DOCUMENT_OF, row -> row.getLong(1), (Object) ids.tag("document", partner.value(), type.id(), id))
                    .ifPresent(row -> found.add(
                            new Known(Of.DOCUMENT, documents(sql, Of.DOCUMENT, row), partners(sql, row), partner)));
            entries(sql, OwnIdRows.documentKey(ids, partner, type.id(), id), found);
        }
        entries(sql, OwnIdRows.placementKey(ids, partner, id), found);
        return found;
    }

    private void entries(Sql sql, byte[] key, List<Known> found) {
        record Entry(Of of, long thing, PartnerId taughtBy) {}
        sql.list(
                        "select kind, thing, taught_by from own_id where own_key = ? order by id",
                        row -> new Entry(Of.valueOf(row.getString(1)), row.getLong(2), new PartnerId(row.getString(3))),
                        (Object) key)
                .forEach(entry -> found.add(new Known(
                        entry.of(),
                        documents(sql, entry.of(), entry.thing()),
                        partners(sql, entry.thing()),
                        entry.taughtBy())));
    }

    private static List<ExchangeId> documents(Sql sql, Of of, long thing) {
        return switch (of) {
            case PERSON -> sql.list(EXCHANGES_OF, row -> new ExchangeId(row.getString(1)), thing, thing);
            case DOCUMENT -> newest(sql, thing).map(Newest::id).stream().toList();
            case PLACEMENT -> List.of();
        };
    }

    private static List<PartnerId> partners(Sql sql, long thing) {
        return sql.list(
                "select distinct partner from own_id where thing = ? order by partner",
                row -> new PartnerId(row.getString(1)),
                thing);
    }

    /** Whom or what it may be, for an operator to look at. */
    List<Candidate> candidates(Sql sql, Doubt doubt) {
        var of =
                switch (doubt.kind()) {
                    case TWO_PEOPLE, TWO_NUMBERS -> Of.PERSON;
                    case TWO_DOCUMENTS -> Of.DOCUMENT;
                    case TWO_PLACEMENTS -> Of.PLACEMENT;
                };
        return doubt.candidates().stream()
                .map(one -> new Candidate(one.by(), documents(sql, of, one.thing()), partners(sql, one.thing())))
                .toList();
    }

    /** What the newest documents of the first two candidates say of their persons. */
    Comparison compared(Sql sql, Conflicts.Stored conflict) {
        var canonicals = newest(sql, conflict)
                .limit(2)
                .flatMap(newest -> contents.canonical(sql, newest.exchange(), newest.owner()).stream())
                .toList();
        return canonicals.size() == 2 ? Comparison.of(canonicals.get(0), canonicals.get(1)) : Comparison.NOTHING;
    }

    private static Stream<Newest> newest(Sql sql, Conflicts.Stored conflict) {
        var things = conflict.doubt().candidates().stream().map(Doubt.Candidate::thing);
        return switch (conflict.doubt().kind()) {
            case TWO_DOCUMENTS -> things.flatMap(thing -> newest(sql, thing).stream());
            case TWO_PEOPLE -> things.flatMap(thing -> newestAbout(sql, thing, "").stream());
            case TWO_NUMBERS -> {
                var origin = conflict.exchange().value();
                yield Stream.concat(
                        things.flatMap(thing -> newestAbout(sql, thing, origin).stream()),
                        sql.first(EXCHANGE + "where x.hub_id = ?", KnownIds::newest, origin).stream());
            }
            case TWO_PLACEMENTS -> Stream.empty();
        };
    }

    /** The newest document about a person, but for one. */
    private static Optional<Newest> newestAbout(Sql sql, long subject, String except) {
        return sql.first(
                EXCHANGE + "where x.subject = ? and x.state = 'ACCEPTED' and x.hub_id <> ? order by x.id desc limit 1",
                KnownIds::newest,
                subject,
                except);
    }
}
