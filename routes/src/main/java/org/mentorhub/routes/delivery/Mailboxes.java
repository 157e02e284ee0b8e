package org.mentorhub.routes.delivery;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.Step;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;

/** The mailboxes of partners that fetch their documents: the same rules whether they come by REST or by SOAP. */
public final class Mailboxes {
    private final ProducerTemplate camel;
    private final Ledger ledger;

    /**
     * @param camel that sends into the route {@code mailbox}
     * @param ledger where deliveries wait
     */
    public Mailboxes(ProducerTemplate camel, Ledger ledger) {
        this.camel = camel;
        this.ledger = ledger;
    }

    /**
     * One document, offered.
     *
     * @param delivery its id, by which it is acknowledged, also after the lease
     * @param lease by which the lease is renewed
     * @param until when it is offered again, under the same id
     * @param document which
     * @param mediaType of its content
     * @param content as this partner's dialect writes it; the same bytes each time it is offered. Nobody changes them
     * @param beside what is to be had beside it, by {@link #open}
     */
    public record Offered(
            DeliveryId delivery,
            long lease,
            Instant until,
            Claim.What.Document document,
            String mediaType,
            byte[] content,
            List<Output.Part> beside) {}

    /** Whether the partner fetches its documents. */
    public static boolean has(Partner partner) {
        return partner.out().filter(Outbound.Mailbox.class::isInstance).isPresent();
    }

    /**
     * Takes what waits for a while, oldest first, newest version only.
     *
     * @param max at most so many, 1 to 100
     * @return empty where an operator has stopped the route, or the hub starts or stops: then nothing was done
     */
    public Optional<List<Offered>> take(Partner partner, int max) {
        ledger.mailbox().expire(partner.id());
        var visit = new MailboxDesk.Visit(partner, max);
        try {
            var done = camel.request(
                    MailboxRoute.ENTRY, exchange -> exchange.getMessage().setBody(visit));
            var trouble = done.getException();
            if (trouble instanceof DirectConsumerNotAvailableException) {
                return Optional.empty();
            }
            if (trouble instanceof RuntimeException known) {
                throw known;
            }
            if (trouble != null) {
                throw new IllegalStateException("the route " + Step.MAILBOX.id() + " failed", trouble);
            }
            return Optional.of(MailboxRoute.offeredIn(done));
        } catch (RejectedExecutionException notRunning) {
            return Optional.empty();
        }
    }

    /** What a partner opens that was offered to it. */
    public record Opened(Output.Part part, InputStream content) {}

    /** Opens what is beside a document that the partner was offered and has not given its word on; empty where there is no such thing. */
    public Optional<Opened> open(Partner partner, DeliveryId delivery, String sha256) {
        return ledger.mailbox().enclosed(partner.id(), delivery).flatMap(enclosed -> enclosed.parts().stream()
                .filter(part -> part.sha256().equals(sha256))
                .findFirst()
                .flatMap(part -> ledger.attachments()
                        .open(enclosed.document(), new Digest(sha256))
                        .map(content -> new Opened(part, content))));
    }

    /** A look at what waits, without taking it. */
    public List<Mailbox.Waiting> look(Partner partner, int max, Optional<DeliveryId> after) {
        ledger.mailbox().expire(partner.id());
        return ledger.mailbox().documents(partner.id(), max, after);
    }

    /** Prolongs a lease to a whole one from now; empty where another reader has it by now, or it is settled. */
    public Optional<Instant> renew(Partner partner, DeliveryId delivery, long lease) {
        return ledger.mailbox().renew(partner.id(), delivery, lease, MailboxDesk.LEASE);
    }

    /** Takes the partner's word on a document, whatever way it got it; on a notice, that it arrived. */
    public WordTaken acknowledge(Partner partner, DeliveryId delivery, BusinessWord word) {
        var notice = ledger.mailbox().confirm(partner.id(), delivery);
        return notice == WordTaken.UNKNOWN ? ledger.acknowledge(partner.id(), delivery, word) : notice;
    }
}
