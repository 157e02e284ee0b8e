package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** Finds what became of documents, by whatever id is known of them. */
final class Tracing {
    private final Views views;
    private final Partners partners;

    Tracing(Views views, Partners partners) {
        this.views = views;
        this.partners = partners;
    }

    /**
     * What was found.
     *
     * @param id what was asked for
     * @param kind what it is the id of
     * @param submissions ids of the submissions that it belongs to
     * @param exchanges their documents, or the one that it is
     */
    record Found(String id, String kind, List<String> submissions, List<Document> exchanges) {}

    /** One document of a submission, with its deliveries. */
    record Document(
            String exchange,
            String submission,
            String sender,
            String type,
            String state,
            String receivedAt,
            List<DeliveryView> deliveries) {}

    Found find(String id, Optional<PartnerId> sender) {
        return byHubId(id)
                .or(() -> byMessageId(id, sender))
                .orElseThrow(() -> new NoSuchIdException("nothing is known under " + id));
    }

    private Optional<Found> byHubId(String id) {
        if (!DeliveryId.isValid(id)) {
            return Optional.empty();
        }
        return views.exchange(new ExchangeId(id))
                .map(exchange -> found(id, "exchange", exchange))
                .or(() -> views.submission(new SubmissionId(id)).map(submission -> found(id, "submission", submission)))
                .or(() -> views.delivery(new DeliveryId(id))
                        .flatMap(DeliveryStatus::about)
                        .flatMap(views::exchange)
                        .map(exchange -> found(id, "delivery", exchange)));
    }

    private Optional<Found> byMessageId(String id, Optional<PartnerId> sender) {
        Stream<PartnerId> senders =
                sender.map(Stream::of).orElseGet(() -> partners.all().stream().map(Partner::id));
        return senders.map(partner -> views.submission(partner, id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(submission -> found(id, "submission", submission));
    }

    private Found found(String id, String kind, SubmissionView submission) {
        return new Found(
                id,
                kind,
                List.of(submission.id().value()),
                submission.exchanges().stream().map(this::document).toList());
    }

    private Found found(String id, String kind, ExchangeView exchange) {
        return new Found(id, kind, List.of(exchange.submission().value()), List.of(document(exchange)));
    }

    private Document document(ExchangeView exchange) {
        return new Document(
                exchange.id().value(),
                exchange.submission().value(),
                exchange.sender().value(),
                exchange.type().id(),
                exchange.state().name().toLowerCase(Locale.ROOT),
                exchange.receivedAt().toString(),
                exchange.deliveries().stream()
                        .map(delivery -> DeliveryView.of(delivery, views))
                        .toList());
    }
}
