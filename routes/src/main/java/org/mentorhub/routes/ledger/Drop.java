package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import org.mentorhub.schemas.PartnerId;

/**
 * One file of many documents on its way to one partner: its name, its deliveries and its bytes were fixed before the first upload, so
 * that a retry is the same file. While it is not ended its deliveries stay {@link DeliveryState#CLAIMED}, and nothing newer of their
 * lanes goes out: a file is one thing.
 *
 * @param id hub id
 * @param recipient for whom
 * @param name of the file
 * @param deliveries what it carries, in the order of the file
 * @param content the file, byte for byte the same at every attempt
 * @param attempt counted from 1
 * @param fence number of the attempt; ending it under an older one is late
 * @param since when it was planned
 */
public record Drop(
        DropId id,
        PartnerId recipient,
        String name,
        List<DeliveryId> deliveries,
        Output content,
        int attempt,
        long fence,
        Instant since) {

    public Drop {
        deliveries = List.copyOf(deliveries);
    }
}
