package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentContent;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.seal.SealKey;

/** Opens what is sealed in the rows. */
final class Contents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vault vault;
    private final Subjects subjects;
    private final SealKey ledgerKey;

    Contents(Vault vault, Subjects subjects, SealKey ledgerKey) {
        this.vault = vault;
        this.subjects = subjects;
        this.ledgerKey = ledgerKey;
    }

    /** What names a document, and its placement, to its sender. */
    record Names(String messageId, String documentId, Optional<String> placement) {
        private static Names of(JsonNode canonical) {
            var envelope = canonical.path("envelope");
            return new Names(
                    envelope.path("messageId").asText(),
                    envelope.path("documentId").asText(),
                    Optional.of(canonical.path("placement").path("placementId").asText())
                            .filter(id -> !id.isEmpty()));
        }
    }

    private record Stored(byte[] canonical, byte @Nullable [] kept, String dialect) {}

    private record StoredOutput(String dialect, String mediaType, byte[] content, byte @Nullable [] beside) {}

    /** The key of an exchange's content, or empty where the person's key was erased. */
    Optional<SealKey> contentKey(Sql sql, long exchange, long owner) {
        return subjects.key(sql, owner)
                .flatMap(subject -> sql.first(
                        "select content_key from payload where exchange = ?",
                        row -> subject.unwrap(row.getBytes(1)),
                        exchange));
    }

    /** What seals what belongs to a delivery: its exchange's content key; the ledger's for a notice about no document. */
    Optional<SealKey> keyOf(Sql sql, DeliveryRow row) {
        var exchange = row.exchange();
        return exchange.isEmpty()
                ? Optional.of(ledgerKey)
                : contentKey(sql, exchange.get().id(), exchange.get().owner());
    }

    Cargo document(Sql sql, DeliveryRow row) {
        var exchange = row.exchange().orElseThrow();
        var key = keyOf(sql, row);
        if (key.isEmpty()) {
            return new Cargo.Erased();
        }
        var stored = sql.first(
                        "select p.canonical, p.kept, e.dialect from payload p join exchange e on e.id = p.exchange"
                                + " where p.exchange = ?",
                        r -> new Stored(r.getBytes(1), r.getBytes(2), r.getString(3)),
                        exchange.id())
                .orElseThrow();
        var kept = Optional.ofNullable(stored.kept()).map(bytes -> vault.open(key.get(), "kept", bytes));
        return new Cargo.Document(
                vault.open(key.get(), "canonical", stored.canonical()),
                kept,
                stored.dialect(),
                output(sql, row, key.get()));
    }

    /** What was fixed to be sent, where the row still has it. */
    Optional<Output> output(Sql sql, DeliveryRow row, SealKey key) {
        return sql.first(
                        "select output_dialect, output_type, output, output_beside from delivery where id = ? and"
                                + " output is not null",
                        r -> new StoredOutput(r.getString(1), r.getString(2), r.getBytes(3), r.getBytes(4)),
                        row.id())
                .map(stored -> new Output(
                        stored.dialect(),
                        stored.mediaType(),
                        vault.open(key, "output", stored.content()),
                        beside(key, stored.beside())));
    }

    private static List<Output.Part> beside(SealKey key, byte @Nullable [] sealed) {
        return sealed == null ? List.of() : SealedJson.openList(key, "output-beside", sealed, Output.Part.class);
    }

    static byte @Nullable [] sealBeside(SealKey key, List<Output.Part> beside) {
        return beside.isEmpty() ? null : SealedJson.seal(key, "output-beside", beside);
    }

    /** What goes beside what was fixed to be sent; nothing where the row has none any more. */
    List<Output.Part> beside(Sql sql, DeliveryRow row) {
        return keyOf(sql, row)
                .flatMap(key -> sql.first(
                        "select output_beside from delivery where id = ?", r -> beside(key, r.getBytes(1)), row.id()))
                .orElse(List.of());
    }

    /** What an exchange's sender calls it, out of its canonical document. */
    Optional<Names> names(Sql sql, DeliveryRow row) {
        var exchange = row.exchange().orElseThrow();
        return keyOf(sql, row)
                .flatMap(key -> sql.first(
                        "select canonical from payload where exchange = ?",
                        r -> vault.open(key, "canonical", r.getBytes(1)),
                        exchange.id()))
                .map(canonical -> Names.of(json(canonical)));
    }

    /** The canonical document of an exchange; empty where it was erased. */
    Optional<JsonNode> canonical(Sql sql, long exchange, long owner) {
        return contentKey(sql, exchange, owner)
                .flatMap(key -> sql.first(
                        "select canonical from payload where exchange = ?",
                        row -> vault.open(key, "canonical", row.getBytes(1)),
                        exchange))
                .map(Contents::json);
    }

    private record StoredEnclosure(byte[] head, byte[] content) {}

    private record EnclosureHead(String fileName, String mediaType) {}

    /** Seals a file that goes with a notice; a large one is synced before this comes back. */
    Told.SealedEnclosure seal(Enclosure enclosure) {
        List<String> files = new ArrayList<>();
        var content = vault.seal(ledgerKey, "enclosure", enclosure.content(), files);
        var head = new EnclosureHead(enclosure.fileName(), enclosure.mediaType());
        return new Told.SealedEnclosure(SealedJson.seal(ledgerKey, "enclosure-head", head), content, files);
    }

    /** The file that goes with a notice, where there is one. */
    Optional<Enclosure> enclosure(Sql sql, long notice) {
        return sql.first(
                        "select head, content from enclosure where notice = ?",
                        row -> new StoredEnclosure(row.getBytes(1), row.getBytes(2)),
                        notice)
                .map(stored -> {
                    var head = SealedJson.open(ledgerKey, "enclosure-head", stored.head(), EnclosureHead.class);
                    return new Enclosure(
                            head.fileName(), head.mediaType(), vault.open(ledgerKey, "enclosure", stored.content()));
                });
    }

    private record StoredDocument(
            long owner,
            byte[] nativeBytes,
            String mediaType,
            byte[] canonical,
            byte @Nullable [] kept,
            byte[] report,
            String dialect) {}

    Optional<DocumentContent> content(Sql sql, long exchange) {
        return sql.first(
                        "select e.subject, p.native, p.media_type, p.canonical, p.kept, p.report, e.dialect"
                                + " from payload p join exchange e on e.id = p.exchange where p.exchange = ?",
                        r -> new StoredDocument(
                                r.getLong(1),
                                r.getBytes(2),
                                r.getString(3),
                                r.getBytes(4),
                                r.getBytes(5),
                                r.getBytes(6),
                                r.getString(7)),
                        exchange)
                .flatMap(stored -> contentKey(sql, exchange, stored.owner()).map(key -> open(key, stored)));
    }

    private DocumentContent open(SealKey key, StoredDocument stored) {
        var nativeBytes = vault.open(key, "native", stored.nativeBytes());
        var canonical = vault.open(key, "canonical", stored.canonical());
        return new DocumentContent(
                nativeBytes,
                stored.mediaType(),
                canonical,
                Optional.ofNullable(stored.kept()).map(kept -> vault.open(key, "kept", kept)),
                vault.open(key, "report", stored.report()),
                Digest.of(nativeBytes),
                Digest.of(canonical),
                stored.dialect());
    }

    static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException changed) {
            throw new LedgerUnavailable("read sealed JSON", changed);
        }
    }
}
