package org.mentorhub.routes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.delivery.NoticeJson;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.Mailbox.Offer;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's notices: look at them, take them for a while, and confirm each. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/notices")
public final class NoticesController {
    private static final int MOST = 1000;
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Mailbox mailbox;
    private final Partners partners;
    private final NoticeJson text;
    private final Refusals refusals;

    NoticesController(Mailbox mailbox, Partners partners, NoticeJson text, Refusals refusals) {
        this.mailbox = mailbox;
        this.partners = partners;
        this.text = text;
        this.refusals = refusals;
    }

    /**
     * Some notices.
     *
     * @param notices oldest first
     */
    record Notices(List<NoticeAnswer> notices) {}

    /**
     * One notice.
     *
     * @param delivery its id, by which it is acknowledged
     * @param leasedUntil until when nobody else is offered it
     * @param notice the canonical notice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeAnswer(String delivery, @Nullable Instant leasedUntil, ObjectNode notice) {}

    /**
     * What became of an acknowledgement.
     *
     * @param delivery the notice's id
     * @param result {@code taken} or {@code repeated}
     */
    record Acknowledged(String delivery, String result) {}

    /** A look at what waits, without taking it. */
    @GetMapping
    public ResponseEntity<Object> look(
            @PathVariable("partner") PartnerId partner, @RequestParam(name = "max", defaultValue = "100") String max) {
        return number(max).answer(most -> ok(partner, mailbox.look(partner, Scope.NOTICES, most)));
    }

    /** Takes what waits for fifteen minutes: what is not acknowledged by then is offered again. */
    @PostMapping("/take")
    public ResponseEntity<Object> take(
            @PathVariable("partner") PartnerId partner, @RequestParam(name = "max", defaultValue = "100") String max) {
        return number(max).answer(most -> ok(partner, mailbox.offer(partner, Scope.NOTICES, most, LEASE)));
    }

    /** Says that a notice arrived; works after its lease too, and again. */
    @PostMapping("/{delivery}/acknowledge")
    public ResponseEntity<Object> acknowledge(
            @PathVariable("partner") PartnerId partner, @PathVariable("delivery") String delivery) {
        if (!DeliveryId.isValid(delivery)) {
            return refusals.of(ProblemType.NOT_FOUND);
        }
        var taken = mailbox.confirm(partner, new DeliveryId(delivery));
        return taken == WordTaken.UNKNOWN
                ? refusals.of(ProblemType.NOT_FOUND)
                : ResponseEntity.ok(new Acknowledged(delivery, taken.name().toLowerCase(Locale.ROOT)));
    }

    private Checked<Integer> number(String max) {
        if (max.matches("[0-9]{1,4}") && Integer.parseInt(max) >= 1 && Integer.parseInt(max) <= MOST) {
            return new Checked.Good<>(Integer.parseInt(max));
        }
        return new Checked.Bad<>(refusals.of(ProblemType.BAD_REQUEST, "?max", "1–" + MOST));
    }

    private ResponseEntity<Object> ok(PartnerId partner, List<Offer> offers) {
        var language = partners.get(partner).language();
        return ResponseEntity.ok(new Notices(
                offers.stream().flatMap(offer -> answer(offer, language)).toList()));
    }

    private Stream<NoticeAnswer> answer(Offer offer, String language) {
        return offer.cargo() instanceof Cargo.OfNotice cargo
                ? Stream.of(new NoticeAnswer(
                        offer.delivery().value(),
                        offer.leasedUntil().orElse(null),
                        text.write(cargo.notice(), language)))
                : Stream.empty();
    }
}
