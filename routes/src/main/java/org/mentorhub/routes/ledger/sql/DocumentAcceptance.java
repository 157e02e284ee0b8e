package org.mentorhub.routes.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.DocumentDecision.Planned;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.ledger.PlannedDelivery;
import org.mentorhub.routes.ledger.PlannedDelivery.Permission;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.routes.ledger.SubmittedDocument.Reject;
import org.mentorhub.routes.seal.IdKey;

/** Decides on one document against what its sender sent of it before, and keeps it. */
final class DocumentAcceptance {
    private static final String NEWEST =
            "select d.id, d.ordinal, e.id, e.hub_id, e.native_key, e.canonical_key, e.dialect"
                    + " from document d join exchange e on e.id = d.newest where d.document_key = ?";
    private static final String VERSION = "select e.document, e.ordinal, e.id, e.hub_id, e.native_key, e.canonical_key,"
            + " e.dialect from exchange e where e.document = ? and e.version = ?";

    private final IdKey ids;
    private final Resolving resolving;

    DocumentAcceptance(IdKey ids, Resolving resolving) {
        this.ids = ids;
        this.resolving = resolving;
    }

    /**
     * What was decided on one document.
     *
     * @param decision for the sender
     * @param told for the chain
     */
    record Decided(DocumentDecision decision, EventBody told) {}

    /** An exchange that is there already. */
    private record Earlier(
            long document,
            long ordinal,
            long row,
            ExchangeId id,
            byte[] nativeKey,
            byte[] canonicalKey,
            String dialect) {
        /** Equal as the sender wrote it, or in the canonical model under the same dialect. */
        boolean hasContentOf(Prepared.Document other) {
            return Arrays.equals(nativeKey, other.nativeKey())
                    || (Arrays.equals(canonicalKey, other.canonicalKey())
                            && dialect.equals(other.candidate().content().dialectDigest()));
        }
    }

    /**
     * Decides on documents of a submission and keeps them. Their event comes next.
     *
     * @param submission row id
     */
    Decisions decide(Write write, long submission, Prepared prepared) {
        var candidates = prepared.documents().iterator();
        var decisions = new Decisions();
        for (var document : prepared.submitted()) {
            switch (document) {
                case Candidate candidate -> {
                    var arrival = new Arrival(
                            submission, prepared.head().submission(), candidates.next(), decisions.learned());
                    decisions.add(decide(write, arrival), candidate);
                }
                case Reject reject -> decisions.add(rejected(reject.position(), reject.faults()), null);
            }
        }
        return decisions;
    }

    private static Decided rejected(int position, List<Fault> faults) {
        var told = EventBody.of()
                .number("position", position)
                .text("state", "REJECTED")
                .texts("codes", faults.stream().map(Fault::code).distinct().toList());
        return new Decided(new DocumentDecision.Rejected(position, faults), told);
    }

