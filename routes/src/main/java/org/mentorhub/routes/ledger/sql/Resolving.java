package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.IdentityConflict.Kind;
import org.mentorhub.routes.ledger.sql.Prepared.Identity;
import org.mentorhub.routes.ledger.sql.Subjects.Subject;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/**
 * Tells whom a document is about, by its identifiers. Where they point to two people, or contradict those of the one they point to, nobody
 * is merged and nothing overwritten: the document is of a person of its own, whom neither consents nor numbers of the candidates reach,
 * until an operator decides.
 */
final class Resolving {
    private static final String SUBJECT_OF = "select subject from identity where identity_key = ?";
    private static final String HAS_ANOTHER = "select 1 from identity where subject = ? and scheme = ?";

    private final IdKey ids;
    private final Subjects subjects;

    Resolving(IdKey ids, Subjects subjects) {
        this.ids = ids;
        this.subjects = subjects;
    }

    /**
     * Whom a document is about.
     *
     * @param subject the person
     * @param doubts what an operator has to decide
     */
    record Resolved(Subject subject, List<Doubt> doubts) {}

    /** A person, and the identifiers that are known of them. */
    private record Known(Subject subject, List<Identity> by) {}

    /** Identifiers by the person whom they are known of, in the order of row ids; the new ones apart. */
    private record Pointing(Map<Long, Known> known, List<Identity> fresh) {}

    Resolved resolve(Write write, List<Identity> identities, PartnerId taughtBy) {
        var pointing = pointing(write, identities);
        return switch (pointing.known().size()) {
            case 0 -> {
                var made = subjects.make(write);
                bind(write, pointing.fresh(), made, taughtBy);
                yield new Resolved(made, List.of());
            }
            case 1 -> ofOne(write, pointing, taughtBy);
            default -> ofMany(write, pointing);
        };
    }

    private Pointing pointing(Write write, List<Identity> identities) {
        Map<Long, Known> known = new TreeMap<>();
        List<Identity> fresh = new ArrayList<>();
        for (var identity : identities) {
            var row = write.sql().first(SUBJECT_OF, found -> found.getLong(1), (Object) identity.key());
            var subject = row.flatMap(
                    id -> known.containsKey(id) ? Optional.of(known.get(id).subject()) : subjects.find(write, id));
            if (subject.isPresent()) {
                known.computeIfAbsent(subject.get().id(), first -> new Known(subject.get(), new ArrayList<>()))
                        .by()
                        .add(identity);
            } else {
                // Of a person who was erased nothing is left that this could be a doubt about.
                row.ifPresent(erased -> forget(write, identity));
                fresh.add(identity);
            }
        }
        return new Pointing(known, fresh);
    }

    private static void forget(Write write, Identity identity) {
        write.sql().update("delete from identity where identity_key = ?", (Object) identity.key());
        write.sql().update("delete from own_id where own_key = ?", (Object) identity.key());
    }

    private Resolved ofOne(Write write, Pointing pointing, PartnerId taughtBy) {
        var known = pointing.known().values().iterator().next();
        var one = known.subject();
        var contradicting = pointing.fresh().stream()
                .filter(identity -> contradicts(write, one.id(), identity))
                .toList();
        if (!contradicting.isEmpty()) {
            return another(write, pointing, contradicting, taughtBy);
        }
        List<Doubt> doubts = new ArrayList<>();
        List<Identity> taken = new ArrayList<>(known.by());
        for (var identity : pointing.fresh()) {
            var partner = identity.said().ownOf();
            if (partner.isPresent() && OwnIdRows.has(write.sql(), one.id(), partner.get(), Of.PERSON)) {
                doubts.add(secondNumber(one, identity, partner.get()));
            } else {
                taken.add(identity);
            }
        }
        bind(write, taken, one, taughtBy);
        return new Resolved(one, doubts);
    }

    /** A second number of a register in which each person has one. */
    private static boolean contradicts(Write write, long subject, Identity identity) {
        return identity.said().isOneAPerson()
                && write.sql().exists(HAS_ANOTHER, subject, identity.said().scheme());
    }

    /** The document is of another person than the one its other identifiers point to. Maybe. */
    private Resolved another(Write write, Pointing pointing, List<Identity> contradicting, PartnerId taughtBy) {
        var other = subjects.make(write);
        bind(write, contradicting, other, taughtBy);
        var candidates = candidates(pointing);
        candidates.add(new Doubt.Candidate(other.id(), schemes(contradicting)));
        return new Resolved(other, List.of(people(candidates, other.id())));
    }

