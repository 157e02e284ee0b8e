package org.mentorhub.routes.delivery;

import java.util.List;
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
    /** What flows by itself, both ways; a call of the partner's is turned away at the door. */
    private static final List<Step> OF_A_PARTNER = List.of(Step.DELIVER, Step.TAKE);

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
        for (String route : routesOf(partner)) {
            background.execute(() -> {
                try {
                    action.on(route);
                } catch (Exception defect) {
                    LOG.error("cannot {} the route {}; the gate holds all the same", what, route, defect);
                }
            });
        }
    }

    private List<String> routesOf(PartnerId partner) {
        return OF_A_PARTNER.stream()
                .map(step -> step.routeId(partner))
                .filter(route -> statusOf(route).isPresent())
                .toList();
    }

    private Optional<ServiceStatus> statusOf(String route) {
        return Optional.ofNullable(camel.get().getRouteController().getRouteStatus(route));
    }

    /** What Camel says of the partner's route, of the one that delivers first; empty where it has none. */
    public Optional<ServiceStatus> status(PartnerId partner) {
        return routesOf(partner).stream().findFirst().flatMap(this::statusOf);
    }

    /** What differs between a partner's gate and its route, in words. */
    Optional<String> difference(PartnerId partner, boolean suspended) {
        return routesOf(partner).stream()
                .flatMap(route -> statusOf(route)
                        .filter(status -> status.isStarted() == suspended)
                        .map(status -> difference(route, status, suspended))
                        .stream())
                .findFirst();
    }

    private static String difference(String route, ServiceStatus status, boolean suspended) {
        return suspended
                ? "The gate is suspended but the route " + route + " is " + status
                        + ": nothing flows. Resume the partner here when it may."
                : "The gate is open but the route " + route + " is " + status
                        + ": nothing flows. Somebody stopped it by Camel's own MBean; resume the partner here.";
    }

    /** What is done with a route. */
    private interface RouteAction {
        void on(String route) throws Exception;
    }
}
