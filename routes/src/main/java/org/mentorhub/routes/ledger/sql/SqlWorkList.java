package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** The work list over the rows of deliveries. */
final class SqlWorkList implements WorkList {
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;

    SqlWorkList(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
    }

    @Override
    public List<Claim> claim(PartnerId recipient, Scope scope, int max) {
        if (max < 1 || max > 1000) {
            throw new IllegalArgumentException("claim of " + max + " deliveries; 1 to 1,000 it is");
        }
        long now = Times.micros(writer.now());
        if (!readers.read(sql -> parts.claims().mayClaim(sql, recipient, scope, now))) {
            return List.of();
        }
        var claims = writer.write(write -> parts.claims().claim(write, recipient, scope, max));
        WritePoint.AFTER_CLAIM.passed();
        return claims;
    }

    @Override
    public Cargo load(Claim claim) {
        return readers.read(sql -> {
            var row = parts.deliveries().find(sql, claim.delivery()).orElseThrow();
            return row.notice().isPresent()
                    ? parts.notices().open(sql, row)
                    : parts.contents().document(sql, row);
        });
    }

    @Override
    public Output fixOutput(Claim claim, Output output) {
        var before = readers.read(sql -> before(sql, claim));
        if (before.output().isPresent()) {
            writer.write(write -> begin(write, claim));
        } else {
            List<String> files = new ArrayList<>();
            var sealed = parts.vault().seal(before.key(), "output", output.content(), files);
            var digest = parts.ids().tag("output", Digest.of(output.content()).hex());
            var beside = Contents.sealBeside(before.key(), output.beside());
            writer.write(write -> fix(write, claim, output, new Fixed(sealed, beside, digest, files)));
        }
        WritePoint.AFTER_OUTPUT.passed();
        return before.output().orElse(output);
    }

    /** What seals an output, and the one that an earlier attempt fixed. */
    private record Before(SealKey key, Optional<Output> output) {}

    private Before before(Sql sql, Claim claim) {
        var row = parts.deliveries().find(sql, claim.delivery()).orElseThrow();
        var key = parts.contents()
                .keyOf(sql, row)
                .orElseThrow(() -> new IllegalStateException(
                        "delivery " + claim.delivery() + " carries erased content: settle it as dead"));
        return new Before(key, parts.contents().output(sql, row, key));
    }

    /** What is written of an output. */
    private record Fixed(byte[] sealed, byte @Nullable [] beside, byte[] digest, List<String> files) {}

    private static int begin(Write write, Claim claim) {
        int begun = write.sql()
                .update(
                        "update delivery set begun = 1 where hub_id = ? and fence = ? and state = 'CLAIMED'",
                        claim.delivery().value(),
                        claim.fence());
        if (begun == 0) {
            throw ended(claim);
        }
        return begun;
    }

    private static IllegalStateException ended(Claim claim) {
        return new IllegalStateException("the claim on delivery " + claim.delivery() + " has ended");
    }

    private static int fix(Write write, Claim claim, Output output, Fixed fixed) {
        int changed = write.sql()
                .update(
                        "update delivery set begun = 1, output_dialect = ?, output_type = ?, output_key = ?, output ="
                            + " ?, output_beside = ? where hub_id = ? and fence = ? and state = 'CLAIMED' and output"
                            + " is null",
                        output.dialectDigest(),
                        output.mediaType(),
                        fixed.digest(),
                        fixed.sealed(),
                        fixed.beside(),
                        claim.delivery().value(),
                        claim.fence());
        if (changed == 0) {
            throw ended(claim);
        }
        if (!fixed.files().isEmpty()) {
            long delivery = write.sql()
                    .number(
                            "select id from delivery where hub_id = ?",
                            claim.delivery().value());
            fixed.files().forEach(file -> write.sql()
                    .update("insert into payload_file (name, exchange, delivery) values (?, 0, ?)", file, delivery));
        }
        return fixed.files().size();
    }

    @Override
    public Settlement settle(Claim claim, Outcome outcome) {
        WritePoint.BEFORE_SETTLE.passed();
        var settlement = writer.write(write -> parts.settling().settle(write, claim, outcome));
        WritePoint.AFTER_SETTLE.passed();
        return settlement;
    }

    @Override
    public int recover(PartnerId recipient, Scope scope, Recovery begun, Set<DeliveryId> held) {
        boolean any = readers.read(sql -> sql.exists(
                "select 1 from delivery where recipient = ? and state = ?",
                recipient.value(),
                DeliveryState.CLAIMED.name()));
        return any
                ? writer.write(write -> parts.claims().recover(write, recipient, scope, new Claims.Left(begun, held)))
                : 0;
    }

    @Override
    public Optional<Instant> nextDue(PartnerId recipient, Scope scope) {
        return readers.read(sql -> parts.claims().nextDue(sql, recipient, scope))
                .map(Times::instant);
    }

    @Override
    public void onDue(Consumer<Set<PartnerId>> listener) {
        writer.onDue(listener);
    }
}
