package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentorhub.routes.ledger.DeliveryState;

/**
 * The deliveries about one person that need a consent to one purpose, by the indexes {@code delivery_consent_held} and {@code _pending}.
 *
 * @param subject row id of the person
 * @param purpose of the consent
 */
record Waiting(long subject, String purpose) {

    /** Tells each recipient once for whom something waits in that state: a step in the index each, however much waits. */
    void forEachRecipient(Sql sql, DeliveryState state, Consumer<String> consumer) {
        for (var next = after(sql, state, ""); next.isPresent(); next = after(sql, state, next.get())) {
            consumer.accept(next.get());
        }
    }

    private Optional<String> after(Sql sql, DeliveryState state, String recipient) {
        return sql.first(
                "select d.recipient from delivery d " + in(state) + " and d.recipient > ? order by d.recipient limit 1",
                row -> row.getString(1),
                subject,
                purpose,
                recipient);
    }

    /** What waits for one recipient in that state, oldest first. */
    List<DeliveryRow> rows(Sql sql, DeliveryState state, String recipient) {
        return sql.list(
                DeliveryRow.SELECT + in(state) + " and d.recipient = ? order by d.id",
                DeliveryRow::read,
                subject,
                purpose,
                recipient);
    }

    boolean isAllowed(Write write, String recipient) {
        return Subjects.consents(write, subject, purpose, recipient);
    }

    // The state stands in the text, since SQLite takes a partial index only where its condition does.
    private static String in(DeliveryState state) {
        return "where d.subject = ? and d.purpose = ? and d.purpose is not null and d.state = '" + state.name() + "'";
    }
}
