package org.mentorhub.routes.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.routes.ledger.CannotTake;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentContent;
import org.mentorhub.routes.ledger.PlannedDelivery;
import org.mentorhub.routes.ledger.PlannedDelivery.Permission;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.partner.Partners;

/** Makes of an open draft what the ledger keeps. */
final class Candidates {
    private static final List<String> OF_THE_SENDING = List.of("messageId", "correlationId", "issuedAt");

    private final Partners partners;
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    Candidates(Partners partners) {
        this.partners = partners;
    }

    SubmittedDocument.Candidate of(IntakeCall call, Draft draft) {
        var document = draft.document();
        return new SubmittedDocument.Candidate(
                draft.position(),
                document.type(),
                document.documentId(),
                document.version(),
                Subject.identifiers(document),
                Subject.consents(document),
                content(call, draft),
                deliveries(draft),
                cannotTake(draft),
                References.of(document));
    }

    private DocumentContent content(IntakeCall call, Draft draft) {
        Reading.Read reading = draft.reading().orElseThrow();
        var source = draft.source().content();
        return new DocumentContent(
                source,
                call.request().origin().mediaType(),
                reading.document().json(),
                Optional.ofNullable(reading.kept()).map(this::bytes),
                bytes(ReportView.of(reading.report(), call.request().sender().language())),
                Digest.of(source),
                Digest.of(bytes(withoutSending(reading.document()))),
                call.request().dialect().digest(),
                draft.source().beside().stream().map(BesideDocument::content).toList());
    }

    /** The content that says whether a document is news: all but what changes with each sending. */
    private static JsonNode withoutSending(CanonicalDocument document) {
        var content = document.content().deepCopy();
        if (content.path("envelope") instanceof ObjectNode envelope) {
            envelope.remove(OF_THE_SENDING);
            if (envelope.path("subject") instanceof ObjectNode subject) {
                subject.remove("hubId");
            }
        }
        return content;
    }

    private List<PlannedDelivery> deliveries(Draft draft) {
        var permission = permission(draft.document());
        return draft.trials().stream()
                .filter(Trial.Writable.class::isInstance)
                .map(Trial.Writable.class::cast)
                .map(trial -> new PlannedDelivery(trial.recipient(), permission, trial.losses()))
                .toList();
    }

    private static List<CannotTake> cannotTake(Draft draft) {
        return draft.trials().stream()
                .filter(Trial.Unwritable.class::isInstance)
                .map(Trial.Unwritable.class::cast)
                .map(trial -> new CannotTake(trial.recipient(), Draft.faults(trial.violations())))
                .toList();
    }

    private Permission permission(CanonicalDocument document) {
        var code = document.content()
                .path("envelope")
                .path("programme")
                .path("code")
                .asText();
        var programme = partners.programme(code)
                .orElseThrow(() -> new IllegalStateException("validated before: programme " + code));
        return programme
                .basisFor(document.type())
                .<Permission>map(legal -> new Permission.ByOtherBasis(
                        legal.basis().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseGet(() -> new Permission.ByConsent(programme.purposeOf(document.type())));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a canonical document is always JSON", e);
        }
    }
}
