package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * A document as the ledger has it.
 *
 * @param id hub id
 * @param submission what it came in
 * @param position its place there, counted from 1
 * @param sender who sent it
 * @param type which document
 * @param state what became of it
 * @param sameAs the exchange that it is equal to, where it is unchanged
 * @param transport the way it came
 * @param format what it came as
 * @param receivedAt when
 * @param deliveries one a recipient, replays too
 */
public record ExchangeView(
        ExchangeId id,
        SubmissionId submission,
        int position,
        PartnerId sender,
        DocumentType type,
        ExchangeState state,
        Optional<ExchangeId> sameAs,
        String transport,
        String format,
        Instant receivedAt,
        List<DeliveryStatus> deliveries) {

    public ExchangeView {
        deliveries = List.copyOf(deliveries);
    }
}
