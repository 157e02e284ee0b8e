package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.status.StatusAnswer;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says where a partner's own submissions and documents stand. What is another's is not found, like what does not exist. */
@RestController
@RequestMapping(path = "/api/v1/partners/{partner}")
public final class StatusController {
    private static final MediaType JOSE = MediaType.parseMediaType("application/jose");

    private final Views views;
    private final Refusals refusals;

    StatusController(Views views, Refusals refusals) {
        this.views = views;
        this.refusals = refusals;
    }

    /** A submission by the message id that its sender gave it; the id may hold slashes. */
    @GetMapping("/submissions/{*messageId}")
    public ResponseEntity<Object> submission(
            @PathVariable("partner") PartnerId partner, @PathVariable("messageId") String messageId) {
        return views.submission(partner, messageId.substring(1))
                .<ResponseEntity<Object>>map(view -> ResponseEntity.ok(StatusAnswer.of(view)))
                .orElseGet(this::notFound);
    }

    /** A document by the hub's id, with the report of reading it and the documents that belong with it. */
    @GetMapping("/exchanges/{exchange}")
    public ResponseEntity<Object> exchange(
            @PathVariable("partner") PartnerId partner, @PathVariable("exchange") String exchange) {
        return own(partner, exchange)
                .<ResponseEntity<Object>>map(view ->
                        ResponseEntity.ok(StatusAnswer.with(view, views.related(view.id(), partner), report(view))))
                .orElseGet(this::notFound);
    }

    /** A receipt with its content, or the bare JWS for who asks for {@code application/jose}. */
    @GetMapping("/receipts/{submission}")
    public ResponseEntity<Object> receipt(
            @PathVariable("partner") PartnerId partner,
            @PathVariable("submission") String submission,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return ownSubmission(partner, submission)
                .flatMap(views::receipt)
                .map(receipt -> accept.startsWith(JOSE.toString()) ? bare(receipt) : decoded(receipt))
                .orElseGet(this::notFound);
    }

    private static ResponseEntity<Object> bare(Receipt receipt) {
        return ResponseEntity.ok().contentType(JOSE).body(receipt.jws());
    }

    private static ResponseEntity<Object> decoded(Receipt receipt) {
        return ResponseEntity.ok(Answers.receipt(receipt));
    }

    private Optional<ExchangeView> own(PartnerId partner, String exchange) {
        return ExchangeId.isValid(exchange)
                ? views.exchange(new ExchangeId(exchange))
                        .filter(view -> view.sender().equals(partner))
                : Optional.empty();
    }

    private Optional<SubmissionId> ownSubmission(PartnerId partner, String submission) {
        return SubmissionId.isValid(submission)
                ? views.submission(new SubmissionId(submission))
                        .filter(view -> view.sender().equals(partner))
                        .map(SubmissionView::id)
                : Optional.empty();
    }

    private @Nullable String report(ExchangeView view) {
        return views.content(view.id())
                .map(content -> new String(content.content().report(), UTF_8))
                .orElse(null);
    }

    private ResponseEntity<Object> notFound() {
        return refusals.of(ProblemType.NOT_FOUND);
    }
}
