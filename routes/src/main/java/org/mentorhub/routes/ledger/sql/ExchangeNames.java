package org.mentorhub.routes.ledger.sql;

import java.util.HexFormat;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.seal.IdKey;

/**
 * The hub ids that a document may get, by what names it: the same when the same comes again. Nearly always the first is free.
 *
 * @param ids makes them
 * @param head of the submission
 * @param type id of the document's type
 * @param documentId the sender's id of it
 * @param position its place in the submission
 */
record ExchangeNames(IdKey ids, Prepared.Head head, String type, String documentId, int position) {
    /** How many there are. */
    static final int MOST = 3;

    /** The name to be tried next, from 0. */
    String name(int attempt) {
        SubmissionHead from = head.submission();
        var sender = from.sender().value();
        return switch (attempt) {
            case 0 -> ids.hubId("exchange", sender, from.messageId(), type, documentId);
            // Two versions of one document under one message id: the later is named by its place too.
            case 1 -> ids.hubId("exchange", sender, from.messageId(), type, documentId, String.valueOf(position));
            // Other content under a message id whose first sending was begun in parts and never finished.
            default ->
                ids.hubId(
                        "exchange",
                        sender,
                        from.messageId(),
                        type,
                        documentId,
                        String.valueOf(position),
                        HexFormat.of().formatHex(head.contentKey()));
        };
    }
}
