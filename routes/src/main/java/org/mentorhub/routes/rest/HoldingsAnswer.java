package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Holdings;
import org.mentorhub.routes.ledger.Holdings.Difference;
import org.mentorhub.schemas.PartnerId;

/** What is said when a partner and the hub compare what the partner holds, in both directions. */
public final class HoldingsAnswer {

    private HoldingsAnswer() {}

    /**
     * What a partner holds by the books.
     *
     * @param count how many documents
     * @param buckets those that hold any, by the first two digits of the delivery's id
     */
    public record Digests(long count, SortedMap<String, Bucket> buckets) {}

    /**
     * One bucket.
     *
     * @param count how many documents
     * @param digest SHA-256 over their delivery ids in order, each with a line feed behind it
     */
    public record Bucket(int count, String digest) {}

    /**
     * One that a partner holds.
     *
     * @param delivery its id
     * @param sha256 of the document's bytes, where that is to be compared too
     */
    record Held(@Nullable String delivery, @Nullable String sha256) {
        private boolean isOf(String bucket) {
            return delivery != null
                    && DeliveryId.isValid(delivery)
                    && delivery.startsWith(bucket)
                    && (sha256 == null || sha256.matches("[0-9a-f]{64}"));
        }
    }

    /** What a partner holds of a bucket. */
    record Theirs(@Nullable List<@Nullable Held> held) {
        /** What that looks like. */
        static final String FORM = "{\"held\":[{\"delivery\":\"…\",\"sha256\":\"…\"}]}";

        /** By delivery; empty where it says something else. */
        Optional<Map<DeliveryId, Optional<Digest>>> of(String bucket) {
            if (held == null) {
                return Optional.empty();
            }
            Map<DeliveryId, Optional<Digest>> byId = new LinkedHashMap<>();
            for (var one : held) {
                if (one == null || one.delivery() == null || !one.isOf(bucket)) {
                    return Optional.empty();
                }
                byId.put(
                        new DeliveryId(one.delivery()),
                        Optional.ofNullable(one.sha256()).map(Digest::new));
            }
            return Optional.of(byId);
        }
    }

    /**
     * How a comparison came out.
     *
     * @param compared how many the partner named
     * @param differences where the two sides differ
     */
    public record Compared(int compared, List<Line> differences) {}

    /**
     * One difference.
     *
     * @param delivery about which
     * @param difference how: missing, changed, overtaken, not-delivered, unknown
     * @param exchange the document, where the hub knows it
     * @param state where the delivery stands, likewise
     * @param todo what to do: deliver-again, forget, decide, wait, report
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String delivery,
            String difference,
            @Nullable String exchange,
            @Nullable String state,
            String todo) {
        private static Line of(Difference difference) {
            return new Line(
                    difference.delivery().value(),
                    word(difference.kind()),
                    difference.exchange().map(ExchangeId::value).orElse(null),
                    difference.state().map(Line::word).orElse(null),
                    todo(difference));
        }

        private static String todo(Difference difference) {
            return switch (difference.kind()) {
                case MISSING, CHANGED -> "deliver-again";
                case OVERTAKEN -> "forget";
                case UNKNOWN -> "report";
                case NOT_DELIVERED ->
                    switch (difference.state().orElseThrow()) {
                        case IN_DOUBT, DEAD -> "decide";
                        case SUPERSEDED, WITHDRAWN, REFUSED -> "forget";
                        case PENDING, CLAIMED, OFFERED, HELD, DELIVERED, ACKNOWLEDGED -> "wait";
                    };
            };
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The digests of what a partner holds. */
    public static Digests digests(Holdings holdings, PartnerId partner) {
        SortedMap<String, Bucket> buckets = new TreeMap<>();
        long count = 0;
        for (int bucket = 0; bucket < Holdings.BUCKETS; bucket++) {
            var held = holdings.held(partner, bucket);
            if (!held.isEmpty()) {
                buckets.put(HexFormat.of().toHexDigits((byte) bucket), new Bucket(held.size(), digest(held)));
                count += held.size();
            }
        }
        return new Digests(count, buckets);
    }

    private static String digest(List<DeliveryId> held) {
        var ids = new StringBuilder();
        held.forEach(id -> ids.append(id.value()).append('\n'));
        return Digest.of(ids.toString().getBytes(US_ASCII)).hex();
    }

    /** How a comparison came out. */
    public static Compared compared(int named, List<Difference> differences) {
        return new Compared(named, differences.stream().map(Line::of).toList());
    }
}
