package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.BusinessWord.Verdict;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.schemas.PartnerId;

/** The recipients' words on their deliveries: the first stands, its document's sender is told. */
final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deliveries deliveries;
    private final Lanes lanes;
    private final Notices notices;
    private final Contents contents;
    private final AnsweredIds answered;

    Words(Deliveries deliveries, Lanes lanes, Notices notices, Contents contents, AnsweredIds answered) {
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.notices = notices;
        this.contents = contents;
        this.answered = answered;
    }

    WordTaken take(Write write, PartnerId recipient, DeliveryId delivery, BusinessWord word) {
        var found = deliveries.find(write.sql(), delivery).filter(row -> row.recipient()
                .equals(recipient));
        if (found.isEmpty()) {
            return WordTaken.UNKNOWN;
        }
        var row = found.get();
        var said = stateOf(word);
        if (row.state().isWord()) {
            return row.state() == said ? repeated(write, row, word) : contradicted(write, row, said);
        }
        boolean reached = row.claimed().attempts() > 0 || row.notice().isPresent();
        if (!reached || !row.state().mayBecome(said)) {
            return WordTaken.TOO_EARLY;
        }
        apply(write, row, word);
        return WordTaken.TAKEN;
    }

    /** Moves a delivery to what its recipient said. */
    void apply(Write write, DeliveryRow row, BusinessWord word) {
        deliveries.move(write, row, stateOf(word), Deliveries.Change.NONE);
        keep(write, row, word.reasons());
        if (row.notice().isEmpty()) {
            lanes.supersedeOlder(write, row);
            var result = word.verdict() == Verdict.ACCEPTED ? "accepted" : "refused";
            notices.tell(write, row, NoticeKind.ACKNOWLEDGEMENT, result, word.reasons());
            answered.learn(write, row, word);
        }
    }

    /** The first word stands; ids that it did not tell are learned from its repeat. */
    private WordTaken repeated(Write write, DeliveryRow row, BusinessWord word) {
        if (row.notice().isEmpty()) {
            answered.learn(write, row, word);
        }
        return WordTaken.REPEATED;
    }

    private void keep(Write write, DeliveryRow row, List<PartnerReason> reasons) {
        var key = reasons.isEmpty() ? Optional.<SealKey>empty() : contents.keyOf(write.sql(), row);
        key.ifPresent(content -> write.sql()
                .updateOne(
                        "update delivery set words = ? where id = ?", content.seal(bytes(reasons), "words"), row.id()));
    }

    private static WordTaken contradicted(Write write, DeliveryRow row, DeliveryState said) {
        write.append("word-contradicted", row.hubId().value(), EventBody.of().text("said", said.name()));
        return WordTaken.CONTRADICTS;
    }

    private static DeliveryState stateOf(BusinessWord word) {
        return word.verdict() == Verdict.ACCEPTED ? DeliveryState.ACKNOWLEDGED : DeliveryState.REFUSED;
    }

    private static byte[] bytes(List<PartnerReason> reasons) {
        try {
            return JSON.writeValueAsBytes(reasons);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reasons are no JSON", impossible);
        }
    }
}
