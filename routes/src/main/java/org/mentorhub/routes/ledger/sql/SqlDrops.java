package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.DropId;
import org.mentorhub.routes.ledger.Drops;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList.Settlement;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** Drops as rows: seals and opens their bytes outside the writer, which gets the rest. */
final class SqlDrops implements Drops {
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final DropRows rows;

    SqlDrops(GroupWriter writer, Readers readers, Parts parts, Store.Sharing sharing) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
        this.rows = new DropRows(parts, sharing);
    }

    @Override
    public Drop plan(PartnerId recipient, String name, List<Claim> claims, Output content) {
        if (claims.isEmpty() || claims.size() > MOST_DELIVERIES) {
            throw new IllegalArgumentException(
                    "a drop of " + claims.size() + " deliveries; 1 to " + MOST_DELIVERIES + " it is");
        }
        var key = readers.read(sql -> key(sql, carried(sql, claims)))
                .orElseThrow(() -> new IllegalStateException("the drop " + name + " carries erased content"));
        List<String> files = new ArrayList<>();
        var bytes = parts.vault().seal(key, "drop", content.content(), files);
        var digest = Digest.of(content.content()).hex();
        var plan = new DropRows.Plan(
                recipient,
                name,
                claims,
                new DropRows.Fixed(
                        content, bytes, files, parts.ids().tag("output", digest), Preparation.commitment(key, digest)));
        var planned = writer.write(write -> rows.insert(write, plan));
        WritePoint.AFTER_PLAN.passed();
        return drop(planned, claims.stream().map(Claim::delivery).toList(), content);
    }

    private List<DeliveryRow> carried(Sql sql, List<Claim> claims) {
        return claims.stream()
                .map(claim -> parts.deliveries().find(sql, claim.delivery()).orElseThrow())
                .toList();
    }

    /** A key that takes the content keys of all documents: once one of their persons is erased, the file is too. */
    private Optional<SealKey> key(Sql sql, List<DeliveryRow> carried) {
        Optional<SealKey> key = Optional.empty();
        for (var row : carried) {
            var next = parts.contents().keyOf(sql, row);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            var own = next.get().derive("drop");
            key = Optional.of(
                    key.map(before -> before.derive(Digest.of(own.bytes()).hex()))
                            .orElse(own));
        }
        return key;
    }

    @Override
    public List<Drop> open(PartnerId recipient, Set<DropId> held) {
        if (readers.read(sql -> DropRows.open(sql, recipient)).isEmpty()) {
            return List.of();
        }
        var taken = writer.write(write -> rows.take(write, recipient, held));
        List<Drop> drops = new ArrayList<>();
        for (var row : taken) {
            readers.read(sql -> opened(sql, row))
                    .ifPresentOrElse(drops::add, () -> writer.write(write -> rows.dissolve(write, row)));
        }
        return drops;
    }

    private Optional<Drop> opened(Sql sql, DropRows.Row row) {
        var carried = DropRows.carried(sql, row);
        return key(sql, carried).flatMap(key -> DropRows.content(sql, row).map(content -> {
            var output = new Output(
                    content.dialectDigest(), content.mediaType(), parts.vault().open(key, "drop", content.content()));
            return drop(row, carried.stream().map(DeliveryRow::hubId).toList(), output);
        }));
    }

    private static Drop drop(DropRows.Row row, List<DeliveryId> deliveries, Output content) {
        return new Drop(
                new DropId(row.hubId()),
                row.recipient(),
                row.name(),
                deliveries,
                content,
                row.attempts(),
                row.fence(),
                Times.instant(row.createdAt()));
    }

    @Override
    public Settlement end(Drop drop, Outcome outcome) {
        WritePoint.BEFORE_DROP_END.passed();
        var settlement = writer.write(write -> rows.end(write, drop, outcome));
        WritePoint.AFTER_DROP_END.passed();
        return settlement;
    }

    @Override
    public int planned(PartnerId recipient, String namePrefix) {
        return Math.toIntExact(readers.read(sql -> sql.number(
                "select count(*) from dropped_file where recipient = ? and substr(name, 1, ?) = ?",
                recipient.value(),
                namePrefix.length(),
                namePrefix)));
    }
}
