package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentContent;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;

/** Works out what a submission needs before the writer sees it. */
final class Preparation {
    private final IdKey ids;
    private final Vault vault;
    private final SealKey ledgerKey;

    Preparation(IdKey ids, Vault vault, SealKey ledgerKey) {
        this.ids = ids;
        this.vault = vault;
        this.ledgerKey = ledgerKey;
    }

    Prepared.Head prepare(SubmissionHead head) {
        var sender = head.sender().value();
        return new Prepared.Head(
                head,
                ids.hubId("submission", sender, head.messageId()),
                ids.tag("message", sender, head.messageId()),
                contentKey(head.content()),
                answerTo(head));
    }

    Prepared prepare(Prepared.Head head, List<SubmittedDocument> submitted) {
        List<Prepared.Document> documents = new ArrayList<>();
        for (var document : submitted) {
            if (document instanceof Candidate candidate) {
                documents.add(document(head, candidate));
            }
        }
        return new Prepared(head, submitted, documents);
    }

    private byte[] contentKey(Digest content) {
        return ids.tag("content", content.hex());
    }

    /** A document that names the same content by the same words, and other content came, is another document. */
    private byte[] nativeKey(DocumentContent content) {
        return content.beside().isEmpty()
                ? contentKey(content.nativeDigest())
                : ids.tag(
                        "content",
                        Stream.concat(
                                        Stream.of(content.nativeDigest().hex()),
                                        content.beside().stream()
                                                .map(beside -> beside.sha256().hex())
                                                .sorted())
                                .toArray(String[]::new));
    }

    private Optional<byte[]> answerTo(SubmissionHead head) {
        return head.origin().answering() == Answering.AT_ONCE
                ? Optional.empty()
                : Optional.of(AnswerTo.of(head).seal(ledgerKey));
    }

    private Prepared.Document document(Prepared.Head head, Candidate candidate) {
        var sender = head.submission().sender().value();
        var type = candidate.type().id();
        return new Prepared.Document(
                candidate,
                new ExchangeNames(ids, head, type, candidate.documentId(), candidate.position()),
                ids.tag("document", sender, type, candidate.documentId()),
                nativeKey(candidate.content()),
                contentKey(candidate.content().canonicalDigest()),
                candidate.subject().stream()
                        .map(identifier -> new Prepared.Identity(OwnIdRows.personKey(ids, identifier), identifier))
                        .toList(),
                candidate.references().stream()
                        .map(reference -> ids.tag("reference", reference.kind(), reference.id()))
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
