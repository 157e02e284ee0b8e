package org.mentorhub.routes.delivery;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.mentorhub.routes.Step;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;

/**
 * A route {@code deliver-to-<partner>} for each partner that the hub hands something to, and {@code send-by-<transport>} for each
 * transport. No redelivery by Camel and no transaction: a retry is a row of the ledger.
 */
final class DeliverRoutes extends RouteBuilder {
    private final Partners partners;
    private final Transports transports;
    private final DeliverySteps steps;
    private final LedgerComponent ledger;
    private final long pollMillis;

    DeliverRoutes(
            Partners partners, Transports transports, DeliverySteps steps, LedgerComponent ledger, long pollMillis) {
        this.partners = partners;
        this.transports = transports;
        this.steps = steps;
        this.ledger = ledger;
        this.pollMillis = pollMillis;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        routeTemplate(Step.DELIVER.id())
                .templateParameter("partner")
                .templateParameter("concurrency")
                .templateParameter("pollMillis")
                .from("ledger:due?partner={{partner}}&concurrency={{concurrency}}&pollMillis={{pollMillis}}")
                .routeDescription(Step.DELIVER.description())
                .bean(steps.load(), "load")
                .description(Step.LOAD.description())
                .bean(steps.disclose(), "disclose")
                .description(Step.DISCLOSE.description())
                .bean(steps.write(), "write")
                .description(Step.WRITE.description())
                .filter(simple("${exchangeProperty.handling.isToSend()}"))
                .toD("direct:send-by-${exchangeProperty.handling.getTransport()}")
                .description(Step.HAND_OVER.description())
                .end()
                .bean(steps.settle(), "settle")
                .description(Step.SETTLE.description());

        transports.names().forEach(this::sendBy);
    }

    @Override
    public void addRoutesToCamelContext(CamelContext camel) throws Exception {
        camel.addComponent("ledger", ledger);
        super.addRoutesToCamelContext(camel);
        partners.all().stream().filter(DeliverRoutes::isHandedSomething).forEach(partner -> deliverTo(partner, camel));
    }

    private void sendBy(String transport) {
        String id = Step.HAND_OVER.routeId(transport);
        from("direct:" + id)
                .routeId(id)
                .routeDescription(Step.HAND_OVER.description() + ": " + transport)
                .bean(transports.sender(transport), "send");
    }

    private void deliverTo(Partner partner, CamelContext camel) {
        TemplatedRouteBuilder.builder(camel, Step.DELIVER.id())
                .routeId(Step.DELIVER.routeId(partner.id()))
                .parameter("partner", partner.id().value())
                .parameter("concurrency", partner.terms().concurrency())
                .parameter("pollMillis", pollMillis)
                .add();
    }

    static boolean isHandedSomething(Partner partner) {
        return partner.out().filter(Outbound::isHandedOver).isPresent()
                || NoticeTransport.of(partner).isPresent();
    }
}
