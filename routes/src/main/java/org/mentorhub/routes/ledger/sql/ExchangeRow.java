package org.mentorhub.routes.ledger.sql;

import org.jspecify.annotations.Nullable;
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

    long insert(Write write) {
        long id = write.nextId();
        write.sql()
                .update(
                        "insert into exchange (id, hub_id, submission, position, document, subject, state, same_as,"
                            + " version, ordinal, native_key, canonical_key, dialect, event) values (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        document.id(),
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
        return id;
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
