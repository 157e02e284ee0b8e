package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.FreePort;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Operator;
import org.mentorhub.routes.demo.season.Stage;
import org.mentorhub.routes.partner.DataDirectory;

/** A hub in a process of its own and its partners' systems in this one, in a directory of their own. */
final class Ground implements AutoCloseable {
    /** From so many on the first one may take longer so that the others do not. */
    private static final int MANY_STARTS = 12;

    private final Workspace workspace;
    private final int hubPort = FreePort.next();
    private final int managementPort = FreePort.next();
    private final Stage stage;
    private final HubProcess hub;
    private final Cast cast;
    private final Operator operator;

    /**
     * Starts them all; the hub is ready then.
     *
     * @param plan says whether it pays to prepare for many starts
     * @param workspace initialised
     * @param conditions of the hub
     * @param surroundings between the hub and its partners
     */
    Ground(Plan plan, Workspace workspace, Clock clock, Conditions conditions, Surroundings surroundings)
            throws IOException {
        this.workspace = workspace;
        this.stage =
                new Stage(workspace, clock, conditions.beside().brokerPort().orElseGet(FreePort::next));
        workspace.change(Cast.AFOL.value(), Ground::ease);
        workspace.change(Cast.MILAN.value(), Ground::reportToServices);
        surroundings.stepBetween(workspace);
        this.hub = new HubProcess(
                workspace.config(), workspace.data(), workspace.log(), settings(conditions), conditions.machine());
        // Whoever ends the campaign ends its hub too.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::kill));
        try {
            if (plan.kills() >= MANY_STARTS) {
                hub.learnToStart(workspace.root().resolve("start.cache"));
            }
            conditions.disk().begin(workspace.data());
            var running = hub.start();
            var lines = surroundings.lines();
            var address = URI.create(running.partners().replace(":" + hubPort, ":" + lines.to(hubPort)));
            this.cast = stage.cast(address, lines.to(stage.sftp()), lines.to(stage.broker()));
            this.operator = new Operator(running.management(), workspace.secret("operator.token"));
        } catch (IOException | RuntimeException broken) {
            hub.kill();
            stage.close();
            throw broken;
        }
    }

    private List<String> settings(Conditions conditions) {
        List<String> settings = new ArrayList<>(conditions.beside().settings());
        settings.add("--server.port=" + hubPort);
        settings.add("--management.server.port=" + managementPort);
        return settings;
    }

    /** More files than AFOL ever gets in a day; and its certificates go to Milan only, for nobody fetches here for SURE. */
    private static void ease(ObjectNode afol) {
        ((ObjectNode) afol.path("out").path("drop")).put("name", "AFOL_CAN_{yyyyMMdd}_{nnnnn}.csv");
        ((ObjectNode) afol.path("may-send")).putArray("training-certificate").add(Cast.MILAN.value());
    }

    /** Tunis has its reports a file a day. */
    private static void reportToServices(ObjectNode milan) {
        ((ObjectNode) milan.path("may-send"))
                .putArray("placement-report")
                .add(Cast.ANAPEC.value())
                .add(Cast.ANETI.value())
                .add(Cast.BENI_MELLAL.value());
    }

    /** Where operators ask it. */
    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort + "/manage");
    }

    HubProcess hub() {
        return hub;
    }

    Cast cast() {
        return cast;
    }

    Operator operator() {
        return operator;
    }

    /** The hub's own data. */
    DataDirectory data() {
        return new DataDirectory(workspace.data());
    }

    @Override
    public void close() throws IOException {
        operator.close();
        hub.close();
        stage.close();
    }
}
