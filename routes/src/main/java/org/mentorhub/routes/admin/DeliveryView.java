package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryStatus;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Views;

/**
 * A delivery as operators see it, by JMX, by the management port and on the command line: ids, state and reasons, never content. Texts
 * that are not known are empty; times are ISO 8601 in UTC.
 *
 * @param delivery its id
 * @param exchange the id of the exchange it delivers; empty for a notice without one
 * @param partner the recipient
 * @param kind {@code document} or {@code notice}
 * @param type the document's type, or the notice's kind
 * @param sender who sent the document
 * @param state a state of the ledger, in small letters
 * @param attempts how often a hand-over was begun
 * @param reason why it is in this state
 * @param since when it came
 * @param nextAttempt when it is due again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeliveryView(
        String delivery,
        String exchange,
        String partner,
        String kind,
        String type,
        String sender,
        String state,
        int attempts,
        String reason,
        String since,
        String nextAttempt) {

    static DeliveryView of(DeliveryStatus delivery, Views views) {
        var exchange = delivery.about();
        var sender =
                exchange.flatMap(views::exchange).map(found -> found.sender().value());
        return new DeliveryView(
                delivery.id().value(),
                exchange.map(ExchangeId::value).orElse(""),
                delivery.recipient().value(),
                delivery.what() instanceof Claim.What.Document ? "document" : "notice",
                switch (delivery.what()) {
                    case Claim.What.Document document -> document.type().id();
                    case Claim.What.NoticeOf notice -> notice.kind().id();
                },
                sender.orElse(""),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                reason(delivery),
                delivery.createdAt().toString(),
                delivery.nextAttempt().map(Instant::toString).orElse(""));
    }

    private static String reason(DeliveryStatus delivery) {
        return delivery.reason()
                .map(reason -> reason.code() + " " + reason.text())
                .or(() -> delivery.hold().map(hold -> "held: " + hold.name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    // JMX makes composite data of getters.

    /** See {@link #delivery}. */
    public String getDelivery() {
        return delivery;
    }

    /** See {@link #exchange}. */
    public String getExchange() {
        return exchange;
    }

    /** See {@link #partner}. */
    public String getPartner() {
        return partner;
    }

    /** See {@link #kind}. */
    public String getKind() {
        return kind;
    }

    /** See {@link #type}. */
    public String getType() {
        return type;
    }

    /** See {@link #sender}. */
    public String getSender() {
        return sender;
    }

    /** See {@link #state}. */
    public String getState() {
        return state;
    }

    /** See {@link #attempts}. */
    public int getAttempts() {
        return attempts;
    }

    /** See {@link #reason}. */
    public String getReason() {
        return reason;
    }

    /** See {@link #since}. */
    public String getSince() {
        return since;
    }

    /** See {@link #nextAttempt}. */
    public String getNextAttempt() {
        return nextAttempt;
    }
}
