package org.mentorhub.routes.delivery;

import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.routes.partner.Partner;

/** Opens the way to a partner's queue, wherever that is. */
@FunctionalInterface
public interface QueueWays {

    /** The way to the queue that takes the partner's documents, and its notices where it gets them by queue. */
    Transport open(Partner partner);
}
