package org.mentorhub.routes.admin;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/acts}: what operators did, who, and why. */
@Endpoint(id = "acts")
public final class ActsEndpoint {
    private static final int LISTED = 100;

    private final AgainDesk desk;

    ActsEndpoint(AgainDesk desk) {
        this.desk = desk;
    }

    record Done(List<AgainDesk.ActLine> acts) {}

    /** The newest, newest first. */
    @ReadOperation
    public WebEndpointResponse<Object> list(@Nullable Integer limit) {
        return ManageAnswer.of(() -> new Done(desk.acts(limit == null ? LISTED : limit)));
    }
}
