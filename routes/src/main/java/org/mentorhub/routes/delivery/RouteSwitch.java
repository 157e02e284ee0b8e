package org.mentorhub.routes.delivery;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.mentorhub.routes.Step;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends and resumes the partners' Camel routes, so that Camel's own MBeans show what the gate decided. In the background: Camel waits
 * for what is under way, and nothing depends on it, since the ledger gives a suspended partner no work.
 */
public final class RouteSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(RouteSwitch.class);

    private final Supplier<CamelContext> camel;
    private final ExecutorService background;

    /**
     * @param camel the context, once there is one
     * @param background one thread, so that what was asked last is done last
     */
    public RouteSwitch(Supplier<CamelContext> camel, ExecutorService background) {
        this.camel = camel;
        this.background = background;
    }

    void suspend(PartnerId partner) {
        inBackground(
                partner, "suspend", route -> camel.get().getRouteController().suspendRoute(route));
    }

    void resume(PartnerId partner) {
        inBackground(partner, "resume", route -> {
            var routes = camel.get().getRouteController();
            if (routes.getRouteStatus(route).isStopped()) {
                routes.startRoute(route);
            } else {
                routes.resumeRoute(route);
            }
        });
    }

    private void inBackground(PartnerId partner, String what, RouteAction action) {
        if (status(partner).isEmpty()) {
            return;
        }
        background.execute(() -> {
            try {
                action.on(Step.DELIVER.routeId(partner));
            } catch (Exception defect) {
                LOG.error("cannot {} the route of {}; the gate holds all the same", what, partner, defect);
            }
        });
    }

    /** What Camel says of the partner's route; empty where it has none. */
    public Optional<ServiceStatus> status(PartnerId partner) {
        return Optional.ofNullable(camel.get().getRouteController().getRouteStatus(Step.DELIVER.routeId(partner)));
    }

    /** What differs between a partner's gate and its route, in words. */
    Optional<String> difference(PartnerId partner, boolean suspended) {
        return status(partner)
                .filter(status -> status.isStarted() == suspended)
                .map(status -> suspended
                        ? "The gate is suspended but the route is " + status
                                + ": nothing flows. Resume the partner here when it may."
                        : "The gate is open but the route is " + status
                                + ": nothing flows. Somebody stopped it by Camel's own MBean; resume the"
                                + " partner here.");
    }

    /** What is done with a route. */
    private interface RouteAction {
        void on(String route) throws Exception;
    }
}
