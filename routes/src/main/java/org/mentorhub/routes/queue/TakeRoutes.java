package org.mentorhub.routes.queue;

import jakarta.jms.ConnectionFactory;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.mentorhub.connectors.transport.queue.QueueConnections;
import org.mentorhub.routes.Step;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;

/**
 * A route {@code take-from-<partner>} for each partner whose documents come by queue. A message is acknowledged after the ledger has
 * committed, and only then; there is no transaction with the broker, so what is lost between the two comes again and is recognised.
 */
final class TakeRoutes extends RouteBuilder {
    private final Partners partners;
    private final Queues queues;
    private final QueueLinks links;
    private final BiFunction<Partner, Inbound.Queue, TakeStep> steps;

    TakeRoutes(Partners partners, Queues queues, QueueLinks links, BiFunction<Partner, Inbound.Queue, TakeStep> steps) {
        this.partners = partners;
        this.queues = queues;
        this.links = links;
        this.steps = steps;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // what fails goes back to the queue
        routeTemplate(Step.TAKE.id())
                .templateParameter("address")
                .templateParameter("connections")
                .templateParameter("consumers")
                .templateParameter("step")
                .from("jms:queue:{{address}}?connectionFactory=#{{connections}}&concurrentConsumers={{consumers}}"
                        + "&cacheLevelName=CACHE_CONSUMER&acknowledgementModeName=CLIENT_ACKNOWLEDGE"
                        + "&mapJmsMessage=false&disableReplyTo=true&acceptMessagesWhileStopping=false"
                        + "&recoveryInterval=2000&errorHandlerLoggingLevel=OFF&errorHandlerLogStackTrace=false")
                .routeDescription(Step.TAKE.description())
                .bean("{{step}}", "take");
    }

    @Override
    public void addRoutesToCamelContext(CamelContext camel) throws Exception {
        super.addRoutesToCamelContext(camel);
        partners.all().forEach(partner -> partner.in().queue().ifPresent(queue -> takeFrom(partner, queue, camel)));
    }

    private void takeFrom(Partner partner, Inbound.Queue queue, CamelContext camel) {
        var place = queues.in(partner, queue);
        var route = Step.TAKE.routeId(partner.id());
        ConnectionFactory connections =
                new QueueConnections(place.broker(), attempt -> links.learn(partner.id(), attempt));
        camel.getRegistry().bind(route + "-connections", ConnectionFactory.class, connections);
        camel.getRegistry().bind(route + "-step", TakeStep.class, steps.apply(partner, queue));
        TemplatedRouteBuilder.builder(camel, Step.TAKE.id())
                .routeId(route)
                .parameter("address", place.address())
                .parameter("connections", route + "-connections")
                .parameter("consumers", queue.consumers())
                .parameter("step", route + "-step")
                .add();
    }
}
