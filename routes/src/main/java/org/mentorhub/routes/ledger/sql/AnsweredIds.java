package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.Verdict;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.IdentityConflict.Kind;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.routes.ledger.sql.Subjects.Subject;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/** Learns, from a recipient's acceptance, what it calls the person, the document or the placement itself. */
final class AnsweredIds {
    private final IdKey ids;
    private final Subjects subjects;
    private final Resolving resolving;
    private final Contents contents;
    private final Conflicts conflicts;

    AnsweredIds(IdKey ids, Subjects subjects, Resolving resolving, Contents contents, Conflicts conflicts) {
        this.ids = ids;
        this.subjects = subjects;
        this.resolving = resolving;
        this.contents = contents;
        this.conflicts = conflicts;
    }

    /** What was delivered, to whom, and about whom it is. */
    private record Answered(DeliveryRow row, DeliveryRow.Exchange exchange, Subject owner) {
        PartnerId recipient() {
            return row.recipient();
        }

        OwnIdRows.Entry entry(OwnId id, byte[] key) {
            return new OwnIdRows.Entry(key, id.of(), recipient(), owner.id(), OwnIdRows.seal(owner.key(), id.value()));
        }
    }

    void learn(Write write, DeliveryRow row, BusinessWord word) {
        if (word.verdict() == Verdict.ACCEPTED && !word.ownIds().isEmpty()) {
            var exchange = row.exchange().orElseThrow();
            subjects.find(write, exchange.owner())
                    .map(owner -> new Answered(row, exchange, owner))
                    .ifPresent(answered -> word.ownIds().forEach(id -> learn(write, answered, id)));
        }
    }

    private void learn(Write write, Answered answered, OwnId id) {
        switch (id.of()) {
            case PERSON -> person(write, answered, id);
            case DOCUMENT -> document(write, answered, id);
            case PLACEMENT -> placement(write, answered, id);
        }
    }

    private void person(Write write, Answered answered, OwnId id) {
        var said = SubjectIdentifier.own(answered.recipient(), id.value());
        var identity = new Prepared.Identity(OwnIdRows.personKey(ids, said), said);
        var now =
                subjects.find(write, Subjects.now(write.sql(), answered.owner().id()));
        now.flatMap(person -> resolving.learn(write, person, identity, answered.recipient()))
                .ifPresent(doubt -> raise(write, answered, doubt));
    }

    private void document(Write write, Answered answered, OwnId id) {
        var type = answered.exchange().type().id();
        var key = OwnIdRows.documentKey(ids, answered.recipient(), type, id.value());
        keepOrAsk(
                write,
                answered,
                answered.entry(id, key),
                new Thing(Kind.TWO_DOCUMENTS, answered.row().lane().document()));
    }

    private void placement(Write write, Answered answered, OwnId id) {
        var sender = answered.exchange().sender();
        var named = contents.names(write.sql(), answered.row()).flatMap(Contents.Names::placement);
        if (named.isEmpty()) {
            return;
        }
        var senders = OwnIdRows.placementKey(ids, sender, named.get());
        var known = OwnIdRows.things(write.sql(), senders);
        if (known.size() > 1) {
            return;
        }
        long thing = known.isEmpty() ? write.nextId() : known.getFirst();
        if (known.isEmpty()) {
            var owner = answered.owner();
            var entry = new OwnIdRows.Entry(
                    senders, Of.PLACEMENT, sender, owner.id(), OwnIdRows.seal(owner.key(), named.get()));
            OwnIdRows.keep(write, entry, thing, sender);
        }
        var key = OwnIdRows.placementKey(ids, answered.recipient(), id.value());
        keepOrAsk(write, answered, answered.entry(id, key), new Thing(Kind.TWO_PLACEMENTS, thing));
    }

    /** What an id is to name, and what is asked where it names another. */
    private record Thing(Kind otherwise, long row) {}

    /** A document has a number for each version that was filed; a placement has one, and no number names two. */
    private void keepOrAsk(Write write, Answered answered, OwnIdRows.Entry entry, Thing thing) {
        var named = OwnIdRows.things(write.sql(), entry.key());
        boolean isSecond = entry.of() == Of.PLACEMENT
                && !named.contains(thing.row())
                && OwnIdRows.has(write.sql(), thing.row(), entry.partner(), Of.PLACEMENT);
        if (named.isEmpty() && !isSecond) {
            OwnIdRows.keep(write, entry, thing.row(), answered.recipient());
        } else if (!named.contains(thing.row())) {
            raise(write, answered, doubt(entry, thing, named));
        }
    }

    private Doubt doubt(OwnIdRows.Entry entry, Thing thing, List<Long> named) {
        var scheme = List.of("PARTNER:" + entry.partner());
        var candidates = named.stream()
                .map(other -> new Doubt.Candidate(other, scheme))
                .collect(Collectors.toCollection(ArrayList::new));
        candidates.add(new Doubt.Candidate(thing.row(), scheme));
        return new Doubt(
                thing.otherwise(),
                ids.tag("conflict-own", HexFormat.of().formatHex(entry.key()), String.valueOf(thing.row())),
                candidates,
                thing.row(),
                Optional.of(new Doubt.InQuestion(entry.partner(), entry.key(), entry.sealed(), entry.owner())),
                Optional.empty());
    }

    private void raise(Write write, Answered answered, Doubt doubt) {
        conflicts.open(write, doubt.in(answered.exchange().hubId(), answered.recipient()));
    }
}
