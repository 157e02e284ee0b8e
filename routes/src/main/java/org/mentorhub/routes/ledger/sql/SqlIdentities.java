package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.mentorhub.connectors.transport.OwnId.Of;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.ledger.IdentityConflict;
import org.mentorhub.routes.ledger.IdentityConflict.Candidate;
import org.mentorhub.routes.ledger.IdentityConflict.Decided;
import org.mentorhub.routes.ledger.IdentityConflict.Reasons;
import org.mentorhub.routes.ledger.IdentityConflict.State;
import org.mentorhub.routes.ledger.Reference;
import org.mentorhub.schemas.PartnerId;

/** Identities over the rows of own ids and conflicts. */
final class SqlIdentities implements Identities {
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final KnownIds known;

    SqlIdentities(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
        this.known = new KnownIds(parts);
    }

    @Override
    public OwnIds ownIds(ExchangeId exchange, PartnerId recipient, List<Reference> named) {
        return readers.read(sql -> known.of(sql, exchange, recipient, named));
    }

    @Override
    public List<Known> known(PartnerId partner, String id) {
        return readers.read(sql -> known.known(sql, partner, id));
    }

    @Override
    public List<IdentityConflict> open(int limit) {
        return readers.read(sql -> heads(Conflicts.open(sql, limit)));
    }

    @Override
    public List<IdentityConflict> decided(int limit) {
        return readers.read(sql -> heads(Conflicts.decided(sql, limit)));
    }

    private List<IdentityConflict> heads(List<Conflicts.Stored> found) {
        return found.stream()
                .map(stored -> view(
                        stored,
                        stored.doubt().candidates().stream()
                                .map(one -> new Candidate(one.by(), List.of(), List.of()))
                                .toList(),
                        Comparison.NOTHING))
                .toList();
    }

    @Override
    public long openCount() {
        return readers.read(Conflicts::openCount);
    }

    @Override
    public Optional<IdentityConflict> conflict(String id) {
        return readers.read(sql -> Conflicts.find(sql, id)
                .map(stored -> view(stored, known.candidates(sql, stored.doubt()), known.compared(sql, stored))));
    }

    private IdentityConflict view(Conflicts.Stored stored, List<Candidate> candidates, Comparison compared) {
        var doubt = stored.doubt();
        return new IdentityConflict(
                stored.id(),
                doubt.kind(),
                doubt.number().map(Doubt.InQuestion::partner),
                stored.exchange(),
                Times.instant(stored.openedAt()),
                candidates,
                new Reasons(compared.agree(), compared.differ()),
                stored.state(),
                Optional.ofNullable(stored.reason())
                        .map(reason -> new Decided(
                                Times.instant(stored.changedAt()),
                                parts.deliveries().open(reason))));
    }

    @Override
    public Decision decide(String conflict, Verdict verdict, String reason) {
        var sealed = parts.deliveries().seal(reason);
        return writer.write(write -> Conflicts.find(write.sql(), conflict)
                .map(stored -> decide(write, stored, verdict, sealed))
                .orElse(Decision.UNKNOWN));
    }

    private Decision decide(Write write, Conflicts.Stored stored, Verdict verdict, byte[] sealedReason) {
        var next = verdict == Verdict.SAME ? State.SAME : State.DIFFERENT;
        if (stored.state() == next || stored.state() == State.SAME) {
            return Decision.DECIDED;
        }
        var learned = new Learned();
        if (verdict == Verdict.SAME && !unite(write, stored.doubt(), learned)) {
            return Decision.OVERTAKEN;
        }
        Conflicts.decided(write, stored, next, sealedReason);
        parts.reconsidering().reconsider(write, learned);
        return Decision.DONE;
    }

    /** Makes one of what an operator found to be one; says whether that could be done. */
    private boolean unite(Write write, Doubt doubt, Learned learned) {
        return switch (doubt.kind()) {
            case TWO_PEOPLE -> people(write, doubt, learned);
            case TWO_NUMBERS -> number(write, doubt);
            case TWO_DOCUMENTS -> keep(write, doubt, Of.DOCUMENT);
            case TWO_PLACEMENTS -> keep(write, doubt, Of.PLACEMENT);
        };
    }

    private boolean people(Write write, Doubt doubt, Learned learned) {
        var sql = write.sql();
        var all = LongStream.concat(
                        doubt.candidates().stream().mapToLong(Doubt.Candidate::thing), LongStream.of(doubt.holder()))
                .filter(id -> id != Conflicts.NOBODY)
                .map(id -> Subjects.now(sql, id))
                .filter(id -> parts.subjects().key(sql, id).isPresent())
                .distinct()
                .sorted()
                .toArray();
        for (int at = 1; at < all.length; at++) {
            Subjects.merge(write, all[at], all[0], learned);
        }
        return all.length > 0;
    }

    /** The person has both numbers; the newer one is written from now on. */
    private boolean number(Write write, Doubt doubt) {
        var number = doubt.number().orElseThrow();
        long person = Subjects.now(write.sql(), doubt.holder());
        boolean isTaken = write.sql()
                .exists("select 1 from identity where identity_key = ? and subject <> ?", number.key(), person);
        if (isTaken || parts.subjects().key(write.sql(), number.owner()).isEmpty()) {
            return false;
        }
        write.sql()
                .update(
                        "insert into identity (identity_key, subject, scheme) values (?, ?, ?) on conflict do nothing",
                        number.key(),
                        person,
                        "PARTNER:" + number.partner());
        return keep(write, doubt, Of.PERSON, person);
    }

    private boolean keep(Write write, Doubt doubt, Of of) {
        return keep(write, doubt, of, doubt.holder());
    }

    private boolean keep(Write write, Doubt doubt, Of of, long thing) {
        var number = doubt.number().orElseThrow();
        var entry = new OwnIdRows.Entry(number.key(), of, number.partner(), number.owner(), number.sealed());
        OwnIdRows.keep(write, entry, thing, number.partner());
        return parts.subjects().key(write.sql(), number.owner()).isPresent();
    }

    @Override
    public void onConflict(Consumer<List<Raised>> listener) {
        writer.onConflict(listener);
    }
}
