package org.mentorhub.routes.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.partner.Disclosure.Disclosed;
import org.mentorhub.routes.partner.Partner;

/**
 * One delivery while this process handles it: all that the hub knows of it on the route {@code deliver-to-<partner>}. The one typed
 * holder in the exchange's properties; used by one thread at a time.
 */
public final class Handling {
    /** The exchange property that holds it. */
    public static final String PROPERTY = "handling";

    private final Claim claim;
    private final Partner recipient;
    private @Nullable Cargo cargo;
    private @Nullable Disclosed disclosed;
    private @Nullable Output output;
    private @Nullable Outcome outcome;
    private boolean begun;
    private boolean settled;

    Handling(Claim claim, Partner recipient) {
        this.claim = claim;
        this.recipient = recipient;
    }

    Claim claim() {
        return claim;
    }

    Partner recipient() {
        return recipient;
    }

    /** The transport that this is handed over by; the route's {@code toD} reads it. */
    public String getTransport() {
        return switch (claim.what()) {
            case Claim.What.Document document ->
                recipient.out().orElseThrow(() -> noWay("documents")).transport();
            case Claim.What.NoticeOf notice ->
                NoticeTransport.of(recipient)
                        .orElseThrow(() -> noWay("notices"))
                        .id();
        };
    }

    private IllegalStateException noWay(String what) {
        return new IllegalStateException(
                "claimed " + what + " for " + recipient.id() + ", whose file configures no way out for them");
    }

    /** Whether the bytes to send are there and nothing was decided yet: the route's filter asks. */
    public boolean isToSend() {
        return output != null && outcome == null;
    }

    HandOver handOver() {
        var bytes = outputOrFail();
        HandOver.Cargo what =
                switch (claim.what()) {
                    case Claim.What.Document document -> new HandOver.Cargo.Document(document.type());
                    case Claim.What.NoticeOf notice -> noticeToSend();
                };
        return new HandOver(claim.delivery().value(), recipient.id(), what, bytes.content(), bytes.mediaType());
    }

    private HandOver.Cargo.Notice noticeToSend() {
        var notice = ((Cargo.OfNotice) cargo()).notice();
        return new HandOver.Cargo.Notice(
                notice.kind().id(),
                notice.about()
                        .map(about -> new HandOver.Cargo.Notice.Answers(about.messageId(), about.returnAddress())),
                notice.enclosure());
    }

    /** What goes beside the bytes to send. */
    List<Output.Part> beside() {
        return outputOrFail().beside();
    }

    Cargo cargo() {
        if (cargo == null) {
            throw new IllegalStateException("delivery " + claim.delivery() + " is not loaded");
        }
        return cargo;
    }

    void carries(Cargo loaded) {
        this.cargo = loaded;
    }

    /** What the recipient may see; empty where nothing is to be written anew. */
    Optional<Disclosed> disclosed() {
        return Optional.ofNullable(disclosed);
    }

    void discloses(Disclosed part) {
        this.disclosed = part;
    }

    private Output outputOrFail() {
        if (output == null) {
            throw new IllegalStateException("delivery " + claim.delivery() + " is not written");
        }
        return output;
    }

    /** What will be sent is fixed in the ledger: from here on, a failure may have had its effect. */
    void begins(Output fixed) {
        this.output = fixed;
        this.begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    void decide(Outcome decided) {
        this.outcome = decided;
    }

    boolean isSettled() {
        return settled;
    }

    void settled() {
        this.settled = true;
    }
}
