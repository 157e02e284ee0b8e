package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Locale;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.schemas.PartnerId;

/**
 * What a partner's own id names, as operators see it: hub ids, never content.
 *
 * @param of what it is: a person, a document or a placement
 * @param documents the newest exchanges about that person, or of that document
 * @param partners whose own ids of it are known
 * @param taughtBy the partner that said so
 */
public record KnownView(String of, List<String> documents, List<String> partners, String taughtBy) {

    static KnownView of(Identities.Known known) {
        return new KnownView(
                known.of().name().toLowerCase(Locale.ROOT),
                known.documents().stream().map(ExchangeId::value).toList(),
                known.partners().stream().map(PartnerId::value).toList(),
                known.taughtBy().value());
    }

    // JMX makes composite data of getters.

    /** See {@link #of}. */
    public String getOf() {
        return of;
    }

    /** See {@link #documents}. */
    public List<String> getDocuments() {
        return documents;
    }

    /** See {@link #partners}. */
    public List<String> getPartners() {
        return partners;
    }

    /** See {@link #taughtBy}. */
    public String getTaughtBy() {
        return taughtBy;
    }
}
