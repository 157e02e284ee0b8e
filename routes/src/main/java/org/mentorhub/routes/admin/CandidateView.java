package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.IdentityConflict;
import org.mentorhub.schemas.PartnerId;

/**
 * One of the candidates for an identity as operators see it: ids and names of schemes, never content.
 *
 * @param pointing the schemes by which the document points there
 * @param documents the newest exchanges about that person, or of that document
 * @param partners whose own ids of it are known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CandidateView(List<String> pointing, List<String> documents, List<String> partners) {

    static CandidateView of(IdentityConflict.Candidate candidate) {
        return new CandidateView(
                candidate.pointing(),
                candidate.documents().stream().map(ExchangeId::value).toList(),
                candidate.partners().stream().map(PartnerId::value).toList());
    }

    // JMX makes composite data of getters.

    /** See {@link #pointing}. */
    public List<String> getPointing() {
        return pointing;
    }

    /** See {@link #documents}. */
    public List<String> getDocuments() {
        return documents;
    }

    /** See {@link #partners}. */
    public List<String> getPartners() {
        return partners;
    }
}
