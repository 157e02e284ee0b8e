package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.AnapecService;
import org.mentorhub.routes.demo.AnetiSimulator;
import org.mentorhub.routes.demo.AplIdentity;
import org.mentorhub.routes.demo.AplSimulator;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.BmkSimulator;
import org.mentorhub.routes.demo.EntraideSimulator;
import org.mentorhub.routes.demo.FreePort;
import org.mentorhub.routes.demo.HomereService;
import org.mentorhub.routes.demo.HomereSimulator;
import org.mentorhub.routes.demo.HubByRest;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.MilanSimulator;
import org.mentorhub.routes.demo.OfpptSimulator;
import org.mentorhub.routes.demo.SelfSigned;
import org.mentorhub.routes.demo.SfaxService;
import org.mentorhub.routes.demo.SftpSite;
import org.mentorhub.routes.demo.Simulator;
import org.mentorhub.routes.demo.SureSimulator;
import org.mentorhub.routes.demo.TorinoSimulator;
import org.mentorhub.routes.demo.TunisSimulator;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.schemas.PartnerId;

/**
 * The partners' systems, simulated, each with its own service, server or broker, and a workspace whose partner files point to them. All
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
    private final HomereService homere;
    private final SfaxService sfax;
    private final EntraideSimulator entraide;
    private final KeyPair key = SshKeys.generate();
    private final AplIdentity piedmont;
    private final int tls = FreePort.next();
    private final int sftp = FreePort.next();
    private final int broker;

    /**
     * Starts them all.
     *
     * @param workspace initialised, so that its secrets are there
     * @param clock of the partners
     */
    public Stage(Workspace workspace, Clock clock) throws IOException {
        this(workspace, clock, FreePort.next());
    }

    /** @param broker port of the broker with the partners' queues on this machine: the hub's own, or one beside it */
    public Stage(Workspace workspace, Clock clock, int broker) throws IOException {
        this.broker = broker;
        this.workspace = workspace;
        this.clock = clock;
        Path root = workspace.simulators();
        milan = opened(new MilanSimulator(root, HUB, workspace.secret("it-comune-milano.password"), clock));
        anapec = opened(new AnapecService(HUB, workspace.secret("ma-anapec.hub-secret")));
        aneti = opened(new AnetiSimulator(HUB, workspace.secret("tn-aneti.password")));
        afol = opened(new AfolSimulator(root.resolve("afol"), key("it-afol")));
        ofppt = opened(new OfpptSimulator(root.resolve("ofppt"), key("ma-ofppt")));
        atfp = opened(new AtfpSimulator(root.resolve("atfp"), HUB, workspace.secret("tn-atfp.broker-password")));
        homere = opened(new HomereService(workspace.secret("fr-homere.hub-token")));
        sfax = opened(new SfaxService(workspace.secret("tn-sfax.token")));
        entraide = opened(new EntraideSimulator(
                root.resolve("entraide"), HUB, workspace.secret("ma-entraide-nationale.password")));
        var hub = SelfSigned.in(root, HUB);
        workspace.showCertificate(hub, tls);
        piedmont = AplIdentity.in(root.resolve("apl"), hub.pin());
        workspace.putSecret(Cast.PIEDMONT + ".pem", piedmont.certificates());
        workspace.putSecret(Cast.PIEDMONT + ".jwks", piedmont.keys());
        point();
    }

    /** The port of the hub's SFTP server. */
    public int sftp() {
        return sftp;
    }

    /** The port of the hub's broker. */
    public int broker() {
        return broker;
    }

    /** The partners, once the hub answers at that address. */
    public Cast cast(URI hub) throws IOException {
        return cast(hub, sftp, broker);
    }

    /**
     * The partners, where they reach the hub at these ports.
     *
     * @param toSftp leads to its SFTP server
     * @param toBroker leads to its broker
     */
    public Cast cast(URI hub, int toSftp, int toBroker) throws IOException {
        var anapecToHub = opened(new HubByRest(hub, "ma-anapec", workspace.secret("ma-anapec.client-secret"), clock));
        return new Cast(
                anapecToHub,
                anapec,
                milan,
                bySoap(hub, "it-comune-milano"),
                aneti,
                bySoap(hub, "tn-aneti"),
                bySoap(hub, "ma-entraide-nationale"),
                afol,
                ofppt,
                atfp,
                visitors(hub, toSftp, toBroker));
    }

    /** Those that come to the hub, once it is there. */
    private Map<PartnerId, Simulator> visitors(URI hub, int toSftp, int toBroker) throws IOException {
        Map<PartnerId, Simulator> visitors = new HashMap<>();
        visitors.put(Cast.SFAX, sfax);
        visitors.put(Cast.ENTRAIDE, entraide);
        var certified = URI.create("https://127.0.0.1:" + tls);
        visitors.put(Cast.PIEDMONT, opened(new AplSimulator(certified, clientSecret(Cast.PIEDMONT), piedmont, clock)));
        visitors.put(Cast.HOMERE, opened(new HomereSimulator(homere, hub, clientSecret(Cast.HOMERE), clock)));
        visitors.put(Cast.TURIN, opened(new TorinoSimulator(toBroker, queueSecret(Cast.TURIN))));
        visitors.put(Cast.BENI_MELLAL, opened(new BmkSimulator(toBroker, queueSecret(Cast.BENI_MELLAL))));
        visitors.put(Cast.TUNIS, opened(new TunisSimulator(toSftp, key)));
        visitors.put(Cast.SURE, opened(new SureSimulator(toSftp, key)));
        return visitors;
    }

    private String clientSecret(PartnerId partner) throws IOException {
        return workspace.secret(partner + ".client-secret");
    }

    private String queueSecret(PartnerId partner) throws IOException {
        return workspace.secret(partner + ".queue-secret");
    }

    private HubBySoap bySoap(URI hub, String partner) throws IOException {
        return opened(new HubBySoap(hub, partner, workspace.secret(partner + ".hub-password"), clock));
    }

    private PublicKey key(String partner) throws IOException {
        return SshKeys.parse(workspace.secret(partner + ".sftp-key.pub")).orElseThrow();
    }

    private void point() throws IOException {
        pointVisitors();
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
        workspace.change("fr-homere", file -> ((ObjectNode) file.path("out").path("rest"))
                .put("address", homere.address().toString()));
        workspace.change("tn-sfax", file -> {
            ((ObjectNode) file.path("in").path("poll"))
                    .put("address", sfax.address("suivis").toString());
            ((ObjectNode) file.path("out").path("rest"))
                    .put("address", sfax.address("documents").toString());
            ((ObjectNode) file.path("notices").path("push"))
                    .put("address", sfax.address("avis").toString());
        });
        workspace.change("ma-entraide-nationale", file -> soapOut(file)
                .put("address", entraide.address().toString()));
        workspace.change("tn-atfp", file -> ((ObjectNode) file.path("in").path("queue"))
                .put("broker", atfp.address().toString())
                .put("certificate", atfp.certificate()));
    }

    /** Where the hub's own servers listen, and by which key those that put files there come in. */
    private void pointVisitors() throws IOException {
        workspace.listenOn(sftp, broker);
        for (var partner : List.of(Cast.TUNIS, Cast.SURE)) {
            workspace.change(partner.value(), file -> {
                ObjectNode uploads = (ObjectNode) file.path("in").path("uploads");
                uploads.putArray("keys").add(SshKeys.publicKeyLine(key.getPublic()));
                uploads.path("files").forEach(rule -> ((ObjectNode) rule).put("stable-for", "1s"));
            });
        }
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