    private Resolved ofMany(Write write, Pointing pointing) {
        var candidates = candidates(pointing);
        var key = peopleKey(candidates);
        var holder = Conflicts.holder(write.sql(), key)
                .flatMap(id -> subjects.find(write, Subjects.now(write.sql(), id)))
                .orElseGet(() -> newHolder(write, key));
        return new Resolved(holder, List.of(people(candidates, holder.id())));
    }

    private Subject newHolder(Write write, byte[] conflict) {
        var holder = subjects.make(write);
        Conflicts.holds(write, conflict, holder.id());
        return holder;
    }

    private static List<Doubt.Candidate> candidates(Pointing pointing) {
        List<Doubt.Candidate> found = new ArrayList<>();
        pointing.known().forEach((id, known) -> found.add(new Doubt.Candidate(id, schemes(known.by()))));
        return found;
    }

    private Doubt people(List<Doubt.Candidate> candidates, long holder) {
        return new Doubt(
                Kind.TWO_PEOPLE, peopleKey(candidates), candidates, holder, Optional.empty(), Optional.empty());
    }

    private byte[] peopleKey(List<Doubt.Candidate> candidates) {
        return peopleKey(ids, candidates.stream().map(Doubt.Candidate::thing).toList());
    }

    /** Names the question whether these are one person, in whatever order. */
    static byte[] peopleKey(IdKey ids, List<Long> people) {
        return ids.tag(
                "conflict-people", people.stream().sorted().map(String::valueOf).toArray(String[]::new));
    }

    /** Keeps a number that a person's partner told, or says why that is in doubt. */
    Optional<Doubt> learn(Write write, Subject person, Identity identity, PartnerId partner) {
        var known = write.sql().first(SUBJECT_OF, row -> row.getLong(1), (Object) identity.key());
        if (known.isPresent()
                && known.get() != person.id()
                && subjects.find(write, known.get()).isPresent()) {
            var scheme = List.of(identity.said().scheme());
            var candidates =
                    List.of(new Doubt.Candidate(known.get(), scheme), new Doubt.Candidate(person.id(), List.of()));
            return Optional.of(people(candidates, Conflicts.NOBODY));
        }
        if (known.isEmpty() && OwnIdRows.has(write.sql(), person.id(), partner, Of.PERSON)) {
            return Optional.of(secondNumber(person, identity, partner));
        }
        known.filter(id -> id != person.id()).ifPresent(erased -> forget(write, identity));
        bind(write, List.of(identity), person, partner);
        return Optional.empty();
    }

    private Doubt secondNumber(Subject person, Identity identity, PartnerId partner) {
        var number = new Doubt.InQuestion(
                partner,
                identity.key(),
                OwnIdRows.seal(person.key(), identity.said().value()),
                person.id());
        return new Doubt(
                Kind.TWO_NUMBERS,
                ids.tag(
                        "conflict-number",
                        String.valueOf(person.id()),
                        HexFormat.of().formatHex(identity.key())),
                List.of(new Doubt.Candidate(person.id(), List.of(identity.said().scheme()))),
                person.id(),
                Optional.of(number),
                Optional.empty());
    }

    /** Keeps what a person is known by, and what of it is a partner's own number. */
    void bind(Write write, List<Identity> identities, Subject person, PartnerId taughtBy) {
        for (var identity : identities) {
            write.sql()
                    .update(
                            "insert into identity (identity_key, subject, scheme) values (?, ?, ?)"
                                    + " on conflict (identity_key) do update set scheme = excluded.scheme"
                                    + " where identity.scheme is null",
                            identity.key(),
                            person.id(),
                            identity.said().scheme());
            identity.said()
                    .ownOf()
                    .filter(partner -> !OwnIdRows.has(write.sql(), person.id(), partner, Of.PERSON))
                    .ifPresent(partner -> OwnIdRows.keep(
                            write,
                            new OwnIdRows.Entry(
                                    identity.key(),
                                    Of.PERSON,
                                    partner,
                                    person.id(),
                                    OwnIdRows.seal(person.key(), identity.said().value())),
                            person.id(),
                            taughtBy));
        }
    }

    private static List<String> schemes(List<Identity> identities) {
        return identities.stream()
                .map(identity -> identity.said().scheme())
                .distinct()
                .toList();
    }
}
