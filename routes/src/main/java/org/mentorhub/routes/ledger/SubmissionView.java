package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import org.mentorhub.schemas.PartnerId;

/**
 * A submission as the ledger has it.
 *
 * @param id hub id
 * @param sender who sent it
 * @param state what became of it
 * @param transport the way it came
 * @param format what it came as
 * @param receivedAt when
 * @param exchanges its accepted and unchanged documents in order, the first 1,000
 * @param rejects its rejected documents in order, the first 1,000
 */
public record SubmissionView(
        SubmissionId id,
        PartnerId sender,
        SubmissionState state,
        String transport,
        String format,
        Instant receivedAt,
        List<ExchangeView> exchanges,
        List<DocumentDecision.Rejected> rejects) {

    public SubmissionView {
        exchanges = List.copyOf(exchanges);
        rejects = List.copyOf(rejects);
    }
}
