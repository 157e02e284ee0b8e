package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Verification;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code /manage/ledger}: what the ledger holds, by its books; walk its chain. */
@Endpoint(id = "ledger")
public final class LedgerManagementEndpoint {
    private final Ledger ledger;

    LedgerManagementEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    record Numbers(
            Map<String, Long> submissions, Map<String, Long> documents, Map<String, Long> deliveries, long events) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Verified(boolean intact, long events, String head, String fault) {}

    /** All numbers. */
    @ReadOperation
    public WebEndpointResponse<Object> numbers() {
        return ManageAnswer.of(() -> {
            var counts = ledger.views().counts();
            return new Numbers(
                    LedgerControl.named(counts.submissions()),
                    LedgerControl.named(counts.documents()),
                    LedgerControl.named(counts.deliveries()),
                    counts.events());
        });
    }

    /** Walks the chain: {@code verify}. */
    @WriteOperation
    public WebEndpointResponse<Object> verify(@Selector String action) {
        return ManageAnswer.of(() -> {
            if (!action.equals("verify")) {
                throw new NoSuchIdException("a ledger is verified; there is no " + action);
            }
            return switch (ledger.verify()) {
                case Verification.Intact intact -> new Verified(true, intact.events(), intact.head(), "");
                case Verification.Broken broken ->
                    new Verified(false, broken.sequence(), "", "event " + broken.sequence() + ": " + broken.what());
            };
        });
    }
}
