package org.mentorhub.routes.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.delivery.Mailboxes;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's mailbox: look at the documents that wait, take them for a while, renew that, and give a word on each. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/deliveries")
public final class DeliveriesController {
    private static final int MOST = 100;

    private final Mailboxes mailboxes;
    private final Partners partners;
    private final Door door;
    private final SmallBody bodies;
    private final Refusals refusals;

    DeliveriesController(Mailboxes mailboxes, Partners partners, Door door, SmallBody bodies, Refusals refusals) {
        this.bodies = bodies;
        this.mailboxes = mailboxes;
        this.partners = partners;
        this.door = door;
        this.refusals = refusals;
    }

    /** What waits, without taking it: a page, and behind which delivery the next one begins. */
    @GetMapping
    public ResponseEntity<Object> look(
            @PathVariable("partner") PartnerId partner,
            @RequestParam(name = "max", defaultValue = "100") String max,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return number(max)
                .then(most -> id(after)
                        .then(from -> own(partner).then(own -> new Checked.Good<>(mailboxes.look(own, most, from)))))
                .answer(waiting -> ResponseEntity.ok(DeliveryAnswer.page(waiting)));
    }

    /** Takes what waits for fifteen minutes: what has no word by then is offered again. */
    @PostMapping("/take")
    public ResponseEntity<Object> take(
            @PathVariable("partner") PartnerId partner, @RequestParam(name = "max", defaultValue = "10") String max) {
        return number(max)
                .then(most -> own(partner).then(own -> open(own).then(open -> taken(own, most))))
                .answer(offered -> ResponseEntity.ok(DeliveryAnswer.taken(offered)));
    }

    /** What is beside a document that was taken, as it is: a stream of any length. */
    @GetMapping("/{delivery}/attachments/{sha256}")
    public ResponseEntity<Object> attachment(
            @PathVariable("partner") PartnerId partner,
            @PathVariable("delivery") String delivery,
            @PathVariable("sha256") String sha256) {
        return id(delivery)
                .then(id -> own(partner).then(own -> mailboxes
                        .open(own, id.orElseThrow(), sha256)
                        .<Checked<Mailboxes.Opened>>map(Checked.Good::new)
                        .orElseGet(() -> new Checked.Bad<>(refusals.of(ProblemType.NOT_FOUND)))))
                .answer(DeliveriesController::streamed);
    }

    private static ResponseEntity<Object> streamed(Mailboxes.Opened opened) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(opened.part().size())
                .body(new InputStreamResource(opened.content()));
    }

    /** Makes a lease a whole one again, from now. */
    @PostMapping("/{delivery}/renew")
    public ResponseEntity<Object> renew(
            @PathVariable("partner") PartnerId partner,
            @PathVariable("delivery") String delivery,
            HttpServletRequest call) {
        return id(delivery)
                .then(id -> body(call, DeliveryAnswer.Lease.class, DeliveryAnswer.Lease.FORM)
                        .then(lease -> renewed(partners.get(partner), id.orElseThrow(), lease)))
                .answer(ResponseEntity::ok);
    }

    private Checked<DeliveryAnswer.Renewed> renewed(Partner partner, DeliveryId delivery, DeliveryAnswer.Lease lease) {
        return mailboxes
                .renew(partner, delivery, lease.number())
                .<Checked<DeliveryAnswer.Renewed>>map(
                        until -> new Checked.Good<>(new DeliveryAnswer.Renewed(delivery.value(), lease.lease(), until)))
                .orElseGet(() -> new Checked.Bad<>(refusals.of(ProblemType.LEASE_ENDED, lease.shown())));
    }

    private <T> Checked<T> body(HttpServletRequest call, Class<T> type, String form) {
        return bodies.read(call, type)
                .<Checked<T>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(refusals.of(ProblemType.BAD_REQUEST, "body", form)));
    }

    /** The partner's word: accepted or refused. The first one stands; it works after the lease too, and again. */
    @PostMapping("/{delivery}/acknowledge")
    public ResponseEntity<Object> acknowledge(
            @PathVariable("partner") PartnerId partner,
            @PathVariable("delivery") String delivery,
            HttpServletRequest call) {
        return id(delivery)
                .then(id -> body(call, DeliveryAnswer.Word.class, DeliveryAnswer.Word.FORM)
                        .then(this::said)
                        .then(said -> new Checked.Good<>(
                                mailboxes.acknowledge(partners.get(partner), id.orElseThrow(), said))))
                .answer(taken -> answer(delivery, taken));
    }

    private ResponseEntity<Object> answer(String delivery, WordTaken taken) {
        return switch (taken) {
            case TAKEN, REPEATED ->
                ResponseEntity.ok(
                        new DeliveryAnswer.Acknowledged(delivery, taken.name().toLowerCase(Locale.ROOT)));
            case CONTRADICTS -> refusals.of(ProblemType.WORD_GIVEN);
            case TOO_EARLY -> refusals.of(ProblemType.NOT_HANDED_OVER);
            case UNKNOWN -> refusals.of(ProblemType.NOT_FOUND);
        };
    }

    private Checked<List<Mailboxes.Offered>> taken(Partner partner, int most) {
        return mailboxes
                .take(partner, most)
                .<Checked<List<Mailboxes.Offered>>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(refusals.unavailable()));
    }

    /** A partner whose documents the hub hands over has no mailbox. */
    private Checked<Partner> own(PartnerId id) {
        var partner = partners.get(id);
        return Mailboxes.has(partner)
                ? new Checked.Good<>(partner)
                : new Checked.Bad<>(refusals.of(ProblemType.NOT_FOUND));
    }

    private Checked<Partner> open(Partner partner) {
        return switch (door.ask(partner.id())) {
            case Door.State.Suspended gate ->
                new Checked.Bad<>(refusals.later(ProblemType.SUSPENDED, gate.retryAfter()));
            case Door.State.Closed closed ->
                new Checked.Bad<>(refusals.later(ProblemType.UNAVAILABLE, closed.retryAfter()));
            case Door.State.Open open -> new Checked.Good<>(partner);
        };
    }

    private Checked<BusinessWord> said(DeliveryAnswer.Word word) {
        return word.said()
                .<Checked<BusinessWord>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(
                        refusals.of(ProblemType.BAD_REQUEST, "word, reasons, ownIds", DeliveryAnswer.Word.FORM)));
    }

    private Checked<Optional<DeliveryId>> id(@Nullable String written) {
        if (written == null) {
            return new Checked.Good<>(Optional.empty());
        }
        return DeliveryId.isValid(written)
                ? new Checked.Good<>(Optional.of(new DeliveryId(written)))
                : new Checked.Bad<>(refusals.of(ProblemType.NOT_FOUND));
    }

    private Checked<Integer> number(String max) {
        return max.matches("[1-9][0-9]?|100")
                ? new Checked.Good<>(Integer.parseInt(max))
                : new Checked.Bad<>(refusals.of(ProblemType.BAD_REQUEST, "?max", "1–" + MOST));
    }
}
