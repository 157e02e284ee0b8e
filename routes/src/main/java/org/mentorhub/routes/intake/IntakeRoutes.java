package org.mentorhub.routes.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.mentorhub.routes.Step;

/** The way in, as an operator sees it: one route for each transport, one for a submission, one for each of its documents. */
final class IntakeRoutes extends RouteBuilder {
    private static final String REST = "direct:intake-rest";
    private static final String SOAP = "direct:intake-soap";
    private static final String INTAKE = "direct:intake";
    private static final String DOCUMENT = "direct:intake-document";

    private final IntakeSteps steps;
    private final MeterRegistry meters;

    IntakeRoutes(IntakeSteps steps, MeterRegistry meters) {
        this.steps = steps;
        this.meters = meters;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // trouble goes back to the caller, who still waits

        from(REST)
                .routeId(Step.INTAKE_REST.id())
                .routeDescription(Step.INTAKE_REST.description())
                .removeHeaders("*")
                .to(INTAKE);

        from(SOAP)
                .routeId(Step.INTAKE_SOAP.id())
                .routeDescription(Step.INTAKE_SOAP.description())
                .removeHeaders("*")
                .to(INTAKE);

        from(INTAKE)
                .routeId(Step.INTAKE.id())
                .routeDescription(Step.INTAKE.description())
                .process(this::recogniseRepeat)
                .id("recognise-repeat")
                .split(body())
                .streaming()
                .stopOnException()
                .to(DOCUMENT)
                .end()
                .process(this::commit)
                .id(Step.COMMIT.id());

        from(DOCUMENT)
                .routeId("intake-document")
                .routeDescription("One document of a submission: read, validate, address, try to write")
                .process(timed(Step.READ, steps.read()))
                .id(Step.READ.id())
                .process(timed(Step.VALIDATE, steps.validate()))
                .id(Step.VALIDATE.id())
                .process(timed(Step.ADDRESS, steps.address()))
                .id(Step.ADDRESS.id())
                .process(timed(Step.TRY, steps.tryStep()))
                .id(Step.TRY.id())
                .process(this::prepare)
                .id(Step.PREPARE.id());
    }

    /** The steps of the way in. */
    record IntakeSteps(
            IntakeStep read,
            IntakeStep validate,
            IntakeStep address,
            IntakeStep tryStep,
            IntakeStep prepare,
            CommitStep commit) {}

    private Processor timed(Step name, IntakeStep step) {
        var timer = meters.timer("mentorhub.step", "step", name.id());
        return exchange -> {
            var draft = exchange.getMessage().getBody(Draft.class);
            if (draft.isOpen()) {
                timer.record(() -> step.apply(IntakeCall.of(exchange), draft));
            }
        };
    }

    /** Leaves in the body the documents that have to be looked at: none where the whole was recognised as a repeat. */
    private void recogniseRepeat(Exchange exchange) {
        var call = IntakeCall.of(exchange);
        steps.commit().recogniseRepeat(call);
        exchange.getMessage().setBody(call.decision().isPresent() ? List.of() : call.drafts());
    }

    private void prepare(Exchange exchange) {
        steps.prepare().apply(IntakeCall.of(exchange), exchange.getMessage().getBody(Draft.class));
    }

    private void commit(Exchange exchange) {
        steps.commit().commit(IntakeCall.of(exchange));
    }
}
