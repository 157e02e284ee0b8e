package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeState;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.Related;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmissionState;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Views over the rows. */
final class SqlViews implements Views {
    private static final String NEWEST_OF = "where e.id = (select newest from document where document_key = ?)";

    private final Readers readers;
    private final Parts parts;
    private final SealKey ledgerKey;
    private final ViewRows rows;

    SqlViews(Readers readers, Parts parts, SealKey ledgerKey) {
        this.readers = readers;
        this.parts = parts;
        this.ledgerKey = ledgerKey;
        this.rows = new ViewRows(parts);
    }

    @Override
    public Optional<SubmissionView> submission(PartnerId sender, String messageId) {
        var key = parts.ids().tag("message", sender.value(), messageId);
        return readers.read(sql -> rows.submission(
                sql,
                "where s.message_key = ? order by case s.state when 'ACCEPTED' then 0 else 1 end, s.id desc",
                key));
    }

    @Override
    public Optional<SubmissionView> submission(SubmissionId id) {
        return readers.read(sql -> rows.submission(sql, "where s.hub_id = ?", id.value()));
    }

    @Override
    public List<SubmissionView> recentSubmissions(int limit) {
        return readers.read(sql ->
                sql
                        .list("select hub_id from submission order by id desc limit ?", row -> row.getString(1), limit)
                        .stream()
                        .map(id ->
                                rows.submission(sql, "where s.hub_id = ?", id).orElseThrow())
                        .toList());
    }

    @Override
    public Optional<ExchangeView> exchange(ExchangeId id) {
        return readers.read(sql ->
                rows.exchanges(sql, "where e.hub_id = ?", id.value()).stream().findFirst());
    }

    @Override
    public List<ExchangeView> documents(PartnerId sender, String documentId) {
        return readers.read(sql -> Arrays.stream(DocumentType.values())
                .map(type -> parts.ids().tag("document", sender.value(), type.id(), documentId))
                .flatMap(key -> rows.exchanges(sql, NEWEST_OF, key).stream())
                .toList());
    }

    @Override
    public List<Related> related(ExchangeId exchange, PartnerId partner) {
        return readers.read(sql -> RelatedRows.related(sql, exchange, partner));
    }

    @Override
    public Optional<Receipt> receipt(SubmissionId id) {
        return readers.read(sql -> sql.first(
                        "select receipt from submission where hub_id = ? and receipt is not null",
                        row -> row.getBytes(1),
                        id.value()))
                .map(kept -> new Receipt(id, new String(ledgerKey.open(kept, "receipt"), StandardCharsets.US_ASCII)));
    }

    private record Found(long row, DocumentType type, PartnerId sender) {}

    @Override
    public Optional<ContentView> content(ExchangeId id) {
        var which = "select coalesce(e.same_as, e.id), o.type, o.sender from exchange e join document o"
                + " on o.id = e.document where e.hub_id = ?";
        return readers.read(sql -> sql.first(
                        which,
                        row -> new Found(
                                row.getLong(1),
                                DocumentType.of(row.getString(2)).orElseThrow(),
                                new PartnerId(row.getString(3))),
                        id.value())
                .flatMap(found -> parts.contents()
                        .content(sql, found.row())
                        .map(content -> new ContentView(content, found.type(), found.sender()))));
    }

    @Override
    public Optional<DeliveryStatus> delivery(DeliveryId id) {
        return readers.read(sql -> parts.deliveries().find(sql, id).map(row -> rows.status(sql, row)));
    }

    // State by state, since SQLite takes a partial index only where its condition stands in the query as it is.
    @Override
    public List<DeliveryStatus> deliveries(Set<DeliveryState> states, Optional<PartnerId> recipient, int limit) {
        return readers.read(sql -> states.stream()
                .flatMap(state -> deliveries(sql, state, recipient, limit).stream())
                .sorted(Comparator.comparingLong(DeliveryRow::id))
                .limit(limit)
                .map(row -> rows.status(sql, row))
                .toList());
    }

    private static List<DeliveryRow> deliveries(
            Sql sql, DeliveryState state, Optional<PartnerId> recipient, int limit) {
        // "+ 0" keeps SQLite from walking the whole table in the order of ids.
        var which = DeliveryRow.SELECT + "where " + in(state) + whose(recipient) + " order by d.id + 0 limit ?";
        return recipient.isPresent()
                ? sql.list(which, DeliveryRow::read, recipient.get().value(), limit)
                : sql.list(which, DeliveryRow::read, limit);
    }

    @Override
    public long count(Set<DeliveryState> states, Optional<PartnerId> recipient) {
        return readers.read(sql ->
                states.stream().mapToLong(state -> count(sql, state, recipient)).sum());
    }

