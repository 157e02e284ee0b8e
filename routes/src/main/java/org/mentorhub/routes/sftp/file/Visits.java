package org.mentorhub.routes.sftp.file;

import java.time.Clock;
import java.util.Optional;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.sftp.Opened;
import org.mentorhub.connectors.transport.sftp.Opened.Cause;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.GateState;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.delivery.PartnerServers;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.SftpServer;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Visits at partners' servers: as their gates allow, and told to those gates; a host key that changed is an alarm. */
public final class Visits {
    private final PartnerServers servers;
    private final PartnerGate gate;
    private final Door door;
    private final DialectLookup dialects;
    private final Alarms alarms;
    private final Clock clock;

    /**
     * @param servers opens sessions
     * @param gate of each partner
     * @param door asked whether anything may come in
     */
    public Visits(
            PartnerServers servers, PartnerGate gate, Door door, DialectLookup dialects, Alarms alarms, Clock clock) {
        this.servers = servers;
        this.gate = gate;
        this.door = door;
        this.dialects = dialects;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Whether the partner may be visited now: it is not suspended, its circuit is closed, and the hub can keep what it gets. */
    public boolean mayVisit(PartnerId partner) {
        // The door first: it is shut while the ledger, which the gate reads, is away.
        return door.ask(partner) instanceof Door.State.Open && gate.state(partner) instanceof GateState.Open;
    }

    Opened open(Partner partner, SftpServer server) {
        return open(partner, Optional.of(server));
    }

    /** Opens a session at the partner's server, or where it has none, its tree on the hub's own. */
    public Opened open(Partner partner, Optional<SftpServer> server) {
        var opened = servers.open(partner, server);
        if (opened instanceof Opened.Failed failed && failed.cause() == Cause.HOST_KEY) {
            raise(Alarm.Kind.HOST_KEY, partner.id(), failed.reason().text());
        }
        return opened;
    }

    /** The session did what it was for. */
    void arrived(PartnerId partner) {
        gate.learn(partner, new HandOverResult.Delivered(Optional.empty()));
    }

    void failed(PartnerId partner, HandOverResult result) {
        gate.learn(partner, result);
    }

    static Reason brokenOff(PartnerId partner) {
        return new Reason(
                "MH-OUT-LOST",
                "The session at " + partner + "'s server broke off, or a directory is not there or closed to the hub."
                        + " The hub tries again by itself.");
    }

    /** A file lies there that cannot be taken. */
    void stuck(PartnerId partner, Arrivals.Trouble trouble) {
        var why =
                switch (trouble) {
                    case OTHER_CONTENT -> "the digest in its marker is that of another content";
                    case BROKEN_UPLOAD -> "its upload broke off half-way, and nobody has gone on with it since";
                };
        raise(
                Alarm.Kind.FILE_STUCK,
                partner,
                "a file of " + partner + " is not taken: " + why + ". Ask the partner to put it, and its marker where"
                        + " it has one, there again.");
    }

    /** Files for a partner wait for a key. */
    public void keyMissing(PartnerId partner, String trouble) {
        raise(Alarm.Kind.KEY, partner, "files for " + partner + " wait: " + trouble);
    }

    /** How documents of that type stand in the partner's files. */
    public FileForm form(Partner partner, DocumentType type) {
        return dialects.get(partner.dialect()).files(type);
    }

    private void raise(Alarm.Kind kind, PartnerId partner, String text) {
        alarms.raise(new Alarm(kind, partner, Optional.empty(), text, clock.instant()));
    }
}
