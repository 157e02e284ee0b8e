package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.mentorhub.routes.demo.Arrivals;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.DemoResult.Exchange;
import org.mentorhub.routes.demo.DemoResult.Sample;
import org.mentorhub.routes.demo.DemoResult.Step;
import org.mentorhub.routes.demo.HubByRest;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.season.Receipts.Owed;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Counts from outside: keeps every receipt that a sender got, and holds it against what the recipients have. */
public final class Desk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Set<String> ON_THE_WAY = Set.of("pending", "claimed", "held", "unknown");

    private final Cast cast;
    private final Operator operator;
    private final Receipts receipts = new Receipts();
    private JsonNode firstAnswer = JSON.createObjectNode();
    private int rejected;

    /**
     * @param cast the partners
     * @param management the hub's management address, with {@code /manage}
     * @param token the operator's
     */
    public Desk(Cast cast, String management, String token) {
        this.cast = cast;
        this.operator = new Operator(management, token);
    }

    /** A question that is asked until it is so. */
    @FunctionalInterface
    interface Check {
        boolean isSo() throws IOException;
    }

    /** Waits until it is so, or patience ends: what is not so by then shows in the count. */
    void await(Check check) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!check.isSo() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    /** How many submissions have a receipt; the same one again counts once. */
    int receipts() {
        return receipts.submissions();
    }

    /** How many documents were no news, as receipts say. */
    int unchanged() {
        return receipts.documents("unchanged");
    }

    /** Keeps the receipt in the answer of a call by REST. */
    void keep(HubByRest.Reply answer) throws IOException {
        if (!answer.isTaken()) {
            throw new IOException(
                    "the hub answered " + answer.status() + ": " + answer.body().toPrettyString());
        }
        if (firstAnswer.isEmpty()) {
            firstAnswer = answer.body().path("documents").path(0);
        }
        receipts.take(answer.body().path("receipt").path("jws").asText());
    }

    /** Keeps the receipt in the answer of a call by SOAP. */
    void keep(HubBySoap.Reply answer) throws IOException {
        if (!answer.isTaken()) {
            throw new IOException("the hub answered " + answer.status() + ": " + answer.body());
        }
        receipts.take(answer.first("receipt"));
    }

    /** Keeps what a sender was told about a document that breaks rules. */
    void refused(HubByRest.Reply answer, List<JsonNode> violations) throws IOException {
        if (answer.status() != 422) {
            throw new IOException("the hub answered " + answer.status() + " instead of 422");
        }
        answer.body().path("violations").forEach(violations::add);
        rejected++;
    }

    /** Whether the hub knows by a recipient's own id which document it is that was owed to it. */
    boolean isKnownAs(PartnerId recipient, String ownId, String documentId) throws IOException {
        List<String> named = operator.named(recipient, ownId);
        return receipts.owed().stream()
                .anyMatch(owed -> owed.documentId().equals(documentId) && named.contains(owed.exchange()));
    }

    /** How many identities are in doubt. */
    int doubts() throws IOException {
        return operator.doubts();
    }

    void pickUpNow(PartnerId partner) throws IOException {
        operator.pickUpNow(partner);
    }

    void dropNow(PartnerId partner) throws IOException {
        operator.dropNow(partner);
    }

    /** Waits until the hub has tried in vain to hand over a document that is owed to a recipient. */
    void awaitAttempt(PartnerId recipient, String documentId) throws IOException {
        for (Owed owed : receipts.owed()) {
            if (owed.recipient().equals(recipient) && owed.documentId().equals(documentId)) {
                await(() -> operator.attempts(owed.delivery()) > 0);
            }
        }
    }

    /** Waits until nothing is on its way any more, and gathers the receipts of those who get them later than in an answer. */
    void awaitEnd() throws IOException {
        for (PartnerId partner : cast.dropped()) {
            operator.dropNow(partner);
        }
        gather();
        for (Owed owed : receipts.owed()) {
            await(() -> !ON_THE_WAY.contains(operator.state(owed.delivery())));
        }
    }

    private void gather() throws IOException {
        List<String> later = Stream.of(
                        cast.afol().receipts(),
                        cast.ofppt().receipts(),
                        cast.atfp().notices(),
                        cast.noticesOfVisitors())
                .flatMap(List::stream)
                .toList();
        for (String notice : later) {
            JsonNode said = JSON.readTree(notice);
            if (said.path("kind").asText().equals("receipt")) {
                receipts.take(said.path("jws").asText());
            } else if (said.path("kind").asText().equals("rejection")) {
                rejected += said.path("counts").path("rejected").asInt(1);
            }
        }
    }

    /** Holds receipts against arrivals. */
    DemoResult count(List<Step> steps, List<JsonNode> violations, ObjectNode sample) throws IOException {
        Map<String, Integer> deliveries = new TreeMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        int lost = 0;
        for (Owed owed : receipts.owed()) {
            String state = operator.state(owed.delivery());
            deliveries.merge(state, 1, Integer::sum);
            exchanges.add(new Exchange(
                    owed.exchange(),
                    owed.sender(),
                    owed.type(),
                    owed.documentId(),
                    owed.recipient(),
                    state,
                    owed.losses()));
            if (!cast.arrivals(owed.recipient()).has(owed.type(), owed.documentId(), 1)) {
                lost++;
            }
        }
        int unchanged = unchanged();
        int doubled = 0;
        for (PartnerId recipient : cast.recipients()) {
            doubled += cast.arrivals(recipient).doubled().size();
        }
        return new DemoResult(
                receipts.documents("accepted") + unchanged + rejected,
                unchanged,
                rejected,
                lost,
                doubled,
                deliveries,
                exchanges,
                steps,
                violations,
                sample(sample));
    }

    private Sample sample(ObjectNode dossier) {
        List<JsonNode> report = new ArrayList<>();
        firstAnswer.path("report").path("entries").forEach(report::add);
        firstAnswer.path("recipients").forEach(recipient -> {
            if (recipient.path("recipient").asText().equals(Cast.MILAN.value())) {
                recipient.path("report").path("entries").forEach(report::add);
            }
        });
        Arrivals there = cast.milan().arrivals();
        String received = there.content(new Arrived(
                        DocumentType.CANDIDATE_DOSSIER,
                        dossier.path("reference").asText(),
                        1))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
        return new Sample(dossier.toPrettyString(), received, report);
    }

    @Override
    public void close() {
        operator.close();
    }
}
