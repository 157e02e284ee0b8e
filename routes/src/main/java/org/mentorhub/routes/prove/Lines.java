package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.schemas.PartnerId;

/** The lines by which partners reach the hub, and the hub their files and queues: straight ones, or fragile ones where the plan has such. */
final class Lines implements AutoCloseable {
    private final Plan plan;
    private final FaultLog faults;
    private final List<FragileLine> open = new ArrayList<>();

    Lines(Plan plan, FaultLog faults) {
        this.plan = plan;
        this.faults = faults;
    }

    /** Has the hub reach AFOL's and OFPPT's servers and ATFP's broker by them. */
    void stepBetween(Workspace workspace) throws IOException {
        for (PartnerId partner : List.of(Cast.AFOL, Cast.OFPPT)) {
            int port = to(workspace
                    .partner(partner.value())
                    .path("sftp-server")
                    .path("port")
                    .asInt());
            workspace.change(partner.value(), file -> ((ObjectNode) file.path("sftp-server")).put("port", port));
        }
        URI broker = URI.create(
                queue(workspace.partner(Cast.ATFP.value())).path("broker").asText());
        String line = broker.toString().replace(":" + broker.getPort(), ":" + to(broker.getPort()));
        workspace.change(Cast.ATFP.value(), file -> queue(file).put("broker", line));
    }

    /** The port by which one reaches that port. */
    int to(int port) throws IOException {
        if (!plan.has(FaultKind.BROKEN_LINE) && !plan.has(FaultKind.SLOW_LINE)) {
            return port;
        }
        var line = new FragileLine(port, new Fates(plan, faults, open.size()));
        open.add(line);
        return line.port();
    }

    /** From now on new connections neither break nor are slow. */
    void beGood() {
        open.forEach(FragileLine::beGood);
    }

    private static ObjectNode queue(ObjectNode file) {
        return (ObjectNode) file.path("in").path("queue");
    }

    @Override
    public void close() throws IOException {
        for (var line : open) {
            line.close();
        }
    }
}
