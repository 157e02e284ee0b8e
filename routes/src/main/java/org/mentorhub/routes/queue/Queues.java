package org.mentorhub.routes.queue;

import java.util.Optional;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.connectors.transport.queue.QueueBroker;
import org.mentorhub.connectors.transport.queue.QueueTarget;
import org.mentorhub.connectors.transport.queue.QueueTransport;
import org.mentorhub.routes.delivery.QueueWays;
import org.mentorhub.routes.partner.BrokerOfPartner;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Terms;
import org.mentorhub.routes.security.Secrets;

/** Which queue of which broker a partner's messages come from and go to. */
final class Queues implements QueueWays {
    private final HubBroker hub;
    private final DataDirectory data;

    Queues(HubBroker hub, DataDirectory data) {
        this.hub = hub;
        this.data = data;
    }

    /**
     * A queue.
     *
     * @param broker where it is
     * @param address its name there
     */
    record Place(QueueBroker broker, String address) {}

    /** Where the partner's messages come from. */
    Place in(Partner partner, Inbound.Queue queue) {
        return switch (queue) {
            case Inbound.Queue.Own own -> new Place(hub.asHub(partner.terms().timeouts()), Addresses.in(partner.id()));
            case Inbound.Queue.OfPartner theirs ->
                new Place(brokerOf(theirs.broker(), partner.terms().timeouts()), theirs.address());
        };
    }

    @Override
    public Transport open(Partner partner) {
        var timeouts = partner.terms().timeouts();
        var receivesHere =
                partner.out().filter(Outbound.Queue.class::isInstance).isPresent();
        return partner.answersElsewhere()
                .filter(queue -> !receivesHere)
                .map(queue -> new QueueTransport(
                        brokerOf(queue.broker(), timeouts),
                        elsewhere(queue.answers().orElseThrow())))
                .orElseGet(() -> new QueueTransport(hub.asHub(timeouts), here(partner)));
    }

    /** A message may name any queue of its sender's own broker to be answered at. */
    private static QueueTarget elsewhere(Inbound.Queue.Answers answers) {
        return new QueueTarget(
                answers.queue(),
                new QueueTarget.Answers(answers.subject(), QueueTarget.Where.REPLY_TO),
                QueueTarget.Messages.BYTES);
    }

    /** On the hub's broker a partner gets its own queue only: it must not make the hub write into another's. */
    private static QueueTarget here(Partner partner) {
        return new QueueTarget(
                Addresses.out(partner.id()),
                new QueueTarget.Answers(Optional.empty(), QueueTarget.Where.QUEUE),
                messages(partner));
    }

    private static QueueTarget.Messages messages(Partner partner) {
        return partner.out().orElse(null) instanceof Outbound.Queue queue && queue.messages() == Outbound.Messages.TEXT
                ? QueueTarget.Messages.TEXT
                : QueueTarget.Messages.BYTES;
    }

    private QueueBroker brokerOf(BrokerOfPartner broker, Terms.Timeouts timeouts) {
        var password = data.secret(broker.credential().secretFile());
        return new QueueBroker(
                broker.address(),
                broker.certificate().map(CertificatePin::of),
                broker.credential().username(),
                () -> Secrets.read(password),
                timeouts.connect(),
                timeouts.receive());
    }
}
