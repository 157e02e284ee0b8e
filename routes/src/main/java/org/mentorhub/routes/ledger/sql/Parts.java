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
 * @param subjects keeps persons
 * @param resolving tells them by their identifiers
 * @param conflicts keeps doubts about them
 * @param reconsidering releases and holds as consents change
 * @param receipts signs, seals and opens receipts
 * @param acts keeps what operators did
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
        Subjects subjects,
        Resolving resolving,
        Conflicts conflicts,
        Reconsidering reconsidering,
        Receipts receipts,
        Acts acts) {

    static Parts of(Keys keys, Vault vault, Subjects subjects, Store.Sharing sharing) {
        var contents = new Contents(vault, subjects, keys.ledger());
        var deliveries = new Deliveries(keys.ledger());
        var lanes = new Lanes(deliveries);
        var receipts = new Receipts(keys);
        var submissionNotices = new SubmissionNotices(keys.id(), keys.ledger());
        var notices = new Notices(keys.id(), deliveries, contents, submissionNotices, receipts);
        var resolving = new Resolving(keys.id(), subjects);
        var conflicts = new Conflicts(keys.id());
        var answers = new AnsweredIds(keys.id(), subjects, resolving, contents, conflicts);
        var words = new Words(deliveries, lanes, notices, contents, answers);
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
                subjects,
                resolving,
                conflicts,
                new Reconsidering(deliveries, conflicts),
                receipts,
                new Acts(keys.ledger()));
    }
}
