package org.mentorhub.routes.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * What deliveries do while this process runs, as metrics: attempts by result, retries, losses in translation, latency from acceptance to
 * arrival; and when each partner last took or failed something. How many there are in which state, the ledger says.
 */
public final class DeliveryMeters {
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<PartnerId, Moment> successes = new ConcurrentHashMap<>();
    private final Map<PartnerId, Moment> failures = new ConcurrentHashMap<>();

    /**
     * When something last happened.
     *
     * @param at when
     * @param text what, without content
     */
    public record Moment(Instant at, String text) {}

    /** @param registry where the metrics go */
    public DeliveryMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** When the partner last took something since the hub started. */
    public Optional<Moment> lastSuccess(PartnerId partner) {
        return Optional.ofNullable(successes.get(partner));
    }

    /** When a hand-over to the partner last failed since the hub started, and why. */
    public Optional<Moment> lastFailure(PartnerId partner) {
        return Optional.ofNullable(failures.get(partner));
    }

    void settled(Handling handling, Outcome outcome) {
        var claim = handling.claim();
        switch (outcome) {
            case Outcome.Delivered delivered -> arrived(claim);
            case Outcome.Offered offered -> attempts(claim, "offered").increment();
            case Outcome.Retry retry -> failed(claim, "retry", retry.reason().text());
            case Outcome.InDoubt doubt ->
                failed(claim, "in_doubt", doubt.reason().text());
            case Outcome.Dead dead -> failed(claim, "dead", dead.reason().text());
        }
    }

    /** What became of the upload of a file with deliveries of one document type. */
    void dropped(Drop drop, DocumentType type, Outcome outcome) {
        int deliveries = drop.deliveries().size();
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                successes.put(drop.recipient(), new Moment(clock.instant(), ""));
                attempts(drop.recipient(), type.id(), "delivered").increment(deliveries);
            }
            case Outcome.Offered offered ->
                attempts(drop.recipient(), type.id(), "offered").increment(deliveries);
            case Outcome.Retry retry -> notDropped(drop, type, "retry", retry.reason());
            case Outcome.InDoubt doubt -> notDropped(drop, type, "in_doubt", doubt.reason());
            case Outcome.Dead dead -> notDropped(drop, type, "dead", dead.reason());
        }
    }

    private void notDropped(Drop drop, DocumentType type, String result, Reason reason) {
        failures.put(drop.recipient(), new Moment(clock.instant(), reason.text()));
        attempts(drop.recipient(), type.id(), result)
                .increment(drop.deliveries().size());
    }

    private void arrived(Claim claim) {
        successes.put(claim.recipient(), new Moment(clock.instant(), ""));
        attempts(claim, "delivered").increment();
        Timer.builder("mentorhub.delivery.latency")
                .description("From acceptance to arrival at the recipient")
                .tag("partner", claim.recipient().value())
                .tag("document", document(claim))
                .register(registry)
                .record(Duration.between(claim.since(), clock.instant()));
    }

    private void failed(Claim claim, String result, String text) {
        failures.put(claim.recipient(), new Moment(clock.instant(), text));
        attempts(claim, result).increment();
    }

    private Counter attempts(Claim claim, String result) {
        return attempts(claim.recipient(), document(claim), result);
    }

    private Counter attempts(PartnerId recipient, String document, String result) {
        return Counter.builder("mentorhub.delivery.attempts")
                .description("Hand-overs by what came of them")
                .tag("partner", recipient.value())
                .tag("document", document)
                .tag("result", result)
                .register(registry);
    }

    void lost(Handling handling, TranslationReport report) {
        for (ReportEntry entry : report.entries()) {
            Counter.builder("mentorhub.translation.losses")
                    .description("What a recipient did not get of documents, by kind of loss")
                    .tag("partner", handling.claim().recipient().value())
                    .tag("document", document(handling.claim()))
                    .tag("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                    .register(registry)
                    .increment();
        }
    }

    private static String document(Claim claim) {
        return switch (claim.what()) {
            case Claim.What.Document document -> document.type().id();
            case Claim.What.NoticeOf notice -> "notice";
        };
    }
}
