package org.mentorhub.routes.ledger.sql;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Consent;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.routes.seal.SubjectKeys;

/** Persons in the ledger: found by HMACs of what they are known by, each with a key of its own, and what they consented to. */
final class Subjects {
    private static final String EVERYBODY = "*";
    // The last day of withdrawal is one step in the index consent_withdrawn, however many consents there are.
    private static final String LAST_WITHDRAWAL = "select max(withdrawn_on) as day from consent where subject = ?"
            + " and purpose = ? and recipient = %s and withdrawn_on is not null and withdrawn_on <= ?";
    private static final String CONSENTS = "select 1 from consent c where c.subject = ? and c.purpose = ?"
            + " and c.recipient in ('*', ?) and c.given_on <= ? and coalesce(c.valid_until, ?) >= ?"
            + " and c.given_on > coalesce((select max(day) from (" + LAST_WITHDRAWAL.replace("%s", "'*'")
            + " union all "
            + LAST_WITHDRAWAL.replace("%s", "?") + ") withdrawn), -100000000)";

    private final SubjectKeys keys;

    Subjects(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * A person.
     *
     * @param id row id
     * @param key seals the keys of this person's content
     */
    record Subject(long id, SealKey key) {}

    /** The key of a person, or empty where it was erased. */
    Optional<SealKey> key(Sql sql, long subject) {
        return sql.first("select key_id from subject where id = ?", row -> row.getString(1), subject)
                .flatMap(keys::find);
    }

    /** A person whose key is there. */
    Optional<Subject> find(Write write, long id) {
        return key(write.sql(), id).map(key -> new Subject(id, key));
    }

    /** A person of whom nothing is known. */
    Subject make(Write write) {
        var key = keys.next();
        var id = write.nextId();
        write.sql().update("insert into subject (id, key_id, same_as) values (?, ?, null)", id, key.id());
        return new Subject(id, key.key());
    }

    /**
     * Two persons are one: an operator says so, the hub never does by itself.
     *
     * @param learned gets what consents then hold
     */
    static void merge(Write write, long from, long into, Learned learned) {
        var sql = write.sql();
        sql.update("update subject set same_as = ? where id = ? or same_as = ?", into, from, from);
        sql.update("update identity set subject = ? where subject = ?", into, from);
        sql.update("update own_id set thing = ? where thing = ? and kind = 'PERSON'", into, from);
        sql.update(
                "insert into consent (subject, purpose, recipient, given_on, valid_until, withdrawn_on)"
                        + " select ?, purpose, recipient, given_on, valid_until, withdrawn_on from consent c"
                        + " where c.subject = ? on conflict do nothing",
                into,
                from);
        sql.update("delete from consent where subject = ?", from);
        for (var state : List.of("PENDING", "HELD")) {
            sql.update(
                    "update delivery set subject = ? where subject = ? and purpose is not null and state = '" + state
                            + "'",
                    into,
                    from);
        }
        purposes(write, into).forEach(purpose -> learned.of(into, purpose));
    }

    private static List<String> purposes(Write write, long subject) {
        return write.sql()
                .list(
                        "select distinct purpose from consent where subject = ? order by purpose",
                        row -> row.getString(1),
                        subject);
    }

    /** The person that this one is, since two may have been found to be one. */
    static long now(Sql sql, long subject) {
        return sql.number("select coalesce(same_as, id) from subject where id = ?", subject);
    }

    /**
     * Keeps what a document says of its person's consents.
     *
     * @param learned gets what of it is news
     */
    static void learn(Write write, long subject, List<Consent> consents, Learned learned) {
        for (var consent : consents) {
            int news = write.sql()
                    .update(
                            "insert into consent (subject, purpose, recipient, given_on, valid_until, withdrawn_on)"
                                    + " values (?, ?, ?, ?, ?, ?) on conflict (subject, purpose, recipient, given_on)"
                                    + " do update set valid_until = excluded.valid_until,"
                                    + " withdrawn_on = coalesce(excluded.withdrawn_on, consent.withdrawn_on)"
                                    + " where consent.valid_until is distinct from excluded.valid_until"
                                    + " or (excluded.withdrawn_on is not null"
                                    + " and consent.withdrawn_on is distinct from excluded.withdrawn_on)",
                            subject,
                            consent.purpose(),
                            consent.recipient().map(partner -> partner.value()).orElse(EVERYBODY),
                            day(consent.givenOn()),
                            consent.validUntil().map(Subjects::day).orElse(null),
                            consent.withdrawnOn().map(Subjects::day).orElse(null));
            if (news > 0) {
                learned.of(subject, consent.purpose());
            }
        }
    }

    /** Whether the person consents today; what was taken back later than it was given counts for nothing. */
    static boolean consents(Write write, long subject, String purpose, String recipient) {
        var today = day(write.now().atOffset(ZoneOffset.UTC).toLocalDate());
        return write.sql()
                .exists(
                        CONSENTS, subject, purpose, recipient, today, today, today, subject, purpose, today, subject,
                        purpose, recipient, today);
    }

    private static Integer day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
