package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentContent;
import org.mentorhub.routes.ledger.Submission;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** Works out what a submission needs before the writer sees it. */
final class Preparation {
    private final IdKey ids;
    private final Vault vault;

    Preparation(IdKey ids, Vault vault) {
        this.ids = ids;
        this.vault = vault;
    }

    byte[] messageKey(PartnerId sender, String messageId) {
        return ids.tag("message", sender.value(), messageId);
    }

    byte[] contentKey(Digest content) {
        return ids.tag("content", content.hex());
    }

    Prepared prepare(Submission submission) {
        var sender = submission.head().sender().value();
        List<Prepared.Document> documents = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (var document : submission.documents()) {
            if (document instanceof Candidate candidate) {
                documents.add(document(submission, candidate, named));
            }
        }
        return new Prepared(
                submission,
                ids.hubId("submission", sender, submission.head().messageId()),
                messageKey(submission.head().sender(), submission.head().messageId()),
                contentKey(submission.head().content()),
                documents);
    }

    private Prepared.Document document(Submission submission, Candidate candidate, Set<String> named) {
        var sender = submission.head().sender().value();
        var type = candidate.type().id();
        var id = ids.hubId("exchange", sender, submission.head().messageId(), type, candidate.documentId());
        if (!named.add(id)) {
            // Two versions of one document under one message id: the later is named by its place too.
            id = ids.hubId(
                    "exchange",
                    sender,
                    submission.head().messageId(),
                    type,
                    candidate.documentId(),
                    String.valueOf(candidate.position()));
        }
        return new Prepared.Document(
                candidate,
                id,
                ids.tag("document", sender, type, candidate.documentId()),
                contentKey(candidate.content().nativeDigest()),
                contentKey(candidate.content().canonicalDigest()),
                candidate.subject().stream()
                        .map(identifier -> ids.tag("identity", identifier.scheme(), identifier.value()))
                        .toList(),
                seal(candidate.content()));
    }

    private Prepared.Sealed seal(DocumentContent content) {
        var key = SealKey.random();
        List<String> files = new ArrayList<>();
        return new Prepared.Sealed(
                key,
                vault.seal(key, "native", content.nativeBytes(), files),
                vault.seal(key, "canonical", content.canonical(), files),
                content.kept().map(kept -> vault.seal(key, "kept", kept, files)),
                vault.seal(key, "report", content.report(), files),
                commitment(key, content.nativeDigest().hex()),
                files);
    }

    /** SHA-256 of salt and digest: without the content key, from which the salt comes, no digest can be tried against it. */
    static String commitment(SealKey contentKey, String digest) {
        var salt = contentKey.derive("salt").bytes();
        var text = digest.getBytes(StandardCharsets.US_ASCII);
        var both = new byte[salt.length + text.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(text, 0, both, salt.length, text.length);
        return Digest.of(both).hex();
    }
}
