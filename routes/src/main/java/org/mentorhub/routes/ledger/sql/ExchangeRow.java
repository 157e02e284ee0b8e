package org.mentorhub.routes.ledger.sql;

import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.seal.SealKey;

/**
 * An exchange about to be inserted. The submission's event, which comes right after, is its event.
 *
 * @param submission row id
 * @param document what came
 * @param of row id of the document that it is a version of
 * @param subject row id of the person
 * @param ordinal orders the versions
 * @param sameAs row id of the exchange that it is equal to; null: accepted
 * @param version the sender's, where it is accepted and has one
 */
record ExchangeRow(
        long submission,
        Prepared.Document document,
        long of,
        long subject,
        long ordinal,
        @Nullable Long sameAs,
        @Nullable Long version) {

    /** An exchange as it was inserted: row id and hub id. */
    record Inserted(long row, ExchangeId id) {}

    /** Inserts it under the first of its names that is free. */
    Inserted insert(Write write) {
        long row = write.nextId();
        for (int attempt = 0; attempt < ExchangeNames.MOST; attempt++) {
            var name = document.names().name(attempt);
            if (insert(write, row, name) == 1) {
                return new Inserted(row, new ExchangeId(name));
            }
        }
        throw new IllegalStateException("every name of document "
                + document.candidate().position() + " is taken: a position came twice in one submission");
    }

    private int insert(Write write, long row, String name) {
        return write.sql()
                .update(
                        "insert into exchange (id, hub_id, submission, position, document, subject, state, same_as,"
                            + " version, ordinal, native_key, canonical_key, dialect, event) values (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?) on conflict (hub_id) do nothing",
                        row,
                        name,
                        submission,
                        document.candidate().position(),
                        of,
                        subject,
                        sameAs == null ? "ACCEPTED" : "UNCHANGED",
                        sameAs,
                        version,
                        ordinal,
                        document.nativeKey(),
                        document.canonicalKey(),
                        document.candidate().content().dialectDigest(),
                        write.nextSequence());
    }

    static void insertPayload(Write write, long exchange, Prepared.Document document, SealKey subjectKey) {
        var sealed = document.sealed();
        write.sql()
                .update(
                        "insert into payload (exchange, content_key, native, media_type, canonical, kept, report)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        exchange,
                        subjectKey.wrap(sealed.key()),
                        sealed.nativeBytes(),
                        document.candidate().content().mediaType(),
                        sealed.canonical(),
                        sealed.kept().orElse(null),
                        sealed.report());
        for (var file : sealed.files()) {
            write.sql().update("insert into payload_file (name, exchange) values (?, ?)", file, exchange);
        }
    }
}
