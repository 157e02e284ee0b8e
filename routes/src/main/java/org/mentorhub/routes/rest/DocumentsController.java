package org.mentorhub.routes.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeCall.Intent;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents: one as JSON, many as NDJSON, or a file as its sender writes it; or says what would become of them. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/documents")
public final class DocumentsController {
    private final Partners partners;
    private final Door door;
    private final CallReader calls;
    private final Intake intake;
    private final Refusals refusals;

    DocumentsController(Partners partners, Door door, CallReader calls, Intake intake, Refusals refusals) {
        this.partners = partners;
        this.door = door;
        this.calls = calls;
        this.intake = intake;
        this.refusals = refusals;
    }

    /** 202 with the receipt; 200 with the same receipt on a repeat; 409, 413, 415, 422 or 503 as problem. */
    @PostMapping
    public ResponseEntity<Object> submit(@PathVariable("partner") PartnerId partner, HttpServletRequest call) {
        return switch (door.ask(partner)) {
            case Door.State.Suspended gate -> refusals.later(ProblemType.SUSPENDED, gate.retryAfter());
            case Door.State.Closed closed -> refusals.later(ProblemType.UNAVAILABLE, closed.retryAfter());
            case Door.State.Open open -> take(partners.get(partner), call, Intent.SUBMIT);
        };
    }

    /** 200 where every document is valid, 422 with every violation else. Nothing is kept. */
    @PostMapping("/validate")
    public ResponseEntity<Object> validate(@PathVariable("partner") PartnerId partner, HttpServletRequest call) {
        return take(partners.get(partner), call, Intent.VALIDATE);
    }

    private ResponseEntity<Object> take(Partner sender, HttpServletRequest call, Intent intent) {
        return calls.read(sender, call).answer(request -> answer(intake.take(Entry.REST, request, intent)));
    }

    private ResponseEntity<Object> answer(Optional<IntakeCall> done) {
        return done.map(call ->
                        call.decision().map(decision -> decided(call, decision)).orElseGet(() -> checked(call)))
                .orElseGet(refusals::unavailable);
    }

    private ResponseEntity<Object> decided(IntakeCall call, SubmitDecision decision) {
        return switch (decision) {
            case SubmitDecision.Accepted accepted -> ResponseEntity.accepted().body(Answers.accepted(call, accepted));
            case SubmitDecision.Repeated repeated -> ResponseEntity.ok(Answers.repeated(call, repeated));
            case SubmitDecision.Conflict conflict -> refusals.of(ProblemType.CONFLICT, call.messageId());
            case SubmitDecision.Rejected rejected ->
                refusals.invalid(call.drafts().size(), Answers.violations(call, rejected.documents()));
        };
    }

    private ResponseEntity<Object> checked(IntakeCall call) {
        var violations = Answers.violations(call, List.of());
        return violations.isEmpty()
                ? ResponseEntity.ok(Answers.valid(call))
                : refusals.invalid(call.drafts().size(), violations);
    }
}
