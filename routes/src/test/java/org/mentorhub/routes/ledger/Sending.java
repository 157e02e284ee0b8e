package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mentorhub.routes.ledger.PlannedDelivery.Permission;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Makes submissions for tests: one dossier of an invented person from ANAPEC to Milan, changed step by step. */
public record Sending(
        String messageId,
        String documentId,
        OptionalInt version,
        String text,
        Instant issuedAt,
        List<SubjectIdentifier> subject,
        List<Consent> consents,
        List<PlannedDelivery> deliveries,
        List<Reference> references) {

    public static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    public static final PartnerId MILAN = new PartnerId("it-comune-milano");
    public static final PartnerId AFOL = new PartnerId("it-afol");

    /** A dossier to Milan that needs no consent. */
    public static Sending dossier(String messageId, String documentId, String text) {
        return new Sending(
                messageId,
                documentId,
                OptionalInt.empty(),
                text,
                Instant.parse("2026-03-01T08:00:00Z"),
                List.of(new SubjectIdentifier("MA-CNIE", "QA" + documentId.hashCode())),
                List.of(),
                List.of(to(MILAN)),
                List.of(new Reference("candidate-dossier", documentId)));
    }

    public static PlannedDelivery to(PartnerId recipient) {
        return new PlannedDelivery(recipient, new Permission.ByOtherBasis("PUBLIC_TASK"), Map.of("dropped", 1));
    }

    public static PlannedDelivery withConsent(PartnerId recipient) {
        return new PlannedDelivery(recipient, new Permission.ByConsent("placement"), Map.of());
    }

    public Sending version(int number) {
        return new Sending(
                messageId,
                documentId,
                OptionalInt.of(number),
                text,
                issuedAt,
                subject,
                consents,
                deliveries,
                references);
    }

    public Sending issued(String time) {
        return new Sending(
                messageId, documentId, version, text, Instant.parse(time), subject, consents, deliveries, references);
    }

    public Sending about(String cnie) {
        var person = List.of(new SubjectIdentifier("MA-CNIE", cnie));
        return new Sending(messageId, documentId, version, text, issuedAt, person, consents, deliveries, references);
    }

    /** The same about the person of these identifiers. */
    public Sending about(SubjectIdentifier... person) {
        return new Sending(
                messageId, documentId, version, text, issuedAt, List.of(person), consents, deliveries, references);
    }

    public Sending saying(Consent... given) {
        return new Sending(
                messageId, documentId, version, text, issuedAt, subject, List.of(given), deliveries, references);
    }

    public Sending going(PlannedDelivery... planned) {
        return new Sending(
                messageId, documentId, version, text, issuedAt, subject, consents, List.of(planned), references);
    }

    /** The same, naming a placement. */
    public Sending placed(String placement) {
        var named = List.of(new Reference("candidate-dossier", documentId), new Reference("placement", placement));
        return new Sending(messageId, documentId, version, text, issuedAt, subject, consents, deliveries, named);
    }

    /** The same, naming another document. */
    public Sending naming(String other) {
        var named = List.of(new Reference("candidate-dossier", documentId), new Reference("candidate-dossier", other));
        return new Sending(messageId, documentId, version, text, issuedAt, subject, consents, deliveries, named);
    }

    /** The document alone, at its place in a submission. */
    public SubmittedDocument.Candidate at(int position) {
        var canonical = "{\"envelope\":{\"messageId\":\"" + messageId + "\",\"documentId\":\"" + documentId + "\"},"
                + placement() + "\"note\":\"" + text + "\"}";
        var nativeText = "{\"ref\":\"" + documentId + "\",\"message\":\"" + messageId + "\",\"note\":\"" + text + "\"}";
        var content = new DocumentContent(
                nativeText.getBytes(UTF_8),
                "application/json",
                canonical.getBytes(UTF_8),
                Optional.of("{\"extra\":1}".getBytes(UTF_8)),
                "{\"entries\":[]}".getBytes(UTF_8),
                Digest.of(nativeText.getBytes(UTF_8)),
                Digest.of((documentId + version + text).getBytes(UTF_8)),
                "d1");
        return new SubmittedDocument.Candidate(
                position,
                DocumentType.CANDIDATE_DOSSIER,
                documentId,
                version,
                subject,
                consents,
                content,
                deliveries,
                List.of(),
                references);
    }

    private String placement() {
        return references.stream()
                .filter(reference -> reference.kind().equals("placement"))
                .map(reference -> "\"placement\":{\"placementId\":\"" + reference.id() + "\"},")
                .findFirst()
                .orElse("");
    }

    /** What is known of a submission under this message id before its documents. */
    public SubmissionHead head(Digest content, Answering answering) {
        return new SubmissionHead(
                ANAPEC,
                messageId,
                content,
                new SubmissionHead.Origin("rest", "application/json", Optional.of("documents.json"), answering),
                issuedAt,
                issuedAt);
    }

    /** A submission of this document. */
    public Submission alone() {
        return together(this);
    }

    /** A submission of several documents, under the first one's message id. */
    public static Submission together(Sending... sendings) {
        List<SubmittedDocument> documents = new ArrayList<>();
        for (var sending : sendings) {
            documents.add(sending.at(documents.size() + 1));
        }
        return submission(sendings[0], documents);
    }

    /** A submission of these documents under that one's message id. */
    public static Submission submission(Sending first, List<SubmittedDocument> documents) {
        var content = new StringBuilder();
        documents.forEach(document -> content.append(
                document instanceof SubmittedDocument.Candidate candidate
                        ? candidate.content().nativeDigest()
                        : document.toString()));
        return new Submission(first.head(Digest.of(content.toString().getBytes(UTF_8)), Answering.AT_ONCE), documents);
    }
}