    private Decided decide(Write write, Arrival arrival) {
        var document = arrival.document();
        var newest = write.sql().first(NEWEST, DocumentAcceptance::earlier, (Object) document.documentKey());
        if (newest.isEmpty()) {
            return accept(write, arrival, Optional.empty());
        }
        if (newest.get().hasContentOf(document)) {
            return unchanged(write, arrival, newest.get());
        }
        var candidate = document.candidate();
        var same = candidate.version().isEmpty()
                ? Optional.<Earlier>empty()
                : write.sql()
                        .first(
                                VERSION,
                                DocumentAcceptance::earlier,
                                newest.get().document(),
                                (long) candidate.version().getAsInt());
        if (same.isPresent()) {
            return same.get().hasContentOf(document)
                    ? unchanged(write, arrival, same.get())
                    : rejected(candidate.position(), List.of(new Fault("MH-VERSION-CONFLICT", "version")));
        }
        return accept(write, arrival, newest);
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                new ExchangeId(row.getString(4)),
                row.getBytes(5),
                row.getBytes(6),
                row.getString(7));
    }

    private static Decided unchanged(Write write, Arrival arrival, Earlier same) {
        var document = arrival.document();
        long subject = write.sql().number("select subject from exchange where id = ?", same.row());
        var row = new ExchangeRow(
                arrival.submission(), document, same.document(), subject, same.ordinal(), same.row(), null);
        var id = row.insert(write).id();
        var told = EventBody.of()
                .number("position", document.candidate().position())
                .text("exchange", id.value())
                .text("state", "UNCHANGED")
                .text("sameAs", same.id().value());
        return new Decided(new DocumentDecision.Unchanged(document.candidate().position(), id, same.id()), told);
    }

    /** A document on its way into the rows. */
    private record Arrival(long submission, SubmissionHead from, Prepared.Document document, Learned learned) {
        long ordinal() {
            var version = document.candidate().version();
            return version.isPresent() ? version.getAsInt() : Times.micros(from.issuedAt());
        }
    }

    private Decided accept(Write write, Arrival arrival, Optional<Earlier> newest) {
        var document = arrival.document();
        var candidate = document.candidate();
        var resolved =
                resolving.resolve(write, document.identities(), arrival.from().sender());
        var subject = resolved.subject();
        Subjects.learn(write, subject.id(), candidate.consents(), arrival.learned());
        long of = newest.map(Earlier::document).orElseGet(write::nextId);
        var version = candidate.version().isPresent()
                ? Long.valueOf(candidate.version().getAsInt())
                : null;
        var row = new ExchangeRow(arrival.submission(), document, of, subject.id(), arrival.ordinal(), null, version);
        var exchange = row.insert(write);
        resolved.doubts().forEach(doubt -> arrival.learned()
                .doubt(doubt.in(exchange.id(), arrival.from().sender())));
        ExchangeRow.insertPayload(write, exchange.row(), document, subject.key());
        SqlAttachments.insert(
                write, ids, exchange.row(), subject, candidate.content().beside());
        RelatedRows.insert(write, exchange.row(), document.references());
        bringUpToDate(write, arrival, of, exchange.row(), newest);
        var overtaking = newest.filter(earlier -> arrival.ordinal() < earlier.ordinal());
        var lane = new NewDelivery.Lane(exchange.row(), exchange.id().value(), of, arrival.ordinal(), subject.id());
        List<Planned> planned = new ArrayList<>();
        List<EventBody> told = new ArrayList<>();
        for (var plan : candidate.deliveries()) {
            var hold = overtaking.isPresent() ? Optional.<HoldReason>empty() : hold(write, subject.id(), plan);
            var state = overtaking.isPresent() ? DeliveryState.SUPERSEDED : stateUnder(hold);
            var id = new NewDelivery(lane, plan.recipient(), purpose(plan), null).insert(write, ids, state, hold);
            planned.add(new Planned(id, plan.recipient(), hold));
            told.add(EventBody.of().text("delivery", id.value()).text("state", state.name()));
        }
        var says = EventBody.of()
                .number("position", candidate.position())
                .text("exchange", exchange.id().value())
                .text("state", "ACCEPTED")
                .text("digest", document.sealed().commitment())
                .objects("deliveries", told);
        return new Decided(decision(candidate.position(), exchange.id(), planned, overtaking), says);
    }

    private static DocumentDecision decision(
            int position, ExchangeId id, List<Planned> planned, Optional<Earlier> overtaking) {
        return overtaking.isPresent()
                ? new DocumentDecision.Superseded(position, id, overtaking.get().id())
                : new DocumentDecision.Accepted(position, id, planned);
    }

    private static DeliveryState stateUnder(Optional<HoldReason> hold) {
        return hold.isPresent() ? DeliveryState.HELD : DeliveryState.PENDING;
    }

    private static void bringUpToDate(Write write, Arrival arrival, long of, long exchange, Optional<Earlier> newest) {
        var document = arrival.document();
        if (newest.isEmpty()) {
            write.sql()
                    .update(
                            "insert into document (id, document_key, sender, type, newest, ordinal)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            of,
                            document.documentKey(),
                            arrival.from().sender().value(),
                            document.candidate().type().id(),
                            exchange,
                            arrival.ordinal());
        } else if (arrival.ordinal() >= newest.get().ordinal()) {
            write.sql()
                    .updateOne(
                            "update document set newest = ?, ordinal = ? where id = ?",
                            exchange,
                            arrival.ordinal(),
                            of);
        }
    }

    private static @Nullable String purpose(PlannedDelivery plan) {
        return switch (plan.permission()) {
            case Permission.ByConsent consent -> consent.purpose();
            case Permission.ByOtherBasis basis -> null;
        };
    }

    private static Optional<HoldReason> hold(Write write, long subject, PlannedDelivery plan) {
        var purpose = purpose(plan);
        var free = purpose == null
                || Subjects.consents(write, subject, purpose, plan.recipient().value());
        return free ? Optional.empty() : Optional.of(HoldReason.CONSENT);
    }
}
