package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.Draft;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.ReportView;
import org.mentorhub.routes.intake.Trial;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.DocumentDecision.Planned;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.rest.Problem.DocumentViolation;
import org.mentorhub.routes.rest.SubmissionAnswer.DocumentAnswer;
import org.mentorhub.routes.rest.SubmissionAnswer.ReceiptAnswer;
import org.mentorhub.routes.rest.SubmissionAnswer.RecipientAnswer;
import org.mentorhub.schemas.PartnerId;

/** Says what became of a call: joins what the steps found with what the ledger decided. */
public final class Answers {
    private Answers() {}

    public static SubmissionAnswer accepted(IntakeCall call, SubmitDecision.Accepted decision) {
        Map<Integer, DocumentDecision> byPosition = decision.documents().stream()
                .collect(Collectors.toMap(DocumentDecision::position, Function.identity()));
        return new SubmissionAnswer(
                decision.receipt().submission().value(),
                call.messageId(),
                "accepted",
                receipt(decision.receipt()),
                call.drafts().stream()
                        .map(draft -> document(call, draft, Optional.ofNullable(byPosition.get(draft.position()))))
                        .toList());
    }

    public static SubmissionAnswer repeated(IntakeCall call, SubmitDecision.Repeated decision) {
        return new SubmissionAnswer(
                decision.receipt().submission().value(),
                call.messageId(),
                "repeated",
                receipt(decision.receipt()),
                List.of());
    }

    static SubmissionAnswer valid(IntakeCall call) {
        return new SubmissionAnswer(
                null,
                call.messageId(),
                "valid",
                null,
                call.drafts().stream()
                        .map(draft -> document(call, draft, Optional.empty()))
                        .toList());
    }

    static ReceiptAnswer receipt(Receipt receipt) {
        var jws = receipt.jws();
        var payload = jws.substring(jws.indexOf('.') + 1, jws.lastIndexOf('.'));
        return new ReceiptAnswer(jws, new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    }

    /** Every violation of every document: what the steps found, and for documents in which they found nothing what the ledger says. */
    public static List<DocumentViolation> violations(IntakeCall call, List<DocumentDecision.Rejected> byLedger) {
        var open = call.drafts().stream()
                .filter(Draft::isOpen)
                .map(Draft::position)
                .collect(Collectors.toSet());
        return Stream.concat(
                        call.drafts().stream().flatMap(draft -> violations(draft, language(call)).stream()),
                        byLedger.stream()
                                .filter(rejected -> open.contains(rejected.position()))
                                .flatMap(rejected -> ledgersOwn(rejected, language(call)).stream()))
                .toList();
    }

    private static DocumentAnswer document(IntakeCall call, Draft draft, Optional<DocumentDecision> decision) {
        var decided = decision.orElse(null);
        return new DocumentAnswer(
                draft.position(),
                word(draft, decided),
                exchange(decided),
                sameAs(decided),
                draft.documentId().orElse(null),
                recipients(draft, decided, language(call)),
                call.keepsReports()
                        ? draft.reading()
                                .map(read -> ReportView.of(read.report(), language(call)))
                                .orElse(null)
                        : null,
                decided instanceof DocumentDecision.Rejected rejected && draft.isOpen()
                        ? ledgersOwn(rejected, language(call))
                        : violations(draft, language(call)));
    }

    private static String language(IntakeCall call) {
        return call.request().sender().language();
    }

    private static String word(Draft draft, @Nullable DocumentDecision decided) {
        return switch (decided) {
            case null -> draft.isOpen() ? "valid" : "rejected";
            case DocumentDecision.Accepted accepted -> "accepted";
            case DocumentDecision.Unchanged unchanged -> "unchanged";
            case DocumentDecision.Superseded superseded -> "superseded";
            case DocumentDecision.Rejected rejected -> "rejected";
        };
    }

    private static @Nullable String exchange(@Nullable DocumentDecision decided) {
        return switch (decided) {
            case null -> null;
            case DocumentDecision.Accepted accepted -> accepted.exchange().value();
            case DocumentDecision.Unchanged unchanged -> unchanged.exchange().value();
            case DocumentDecision.Superseded superseded -> superseded.exchange().value();
            case DocumentDecision.Rejected rejected -> null;
        };
    }

    private static @Nullable String sameAs(@Nullable DocumentDecision decided) {
        return switch (decided) {
            case DocumentDecision.Unchanged unchanged -> unchanged.same().value();
            case DocumentDecision.Superseded superseded -> superseded.newer().value();
            case null, default -> null;
        };
    }

    private static List<RecipientAnswer> recipients(Draft draft, @Nullable DocumentDecision decided, String language) {
        Map<PartnerId, Planned> planned = decided instanceof DocumentDecision.Accepted accepted
                ? accepted.deliveries().stream().collect(Collectors.toMap(Planned::recipient, Function.identity()))
                : Map.of();
        return draft.trials().stream()
                .map(trial -> recipient(draft, trial, planned.get(trial.recipient()), language))
                .toList();
    }

    private static RecipientAnswer recipient(Draft draft, Trial trial, @Nullable Planned planned, String language) {
        var id = trial.recipient().value();
        return switch (trial) {
            case Trial.Unwritable unwritable ->
                new RecipientAnswer(
                        id, "cannot-take", null, null, Map.of(), null, told(draft, unwritable.violations(), language));
            case Trial.Writable writable -> {
                var hold =
                        planned == null ? null : planned.hold().map(Enum::name).orElse(null);
                yield new RecipientAnswer(
                        id,
                        hold == null ? "to-be-delivered" : "held",
                        planned == null ? null : planned.delivery().value(),
                        hold == null ? null : hold.toLowerCase(Locale.ROOT),
                        writable.losses(),
                        writable.report().orElse(null),
                        List.of());
            }
        };
    }

    private static List<DocumentViolation> violations(Draft draft, String language) {
        return told(draft, draft.violations(), language);
    }

    private static List<DocumentViolation> told(Draft draft, List<Violation> violations, String language) {
        return violations.stream()
                .map(violation -> DocumentViolation.of(draft.position(), violation, language))
                .toList();
    }

    /** What only the ledger can see: another content under the same version. */
    private static List<DocumentViolation> ledgersOwn(DocumentDecision.Rejected rejected, String language) {
        return rejected.faults().stream()
                .map(fault -> new Violation(fault.code(), fault.place(), null, null, List.of(), null))
                .map(violation -> DocumentViolation.of(rejected.position(), violation, language))
                .toList();
    }
}
