package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.routes.delivery.Mailboxes.Offered;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.Output;

/** What is said about a partner's mailbox, in both directions. */
final class DeliveryAnswer {

    private DeliveryAnswer() {}

    /**
     * What was taken.
     *
     * @param deliveries oldest first
     */
    record Taken(List<Document> deliveries) {}

    /**
     * A page of what waits.
     *
     * @param deliveries oldest first
     * @param next behind which the next page begins: {@code ?after=}; absent where there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Waiting> deliveries, @Nullable String next) {}

    /**
     * One document that waits.
     *
     * @param delivery its id
     * @param type which document
     * @param sender whose
     * @param exchange the hub's id of the document
     * @param since when it came
     * @param leasedUntil until when a reader has it; absent where none has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            String delivery,
            String type,
            String sender,
            String exchange,
            Instant since,
            @Nullable Instant leasedUntil) {}

    /**
     * One document that was taken.
     *
     * @param delivery its id, by which it is acknowledged
     * @param lease by which the lease is renewed
     * @param leasedUntil when it is offered again
     * @param type which document
     * @param sender whose
     * @param exchange the hub's id of the document
     * @param mediaType of the document
     * @param document as it is, where it is JSON
     * @param content else its bytes, in base64
     * @param attachments what is beside it, where anything is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String delivery,
            String lease,
            Instant leasedUntil,
            String type,
            String sender,
            String exchange,
            String mediaType,
            @JsonRawValue @Nullable String document,
            byte @Nullable [] content,
            @Nullable List<Output.Part> attachments) {}

    /**
     * A lease to be renewed.
     *
     * @param lease as it was given
     */
    record Lease(@Nullable String lease) {
        /** What a lease looks like. */
        static final String FORM = "{\"lease\":\"…\"}";

        /** Its number; one that nobody has where it is none. */
        long number() {
            return lease != null && lease.matches("[0-9]{1,18}") ? Long.parseLong(lease) : -1;
        }

        /** As it may come back in an answer. */
        String shown() {
            return number() < 0 ? "–" : String.valueOf(number());
        }
    }

    /** A lease that was renewed. */
    record Renewed(String delivery, @Nullable String lease, Instant leasedUntil) {}

    /**
     * A partner's word.
     *
     * @param word {@code accepted} or {@code refused}
     * @param reasons why; may be left out
     * @param ownIds under which ids of its own the partner has filed what it accepted; may be left out
     */
    record Word(
            @Nullable String word,
            @Nullable List<Reason> reasons,
            @Nullable OwnIds ownIds) {
        /** What a word looks like. */
        static final String FORM =
                "{\"word\":\"accepted\"|\"refused\",\"reasons\":[{\"code\":\"…\",\"text\":\"…\"}],\"ownIds\":{\"document\":\"…\",\"person\":\"…\",\"placement\":\"…\"}},"
                    + " ≤ 50 × 1000, ids ≤ 64 A-Z a-z 0-9 ._:/-";

        private static final int MOST_REASONS = 50;
        private static final int LONGEST = 1000;

        /** The word, or empty where it says something else. */
        Optional<BusinessWord> said() {
            List<Reason> given = reasons == null ? List.of() : reasons;
            if (given.size() > MOST_REASONS
                    || given.stream().anyMatch(reason -> reason == null || reason.isTooLong())) {
                return Optional.empty();
            }
            var why = given.stream().map(Reason::partners).toList();
            return ids().flatMap(ids -> switch (word == null ? "" : word) {
                case "accepted" -> Optional.of(new BusinessWord(BusinessWord.Verdict.ACCEPTED, why, ids));
                case "refused" -> Optional.of(BusinessWord.refused(why));
                default -> Optional.empty();
            });
        }

        private Optional<List<OwnId>> ids() {
            return ownIds == null ? Optional.of(List.of()) : ownIds.read();
        }

        /** What the partner itself calls the document, the person and the placement. */
        record OwnIds(
                @Nullable String document,
                @Nullable String person,
                @Nullable String placement) {

            /** Those that are told, or empty where one has not the form of an id. */
            Optional<List<OwnId>> read() {
                List<OwnId> found = new ArrayList<>();
                boolean isGood = add(OwnId.Of.DOCUMENT, document, found)
                        && add(OwnId.Of.PERSON, person, found)
                        && add(OwnId.Of.PLACEMENT, placement, found);
                return isGood ? Optional.of(found) : Optional.empty();
            }

            private static boolean add(OwnId.Of of, @Nullable String text, List<OwnId> found) {
                return text == null
                        || OwnId.read(of, text)
                                .filter(id -> id.value().equals(text))
                                .map(found::add)
                                .isPresent();
            }
        }

        /** One reason, in the partner's words. */
        record Reason(@Nullable String code, @Nullable String text) {
            boolean isTooLong() {
                return text(code).length() > LONGEST || text(text).length() > LONGEST;
            }

            PartnerReason partners() {
                return new PartnerReason(text(code), text(text));
            }

            private static String text(@Nullable String text) {
                return text == null ? "" : text;
            }
        }
    }

    /**
     * What became of a word.
     *
     * @param delivery on which
     * @param result {@code taken} or {@code repeated}
     */
    record Acknowledged(String delivery, String result) {}

    static Taken taken(List<Offered> offered) {
        return new Taken(offered.stream().map(DeliveryAnswer::document).toList());
    }

    static Page page(List<Mailbox.Waiting> waiting) {
        return new Page(
                waiting.stream().map(DeliveryAnswer::waiting).toList(),
                waiting.isEmpty() ? null : waiting.getLast().delivery().value());
    }

    private static Waiting waiting(Mailbox.Waiting waiting) {
        var what = (Claim.What.Document) waiting.document();
        return new Waiting(
                waiting.delivery().value(),
                what.type().id(),
                what.sender().value(),
                what.exchange().value(),
                waiting.since(),
                waiting.leasedUntil().orElse(null));
    }

    private static Document document(Offered offered) {
        boolean json = offered.mediaType().startsWith("application/json");
        return new Document(
                offered.delivery().value(),
                String.valueOf(offered.lease()),
                offered.until(),
                offered.document().type().id(),
                offered.document().sender().value(),
                offered.document().exchange().value(),
                offered.mediaType(),
                json ? new String(offered.content(), UTF_8) : null,
                json ? null : offered.content(),
                offered.beside().isEmpty() ? null : offered.beside());
    }
}
