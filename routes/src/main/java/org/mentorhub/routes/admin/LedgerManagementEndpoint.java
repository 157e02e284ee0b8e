package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Pruning;
import org.mentorhub.routes.ledger.Verification;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/ledger}: what the ledger holds, by its books; walk its chain; prune what is too old. */
@Endpoint(id = "ledger")
public final class LedgerManagementEndpoint {
    private final Ledger ledger;

    LedgerManagementEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    record Numbers(
            Map<String, Long> submissions,
            Map<String, Long> documents,
            Map<String, Long> deliveries,
            long events,
            Pruning.Progress pruning) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Verified(boolean intact, long events, String head, String fault) {}

    record WouldPrune(boolean preview, Map<String, DueView> due, long open) {}

    record DueView(long count, Instant oldest) {}

    /** All numbers. */
    @ReadOperation
    public WebEndpointResponse<Object> numbers() {
        return ManageAnswer.of(() -> {
            var counts = ledger.views().counts();
            return new Numbers(
                    LedgerControl.named(counts.submissions()),
                    LedgerControl.named(counts.documents()),
                    LedgerControl.named(counts.deliveries()),
                    counts.events(),
                    ledger.pruning().progress());
        });
    }

    /**
     * Walks the chain, or prunes.
     *
     * @param action {@code verify}; {@code prune}, which answers at once; {@code stop-pruning}
     * @param preview with {@code prune}: only says what would go
     * @param reason with {@code prune}: why, for the record
     */
    @WriteOperation
    public WebEndpointResponse<Object> act(
            @Selector String action, @Nullable Boolean preview, @Nullable String reason) {
        return ManageAnswer.of(() -> switch (action) {
            case "verify" -> verified();
            case "prune" ->
                Boolean.TRUE.equals(preview) ? would() : ledger.pruning().start(Operator.acts(Reasons.checked(reason)));
            case "stop-pruning" -> ledger.pruning().stop();
            default -> throw new NoSuchIdException("a ledger is verified or pruned; there is no " + action);
        });
    }

    private Verified verified() {
        return switch (ledger.verify()) {
            case Verification.Intact intact -> new Verified(true, intact.events(), intact.head(), "");
            case Verification.Broken broken ->
                new Verified(false, broken.sequence(), "", "event " + broken.sequence() + ": " + broken.what());
        };
    }

    private WouldPrune would() {
        var preview = ledger.pruning().preview();
        Map<String, DueView> due = new TreeMap<>();
        preview.due().forEach((type, of) -> due.put(type.id(), new DueView(of.count(), of.oldest())));
        return new WouldPrune(true, due, preview.open());
    }
}
