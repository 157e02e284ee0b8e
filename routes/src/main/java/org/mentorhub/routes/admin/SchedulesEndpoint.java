package org.mentorhub.routes.admin;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code /manage/schedules}: when files are fetched and dropped; {@code POST …/{partner}/pickup} or {@code …/drop} does it at once. */
@Endpoint(id = "schedules")
public final class SchedulesEndpoint {
    private final KnownPartners partners;
    private final ScheduleDesk desk;

    SchedulesEndpoint(KnownPartners partners, ScheduleDesk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    record All(List<ScheduleView> schedules) {}

    record Ran(String partner, String direction, String outcome) {}

    /** All. */
    @ReadOperation
    public WebEndpointResponse<Object> all() {
        return ManageAnswer.of(() -> new All(desk.list()));
    }

    /** Runs one at once. */
    @WriteOperation
    public WebEndpointResponse<Object> run(@Selector String partner, @Selector String direction) {
        return ManageAnswer.of(() -> new Ran(partner, direction, desk.runNow(partners.named(partner), direction)));
    }
}
