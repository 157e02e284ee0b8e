package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeadLetters.Again;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Views.ActView;
import org.mentorhub.schemas.PartnerId;

/** Delivers an exchange again on purpose, and shows what operators did. */
final class AgainDesk {
    private static final int MOST_LISTED = 1000;

    private final Ledger ledger;

    AgainDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What delivering again would do.
     *
     * @param exchange which
     * @param partner to whom
     * @param last the state in which the last delivery to it is
     * @param since since when
     * @param mayHave whether the partner has it, or may have it
     * @param says all of this as one sentence
     */
    record Preview(String exchange, String partner, String last, String since, boolean mayHave, String says) {
        private static Preview of(String exchange, PartnerId partner, Again.Would would) {
            var last = word(would.last());
            var since = would.since().toString();
            var says = "exchange " + exchange + " would be delivered to " + partner
                    + " under a new id; the last one is "
                    + last + " since " + since
                    + (would.mayHave() ? ", so they may have it, and it could take effect twice" : ", so they lack it")
                    + "; nothing was changed";
            return new Preview(exchange, partner.value(), last, since, would.mayHave(), says);
        }
    }

    /**
     * What an operator did.
     *
     * @param event its number in the chain
     * @param at when
     * @param did what happened
     * @param about the id of what it was done to
     * @param who the operator
     * @param why in their words
     */
    record ActLine(long event, String at, String did, String about, String who, String why) {
        private static ActLine of(ActView view) {
            return new ActLine(
                    view.sequence(),
                    view.at().toString(),
                    view.type(),
                    view.about(),
                    view.act().who(),
                    view.act().why());
        }

        String line() {
            return at + " " + who + ": " + did + " " + about + (why.isEmpty() ? "" : " (" + why + ")");
        }
    }

    Preview preview(String exchange, PartnerId partner) {
        var would = ledger.deadLetters().previewAgain(exchange(exchange), partner);
        return switch (would) {
            case Again.Would may -> Preview.of(exchange, partner, may);
            default -> throw refused(would, exchange, partner);
        };
    }

    DeliveryId deliver(String exchange, PartnerId partner, @Nullable String reason) {
        var letters = ledger.deadLetters(Operator.acts(Reasons.checked(reason)));
        var again = letters.deliverAgain(exchange(exchange), partner);
        return switch (again) {
            case Again.Made made -> made.delivery();
            default -> throw refused(again, exchange, partner);
        };
    }

    List<ActLine> acts(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + MOST_LISTED + ", not " + limit);
        }
        return ledger.views().acts(limit).stream().map(ActLine::of).toList();
    }

    private static RuntimeException refused(Again again, String exchange, PartnerId partner) {
        return switch (again) {
            case Again.UnderWay way ->
                new WrongStateException("delivery " + way.delivery() + " of it is " + word(way.state())
                        + ": decide on that one, or wait; nothing was changed");
            case Again.Superseded overtaken ->
                new WrongStateException("exchange " + exchange + " was overtaken by exchange " + overtaken.newer()
                        + ": deliver that one again; nothing was changed");
            case Again.NotAddressed never ->
                new WrongStateException("exchange " + exchange + " was never for " + partner
                        + ": its sender must address it to them; nothing was changed");
            case Again.Forgotten forgotten ->
                new WrongStateException("the content of exchange " + exchange + " is not here any more: its retention"
                        + " is over, or the person was erased; its sender must send it again; nothing was changed");
            case Again.Unknown unknown -> new NoSuchIdException("no exchange " + exchange);
            case Again.Made made -> new IllegalStateException("made: " + made);
            case Again.Would would -> new IllegalStateException("only a preview: " + would);
        };
    }

    private static String word(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ExchangeId exchange(String id) {
        if (!ExchangeId.isValid(id)) {
            throw new IllegalArgumentException("no exchange id: " + id + "; it has the form of a UUID");
        }
        return new ExchangeId(id);
    }
}
