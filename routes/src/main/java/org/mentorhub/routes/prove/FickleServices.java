package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.schemas.PartnerId;

/** Stands before the web services of Milan, ANAPEC and ANETI, and has the hub call it instead. */
final class FickleServices implements AutoCloseable {
    /** Does not know a delivery again: what comes twice is there twice, and where nobody knows an operator has to ask. */
    static final PartnerId FORGETFUL = Cast.ANETI;

    /** Longer than any of them takes on a busy machine, shorter than they may take by their partners' files: somebody waits for the campaign. */
    private static final String RECEIVE = "5s";

    private final Plan plan;
    private final FaultLog faults;
    private final List<FickleService> services = new ArrayList<>();
    private final List<Mood> moods = new ArrayList<>();

    FickleServices(Plan plan, FaultLog faults) {
        this.plan = plan;
        this.faults = faults;
    }

    /** Starts them, for the partners to which that workspace's files point. */
    void stepBetween(Workspace workspace) throws IOException {
        FickleService milan = before(workspace, Cast.MILAN, "soap");
        FickleService aneti = before(workspace, FORGETFUL, "soap");
        FickleService anapec = before(workspace, Cast.ANAPEC, "rest");
        workspace.change(Cast.MILAN.value(), file -> point(file, "soap", milan));
        workspace.change(Cast.ANAPEC.value(), file -> {
            point(file, "rest", anapec);
            readdress((ObjectNode) file.path("out").path("rest").path("token"), anapec);
        });
        workspace.change(FORGETFUL.value(), file -> {
            point(file, "soap", aneti);
            ((ObjectNode) file.path("terms")).put("repeats", "none");
        });
    }

    /** From now on all of them answer as they should. */
    void beGood() {
        moods.forEach(Mood::beGood);
    }

    private FickleService before(Workspace workspace, PartnerId partner, String way) throws IOException {
        var mood = new Mood(plan, faults, moods.size());
        moods.add(mood);
        String address = workspace
                .partner(partner.value())
                .path("out")
                .path(way)
                .path("address")
                .asText();
        var service = new FickleService(URI.create(address), mood);
        services.add(service);
        return service;
    }

    private static void point(ObjectNode file, String way, FickleService service) {
        readdress((ObjectNode) file.path("out").path(way), service);
        ((ObjectNode) file.path("terms")).withObject("timeouts").put("receive", RECEIVE);
    }

    private static void readdress(ObjectNode target, FickleService service) {
        target.put(
                "address",
                service.before(URI.create(target.path("address").asText())).toString());
    }

    @Override
    public void close() {
        services.forEach(FickleService::close);
    }
}
