package org.mentorhub.routes.delivery;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.mentorhub.routes.Step;

/** The route {@code mailbox}, so that an operator can stop all fetching; one partner's is stopped by its gate. */
final class MailboxRoute extends RouteBuilder {
    private static final String ADDRESS = "direct:" + Step.MAILBOX.id();
    /** Does not wait for a route that is stopped. */
    static final String ENTRY = ADDRESS + "?block=false";

    private final MailboxDesk desk;

    MailboxRoute(MailboxDesk desk) {
        this.desk = desk;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // trouble goes back to the caller, who still waits
        from(ADDRESS)
                .routeId(Step.MAILBOX.id())
                .routeDescription(Step.MAILBOX.description())
                .process(exchange -> exchange.getMessage()
                        .setBody(new Visited(desk.offer(exchange.getMessage().getBody(MailboxDesk.Visit.class)))))
                .id("offer");
    }

    /** What the route leaves behind. */
    private record Visited(List<Mailboxes.Offered> offered) {}

    static List<Mailboxes.Offered> offeredIn(Exchange done) {
        return done.getMessage().getBody(Visited.class).offered();
    }
}