    private static long count(Sql sql, DeliveryState state, Optional<PartnerId> recipient) {
        var which = "select count(*) from delivery d where " + in(state) + whose(recipient);
        return recipient.isPresent() ? sql.number(which, recipient.get().value()) : sql.number(which);
    }

    private static String in(DeliveryState state) {
        return "d.state = '" + state.name() + "' and d.decided = 0";
    }

    private static String whose(Optional<PartnerId> recipient) {
        return recipient.isPresent() ? " and d.recipient = ?" : "";
    }

    @Override
    public Optional<Output> output(DeliveryId id) {
        return readers.read(sql -> parts.deliveries().find(sql, id).flatMap(row -> parts.contents()
                .keyOf(sql, row)
                .flatMap(key -> parts.contents().output(sql, row, key))));
    }

    @Override
    public List<EventView> eventsAbout(String hubId) {
        return readers.read(sql -> sql.list(
                "select sequence, at, type, hash, body from event where about = ? order by sequence",
                row -> new EventView(
                        row.getLong(1),
                        Times.instant(row.getLong(2)),
                        row.getString(3),
                        HexFormat.of().formatHex(row.getBytes(4)),
                        new String(row.getBytes(5), StandardCharsets.UTF_8)),
                hubId));
    }

    @Override
    public List<ActView> acts(int limit) {
        return readers.read(sql -> parts.acts().newest(sql, limit));
    }

    // Word for word the condition of the index delivery_unanswered.
    private static final String UNANSWERED =
            " from delivery where recipient = ? and state = 'DELIVERED' and word_due is not null and word_due < ?";

    @Override
    public Unanswered unanswered(PartnerId recipient, Instant by) {
        long before = Times.micros(by);
        return readers.read(sql -> new Unanswered(
                sql.number("select count(*)" + UNANSWERED, recipient.value(), before),
                sql.first(
                        "select hub_id, word_due" + UNANSWERED + " order by word_due limit 1",
                        row -> new Overdue(new DeliveryId(row.getString(1)), Times.instant(row.getLong(2))),
                        recipient.value(),
                        before)));
    }

    private record Tally(String kind, String state, long n) {}

    private static List<Tally> numbers(Sql sql, @Nullable String kind) {
        var all = "select kind, state, n from tally where n <> 0";
        Sql.RowReader<Tally> reader = row -> new Tally(row.getString(1), row.getString(2), row.getLong(3));
        return kind == null ? sql.list(all, reader) : sql.list(all + " and kind = ?", reader, kind);
    }

    private record Head(long sequence, String hash) {}

    @Override
    public Counts counts() {
        return readers.read(sql -> {
            Map<SubmissionState, Long> submissions = new EnumMap<>(SubmissionState.class);
            Map<ExchangeState, Long> documents = new EnumMap<>(ExchangeState.class);
            Map<DeliveryState, Long> deliveries = new EnumMap<>(DeliveryState.class);
            for (var number : numbers(sql, null)) {
                switch (number.kind()) {
                    case "submission" -> submissions.put(SubmissionState.valueOf(number.state()), number.n());
                    case "document" -> documents.put(ExchangeState.valueOf(number.state()), number.n());
                    default -> add(deliveries, number);
                }
            }
            var head = sql.first(
                            "select sequence, hash from chain where id = 1",
                            row -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                    .orElseThrow();
            return new Counts(submissions, documents, deliveries, head.sequence(), head.hash());
        });
    }

    private static void add(Map<DeliveryState, Long> deliveries, Tally number) {
        if (!number.state().equals("DISCARDED")) {
            deliveries.merge(DeliveryState.valueOf(number.state()), number.n(), Long::sum);
        }
    }

    @Override
    public PartnerCounts counts(PartnerId recipient) {
        return readers.read(sql -> {
            Map<DeliveryState, Long> deliveries = new EnumMap<>(DeliveryState.class);
            long discarded = 0;
            for (var number : numbers(sql, recipient.value())) {
                add(deliveries, number);
                discarded += number.state().equals("DISCARDED") ? number.n() : 0;
            }
            deliveries.merge(DeliveryState.DEAD, -discarded, Long::sum);
            deliveries.values().removeIf(n -> n == 0);
            long oldest = sql.number(
                    "select coalesce(min(created_at), 0) from delivery where recipient = ? and state = 'PENDING'",
                    recipient.value());
            Optional<Instant> since = oldest == 0 ? Optional.empty() : Optional.of(Times.instant(oldest));
            return new PartnerCounts(deliveries, discarded, since);
        });
    }
}
