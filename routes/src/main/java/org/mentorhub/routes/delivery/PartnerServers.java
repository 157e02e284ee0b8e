package org.mentorhub.routes.delivery;

import java.util.Optional;
import org.mentorhub.connectors.transport.sftp.Directories;
import org.mentorhub.connectors.transport.sftp.LocalDirectories;
import org.mentorhub.connectors.transport.sftp.Opened;
import org.mentorhub.connectors.transport.sftp.SftpClients;
import org.mentorhub.connectors.transport.sftp.SftpTarget;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.SftpServer;

/** Opens the directories of partners: on their SFTP servers, and in their trees on the hub's own. Keys are read anew for each session. */
public final class PartnerServers {
    private final SftpClients clients;
    private final DataDirectory data;

    /**
     * @param clients opens sessions
     * @param data where the keys and the trees lie
     */
    public PartnerServers(SftpClients clients, DataDirectory data) {
        this.clients = clients;
        this.data = data;
    }

    /** Opens a session at a partner's server. */
    public Opened open(Partner partner, SftpServer server) {
        var timeouts = partner.terms().timeouts();
        var key = data.secret(server.credential().secretFile());
        var hostKey = SshKeys.parse(server.hostKey())
                .orElseThrow(
                        () -> new IllegalStateException("the host key of " + partner.id() + " was checked at start"));
        return clients.open(new SftpTarget(
                server.host(),
                server.port(),
                server.credential().username(),
                () -> SshKeys.read(key),
                hostKey,
                timeouts.connect(),
                timeouts.receive()));
    }

    /** Opens a session at a partner's server, or where it has none, its tree on the hub's own. */
    public Opened open(Partner partner, Optional<SftpServer> server) {
        return server.map(own -> open(partner, own)).orElseGet(() -> new Opened.Session(tree(partner)));
    }

    private Directories tree(Partner partner) {
        return new LocalDirectories(data.tree(partner.id()));
    }
}
