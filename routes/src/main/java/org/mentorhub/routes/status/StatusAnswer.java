package org.mentorhub.routes.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.Related;
import org.mentorhub.routes.ledger.SubmissionView;

/** Where a submission, a document or a delivery stands, as its sender sees it. */
public final class StatusAnswer {

    private StatusAnswer() {}

    /** A submission with its documents. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SubmissionStatus(
            String submission,
            String state,
            String transport,
            String format,
            Instant receivedAt,
            List<ExchangeStatus> documents,
            List<RejectStatus> rejected) {}

    /** A document that was taken, with its deliveries. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ExchangeStatus(
            String exchange,
            String submission,
            int document,
            String type,
            String state,
            @Nullable String sameAs,
            Instant receivedAt,
            List<Delivery> deliveries,
            List<RelatedDocument> related,
            @JsonRawValue @Nullable String report) {}

    /** A document that belongs with another: what they have in common, the hub's id, whose it is. */
    public record RelatedDocument(String exchange, String type, String sender, Instant receivedAt, List<String> by) {}

    /** A document that was not taken: which rules, and where; values are not kept. */
    public record RejectStatus(int document, List<Fault> violations) {}

    /** A delivery to one recipient. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Delivery(
            String delivery,
            String recipient,
            String state,
            @Nullable String waitsFor,
            int attempts,
            @Nullable String reason,
            List<PartnerReason> words,
            Instant since,
            @Nullable Instant nextAttempt) {}

    /** A submission with all that became of it. */
    public static SubmissionStatus of(SubmissionView view) {
        return new SubmissionStatus(
                view.id().value(),
                word(view.state()),
                view.transport(),
                view.format(),
                view.receivedAt(),
                view.exchanges().stream().map(StatusAnswer::of).toList(),
                view.rejects().stream()
                        .map(reject -> new RejectStatus(reject.position(), reject.faults()))
                        .toList());
    }

    /** A document without what belongs with it. */
    public static ExchangeStatus of(ExchangeView view) {
        return with(view, List.of(), null);
    }

    /** A document with those that belong with it and the report of reading it: JSON. */
    public static ExchangeStatus with(ExchangeView view, List<Related> related, @Nullable String report) {
        return new ExchangeStatus(
                view.id().value(),
                view.submission().value(),
                view.position(),
                view.type().id(),
                word(view.state()),
                view.sameAs().map(ExchangeId::value).orElse(null),
                view.receivedAt(),
                view.deliveries().stream().map(StatusAnswer::of).toList(),
                related.stream().map(StatusAnswer::of).toList(),
                report);
    }

    private static RelatedDocument of(Related related) {
        return new RelatedDocument(
                related.exchange().value(),
                related.type().id(),
                related.sender().value(),
                related.receivedAt(),
                related.by().stream().map(StatusAnswer::word).sorted().toList());
    }

    private static Delivery of(DeliveryStatus status) {
        return new Delivery(
                status.id().value(),
                status.recipient().value(),
                word(status.state()),
                status.hold().map(StatusAnswer::word).orElse(null),
                status.attempts(),
                status.reason().map(Reason::code).orElse(null),
                status.words(),
                status.changedAt(),
                status.nextAttempt().orElse(null));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
