package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.AnapecService;
import org.mentorhub.routes.demo.AnapecSimulator;
import org.mentorhub.routes.demo.AnetiSimulator;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.MilanSimulator;
import org.mentorhub.routes.demo.OfpptSimulator;
import org.mentorhub.routes.demo.SftpSite;
import org.mentorhub.routes.demo.Workspace;

/**
 * The six partners' systems, simulated, each with its own service, server or broker, and a workspace whose partner files point to them. All
 * else stays as it is in {@code config/partners}, save what a demo cannot wait for: windows are open, pauses are seconds.
 */
public final class Stage implements AutoCloseable {
    private static final String HUB = "mentor-hub";

    private final Workspace workspace;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MilanSimulator milan;
    private final AnapecService anapec;
    private final AnetiSimulator aneti;
    private final AfolSimulator afol;
    private final OfpptSimulator ofppt;
    private final AtfpSimulator atfp;

    /**
     * Starts them all.
     *
     * @param workspace initialised, so that its secrets are there
     * @param clock of the partners
     */
    public Stage(Workspace workspace, Clock clock) throws IOException {
        this.workspace = workspace;
        this.clock = clock;
        Path root = workspace.simulators();
        milan = opened(new MilanSimulator(root, HUB, workspace.secret("it-comune-milano.password"), clock));
        anapec = opened(new AnapecService(HUB, workspace.secret("ma-anapec.hub-secret")));
        aneti = opened(new AnetiSimulator(HUB, workspace.secret("tn-aneti.password")));
        afol = opened(new AfolSimulator(root.resolve("afol"), key("it-afol")));
        ofppt = opened(new OfpptSimulator(root.resolve("ofppt"), key("ma-ofppt")));
        atfp = opened(new AtfpSimulator(root.resolve("atfp"), HUB, workspace.secret("tn-atfp.broker-password")));
        point();
    }

    /** The partners, once the hub answers at that address. */
    public Cast cast(URI hub) throws IOException {
        var anapecToHub =
                opened(new AnapecSimulator(hub, "ma-anapec", workspace.secret("ma-anapec.client-secret"), clock));
        return new Cast(
                anapecToHub,
                anapec,
                milan,
                bySoap(hub, "it-comune-milano"),
                aneti,
                bySoap(hub, "tn-aneti"),
                afol,
                ofppt,
                atfp);
    }

    private HubBySoap bySoap(URI hub, String partner) throws IOException {
        return opened(new HubBySoap(hub, partner, workspace.secret(partner + ".hub-password"), clock));
    }

    private PublicKey key(String partner) throws IOException {
        return SshKeys.parse(workspace.secret(partner + ".sftp-key.pub")).orElseThrow();
    }

    private void point() throws IOException {
        workspace.change("it-comune-milano", file -> soapOut(file)
                .put("address", milan.address().toString()));
        workspace.change(
                "tn-aneti", file -> soapOut(file).put("address", aneti.address().toString()));
        workspace.change("ma-anapec", file -> {
            ObjectNode rest = (ObjectNode) file.path("out").path("rest");
            rest.put("address", anapec.reports().toString());
            ((ObjectNode) rest.path("token")).put("address", anapec.tokens().toString());
        });
        workspace.change("it-afol", file -> sftp(file, afol.site()));
        workspace.change("ma-ofppt", file -> {
            sftp(file, ofppt.site());
            ((ObjectNode) file.path("in").path("pickup").path("files").path(0)).put("stable-for", "1s");
        });
        workspace.change("tn-atfp", file -> ((ObjectNode) file.path("in").path("queue"))
                .put("broker", atfp.address().toString())
                .put("certificate", atfp.certificate()));
    }

    private static ObjectNode soapOut(ObjectNode partner) {
        return (ObjectNode) partner.path("out").path("soap");
    }

    private static void sftp(ObjectNode partner, SftpSite site) {
        ((ObjectNode) partner.path("sftp-server"))
                .put("host", "127.0.0.1")
                .put("port", site.port())
                .put("host-key", site.hostKey());
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException | RuntimeException stopping) {
                throw stopping;
            } catch (Exception stopping) {
                throw new IOException("a simulator did not stop", stopping);
            }
        }
    }
}
