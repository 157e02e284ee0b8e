package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.partner.Disclosure.Disclosed;
import org.mentorhub.routes.partner.NoticeWay;
import org.mentorhub.routes.partner.Partner;

/** Writes what is to be sent, once: the first attempt fixes the bytes in the ledger, every later one sends them again. */
public final class WriteStep {
    private static final int MOST_PLACES_NAMED = 5;

    private final WorkList ledger;
    private final Function<String, Dialect> dialects;
    private final NoticeJson notices;
    private final ObjectMapper json;
    private final DeliveryMeters meters;

    WriteStep(WorkList ledger, Function<String, Dialect> dialects, ObjectMapper json, DeliveryMeters meters) {
        this.ledger = ledger;
        this.dialects = dialects;
        this.notices = new NoticeJson(json);
        this.json = json;
        this.meters = meters;
    }

    /** Fixes the output and makes the hand-over of it the message's body; a document that cannot be written is given up. */
    public void write(@ExchangeProperty(Handling.PROPERTY) Handling handling, Message message) {
        fix(handling);
        if (handling.isToSend()) {
            message.setBody(handling.handOver());
        }
    }

    /** Writes and fixes the output, or decides that it cannot be written. */
    void fix(Handling handling) {
        if (handling.outcome().isEmpty()) {
            output(handling).ifPresent(output -> handling.begins(ledger.fixOutput(handling.claim(), output)));
        }
    }

    /** The bytes of a delivery that goes in a file with others, which fixes them; empty where its outcome is decided. */
    Optional<Output> written(Handling handling) {
        return handling.outcome().isPresent() ? Optional.empty() : output(handling);
    }

    private Optional<Output> output(Handling handling) {
        return switch (handling.cargo()) {
            case Cargo.Document document -> document.fixed().or(() -> writeDocument(handling, document));
            case Cargo.OfNotice notice ->
                notice.fixed().or(() -> Optional.of(writeNotice(handling.recipient(), notice)));
            case Cargo.Erased erased -> Optional.empty();
        };
    }

    /** Who reads messages of a queue by an old client reads them all in its own charset. */
    private Output writeNotice(Partner recipient, Cargo.OfNotice notice) {
        var charset = recipient.notices().way() == NoticeWay.QUEUE
                ? dialects.apply(recipient.dialect()).charset()
                : StandardCharsets.UTF_8;
        return notices.output(notice.notice(), recipient.language(), charset);
    }

    private Optional<Output> writeDocument(Handling handling, Cargo.Document cargo) {
        Disclosed disclosed = handling.disclosed().orElseThrow();
        var dialect = dialects.apply(handling.recipient().dialect());
        return switch (dialect.write(disclosed.document(), keptFor(dialect, cargo))) {
            case Writing.Written written -> {
                meters.lost(handling, disclosed.report().and(written.report()));
                yield Optional.of(new Output(
                        dialect.digest(),
                        written.mediaType(),
                        written.content(),
                        BesideContent.beside(disclosed.document())));
            }
            case Writing.Refused refused -> {
                handling.decide(new Outcome.Dead(unwritable(refused.violations()), Outcome.Because.UNACCEPTABLE));
                yield Optional.empty();
            }
        };
    }

    // What the sender's dialect kept goes only to a recipient that speaks it, in the same version.
    private @Nullable JsonNode keptFor(Dialect dialect, Cargo.Document cargo) {
        return cargo.dialectDigest().equals(dialect.digest())
                ? cargo.kept().map(this::parse).orElse(null)
                : null;
    }

    private JsonNode parse(byte[] kept) {
        try {
            return json.readTree(kept);
        } catch (IOException corrupt) {
            throw new UncheckedIOException("what a dialect kept is no JSON in the ledger", corrupt);
        }
    }

    private static Reason unwritable(List<Violation> violations) {
        var places = violations.stream()
                .limit(MOST_PLACES_NAMED)
                .map(violation -> violation.code() + " at " + violation.place())
                .collect(Collectors.joining(", "));
        return new Reason(
                "MH-OUT-UNWRITABLE",
                "The document cannot be written for this recipient: " + places
                        + (violations.size() > MOST_PLACES_NAMED
                                ? " and " + (violations.size() - MOST_PLACES_NAMED) + " more"
                                : "")
                        + ". Send a version that has what is missing.");
    }
}
