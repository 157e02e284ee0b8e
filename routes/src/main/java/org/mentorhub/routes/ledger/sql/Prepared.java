package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.routes.seal.SealKey;

/**
 * All of some documents of a submission that can be worked out without the store, by the thread that brings them: names and seals.
 *
 * @param head what is known of their submission
 * @param submitted what came
 * @param documents its candidates, in order
 */
record Prepared(Head head, List<SubmittedDocument> submitted, List<Document> documents) {

    /**
     * A submission, named.
     *
     * @param submission what is known of it
     * @param id hub id that it gets, if it is accepted or comes in parts
     * @param messageKey names its sender and message id
     * @param contentKey names its content
     * @param answerTo sealed, where a notice answers it
     */
    record Head(
            SubmissionHead submission, String id, byte[] messageKey, byte[] contentKey, Optional<byte[]> answerTo) {}

    /**
     * A candidate, named and sealed.
     *
     * @param candidate what came
     * @param names its possible hub ids: the first that is free is its
     * @param documentKey names sender, type and document id
     * @param nativeKey names the native content
     * @param canonicalKey names the canonical content
     * @param identities names the person
     * @param references names what it names
     * @param sealed the content
     */
    record Document(
            Candidate candidate,
            ExchangeNames names,
            byte[] documentKey,
            byte[] nativeKey,
            byte[] canonicalKey,
            List<Identity> identities,
            List<byte[]> references,
            Sealed sealed) {}

    /**
     * What a person is known by, named.
     *
     * @param key names it
     * @param said as the document says it; only a partner's own number is kept, sealed
     */
    record Identity(byte[] key, SubjectIdentifier said) {}

    /**
     * Content, sealed.
     *
     * @param key its content key
     * @param nativeBytes sealed
     * @param canonical sealed
     * @param kept sealed, where there is any
     * @param report sealed
     * @param commitment SHA-256 of salt and native digest, hexadecimal: for the chain
     * @param files that were made for it
     */
    record Sealed(
            SealKey key,
            byte[] nativeBytes,
            byte[] canonical,
            Optional<byte[]> kept,
            byte[] report,
            String commitment,
            List<String> files) {}
}
