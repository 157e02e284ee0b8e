package org.mentorhub.routes.poll;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.mentorhub.routes.Step;
import org.mentorhub.schemas.PartnerId;

/** A route {@code poll-from-<partner>} for each partner whose service is asked for what is new. It looks once a second whether it is time. */
final class PollRoutes extends RouteBuilder {
    private static final String EVERY_SECOND = "?delay=1000&initialDelay=1000";

    private final Map<PartnerId, PolledList> lists;

    PollRoutes(Map<PartnerId, PolledList> lists) {
        this.lists = lists;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        lists.forEach(this::pollFrom);
    }

    private void pollFrom(PartnerId partner, PolledList list) {
        String id = Step.POLL.routeId(partner);
        from("scheduler:" + id + EVERY_SECOND)
                .routeId(id)
                .routeDescription(Step.POLL.description())
                .bean(list, "pages")
                .split(body())
                .streaming()
                .bean(list, "take")
                .end()
                .bean(list, "rest");
    }
}
