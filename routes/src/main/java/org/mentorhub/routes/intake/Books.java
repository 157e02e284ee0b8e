package org.mentorhub.routes.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what came and what was decided, so that received = accepted + unchanged + superseded + rejected; logs ids and numbers. */
final class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private final MeterRegistry meters;

    Books(MeterRegistry meters) {
        this.meters = meters;
    }

    void enter(IntakeCall call, SubmitDecision decision) {
        var sender = call.request().sender().id();
        switch (decision) {
            case SubmitDecision.Accepted accepted ->
                enter(sender, accepted.receipt().submission().value(), accepted.documents());
            case SubmitDecision.Rejected rejected ->
                enter(sender, rejected.submission().value(), rejected.documents());
            case SubmitDecision.Repeated repeated ->
                enter(sender, repeated.receipt().submission().value(), "repeated");
            case SubmitDecision.Conflict conflict ->
                enter(sender, conflict.first().value(), "conflict");
        }
    }

    /** A part of a submission; the whole is logged when it is finished. */
    void enterPart(IntakeCall call, Iterable<? extends DocumentDecision> documents) {
        count(call.request().sender().id(), documents);
    }

    private void enter(PartnerId sender, String submission, Iterable<? extends DocumentDecision> documents) {
        LOG.atInfo()
                .addKeyValue("partner", sender.value())
                .addKeyValue("submission", submission)
                .log("submission decided: {}", count(sender, documents));
    }

    private Map<String, Integer> count(PartnerId sender, Iterable<? extends DocumentDecision> documents) {
        Map<String, Integer> numbers = new TreeMap<>();
        documents.forEach(document -> numbers.merge(word(document), 1, Integer::sum));
        numbers.forEach((word, number) -> meters.counter(
                        "mentorhub.intake.documents", "partner", sender.value(), "decision", word)
                .increment(number));
        return numbers;
    }

    private void enter(PartnerId sender, String submission, String word) {
        meters.counter("mentorhub.intake.known", "partner", sender.value(), "decision", word)
                .increment();
        LOG.atInfo()
                .addKeyValue("partner", sender.value())
                .addKeyValue("submission", submission)
                .log("submission known: {}", word);
    }

    private static String word(DocumentDecision decision) {
        return switch (decision) {
            case DocumentDecision.Accepted accepted -> "accepted";
            case DocumentDecision.Unchanged unchanged -> "unchanged";
            case DocumentDecision.Superseded superseded -> "superseded";
            case DocumentDecision.Rejected rejected -> "rejected";
        };
    }
}
