package org.mentorhub.routes.sftp;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.mentorhub.routes.Step;
import org.mentorhub.routes.sftp.drop.DroppedFiles;
import org.mentorhub.routes.sftp.file.PickedUpFiles;
import org.mentorhub.routes.sftp.file.UploadedFiles;
import org.mentorhub.schemas.PartnerId;

/**
 * A route for each way that files come in or go out. Each looks once a second whether there is something to do: schedules, whole files and gates are
 * asked by its bean, so that an operator who stops the route stops all of it. There is no file or SFTP component of Camel in it: those
 * remember in memory or in a repository of their own what they took, trust time stamps, and move a file when its exchange ends, while here
 * the ledger alone says what was taken, and a file goes only after that.
 */
final class FileRoutes extends RouteBuilder {
    private static final String EVERY_SECOND = "?delay=1000&initialDelay=1000";

    private final Map<PartnerId, UploadedFiles> uploads;
    private final Map<PartnerId, PickedUpFiles> pickups;
    private final Map<PartnerId, DroppedFiles> drops;

    FileRoutes(
            Map<PartnerId, UploadedFiles> uploads,
            Map<PartnerId, PickedUpFiles> pickups,
            Map<PartnerId, DroppedFiles> drops) {
        this.uploads = uploads;
        this.pickups = pickups;
        this.drops = drops;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        uploads.forEach(this::uploadsOf);
        pickups.forEach(this::pickupFrom);
        drops.forEach(this::dropFor);
    }

    private void uploadsOf(PartnerId partner, UploadedFiles files) {
        String id = Step.UPLOADS.routeId(partner);
        from("scheduler:" + id + EVERY_SECOND)
                .routeId(id)
                .routeDescription(Step.UPLOADS.description())
                .bean(files, "ready")
                .split(body())
                .streaming()
                .bean(files, "take")
                .end();
    }

    private void pickupFrom(PartnerId partner, PickedUpFiles files) {
        String id = Step.PICK_UP.routeId(partner);
        from("scheduler:" + id + EVERY_SECOND)
                .routeId(id)
                .routeDescription(Step.PICK_UP.description())
                .bean(files, "look")
                .split(body())
                .streaming()
                .bean(files, "take")
                .end()
                .bean(files, "rest");
    }

    private void dropFor(PartnerId partner, DroppedFiles files) {
        String id = Step.DROP.routeId(partner);
        from("scheduler:" + id + EVERY_SECOND)
                .routeId(id)
                .routeDescription(Step.DROP.description())
                .bean(files, "look")
                .split(body())
                .streaming()
                .bean(files, "upload")
                .end()
                .bean(files, "rest");
    }
}
