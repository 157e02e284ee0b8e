package org.mentorhub.routes.ledger.sql;

import org.mentorhub.routes.seal.IdKey;

/**
 * What writes and reads the rows, put together once.
 *
 * @param ids names things
 * @param vault seals content
 * @param contents opens it
 * @param deliveries moves deliveries
 * @param claims claims them
 * @param lanes orders them
 * @param settling ends claims
 * @param words takes recipients' words
 * @param notices makes and opens notices
 * @param submissionNotices makes those about submissions
 * @param reconsidering releases and holds as consents change
 * @param receipts signs, seals and opens receipts
 */
record Parts(
        IdKey ids,
        Vault vault,
        Contents contents,
        Deliveries deliveries,
        Claims claims,
        Lanes lanes,
        Settling settling,
        Words words,
        Notices notices,
        SubmissionNotices submissionNotices,
        Reconsidering reconsidering,
        Receipts receipts) {

    static Parts of(Keys keys, Vault vault, Subjects subjects, Store.Sharing sharing) {
        var contents = new Contents(vault, subjects, keys.ledger());
        var deliveries = new Deliveries(keys.ledger());
        var lanes = new Lanes(deliveries);
        var receipts = new Receipts(keys);
        var submissionNotices = new SubmissionNotices(keys.id(), keys.ledger());
        var notices = new Notices(keys.id(), deliveries, contents, submissionNotices, receipts);
        var words = new Words(deliveries, lanes, notices, contents);
        return new Parts(
                keys.id(),
                vault,
                contents,
                deliveries,
                new Claims(deliveries, sharing),
                lanes,
                new Settling(deliveries, lanes, words, notices),
                words,
                notices,
                submissionNotices,
                new Reconsidering(deliveries),
                receipts);
    }
}
