package org.mentorhub.routes.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.connectors.transport.rest.RestFile;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.connectors.transport.rest.RestTransport;
import org.mentorhub.connectors.transport.sftp.DirectoryTransport;
import org.mentorhub.connectors.transport.soap.SoapService;
import org.mentorhub.connectors.transport.soap.SoapTarget;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** Opens the transports that the partner files ask for. Secrets are read anew for each call, so that they can be changed while it runs. */
final class WaysOut {
    private final DataDirectory data;
    private final Dialects dialects;
    private final Carriers carriers;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<String, Map<PartnerId, Transport>> opened = new TreeMap<>();

    WaysOut(DataDirectory data, Dialects dialects, Carriers carriers, Alarms alarms, Clock clock) {
        this.data = data;
        this.dialects = dialects;
        this.carriers = carriers;
        this.alarms = alarms;
        this.clock = clock;
    }

    Transports open(Partners partners) {
        partners.all().forEach(this::open);
        return new Transports(opened);
    }

    private void open(Partner partner) {
        partner.out()
                .flatMap(out -> openFor(partner, out).map(transport -> new Way(out.transport(), transport)))
                .ifPresent(way -> keep(way.name(), partner, way.transport()));
        NoticeTransport.of(partner).ifPresent(way -> openFor(partner, way));
    }

    private void openFor(Partner partner, NoticeTransport way) {
        switch (way) {
            case REST -> {
                var push = partner.notices().push().orElseThrow();
                var token = new Outbound.Token.Kept(push.tokenFile());
                Transport notices = new RestTransport(target(partner, push.address(), token));
                var documents = Optional.ofNullable(
                        opened.getOrDefault(way.id(), Map.of()).get(partner.id()));
                keep(
                        way.id(),
                        partner,
                        documents
                                .<Transport>map(both -> new DividedTransport(both, notices))
                                .orElse(notices));
            }
            case SOAP -> {
                if (!isOpen(way.id(), partner)) {
                    throw new IllegalArgumentException(
                            partner.id() + " is told words by its service, but its file has no out.soap");
                }
            }
            case CONSOLE -> keep(way.id(), partner, new ConsoleTransport(alarms, clock));
            case DIRECTORY -> keep(way.id(), partner, filesFor(partner));
            case QUEUE -> {
                if (!isOpen(way.id(), partner)) {
                    keep(way.id(), partner, carriers.queues().open(partner));
                }
            }
        }
    }

    private Transport filesFor(Partner partner) {
        var place = partner.notices().directory().orElseThrow();
        return new DirectoryTransport(
                () -> carriers.servers().open(partner, place.server()), place.receipts(), place.rejected());
    }

    private record Way(String name, Transport transport) {}

    /** One queue may take documents and notices. */
    private boolean isOpen(String name, Partner partner) {
        return opened.getOrDefault(name, Map.of()).containsKey(partner.id());
    }

    private void keep(String name, Partner partner, Transport transport) {
        opened.computeIfAbsent(name, first -> new HashMap<>()).put(partner.id(), transport);
    }

    /** Empty where the hub hands nothing over: the partner fetches, or gets files on a schedule. */
    private Optional<Transport> openFor(Partner partner, Outbound out) {
        return switch (out) {
            case Outbound.Soap service -> {
                var timeouts = partner.terms().timeouts();
                var password = data.secret(service.credential().secretFile());
                yield Optional.of(carriers.soap()
                        .open(
                                SoapService.in(dialects.folder(partner.dialect())),
                                new SoapTarget(
                                        service.address(),
                                        service.credential().username(),
                                        () -> PartnerServices.secret(password),
                                        timeouts.connect(),
                                        timeouts.receive(),
                                        clock)));
            }
            case Outbound.Rest rest ->
                Optional.of(new RestTransport(carriers.services()
                        .target(partner, rest)
                        .answering(dialects.findFolder(partner.dialect())
                                .flatMap(folder -> RestFile.in(folder).answer()))));
            case Outbound.Queue queue -> Optional.of(carriers.queues().open(partner));
            case Outbound.Mailbox mailbox -> Optional.empty();
            case Outbound.Drop drop -> Optional.empty();
        };
    }

    private RestTarget target(Partner partner, URI address, Outbound.Token token) {
        return carriers.services().target(partner, address, token);
    }
}
