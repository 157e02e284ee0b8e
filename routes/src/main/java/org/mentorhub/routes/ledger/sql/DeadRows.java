package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeadLetters.Cause;
import org.mentorhub.routes.ledger.DeadLetters.Preview;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.schemas.PartnerId;

/**
 * The rows of dead letters that nobody decided on.
 *
 * @param which of them
 */
record DeadRows(Selection which) {
    private static final String UNDECIDED = " d.state = 'DEAD' and d.decided = 0";
    private static final String DOUBT = "d.uncertain = 1 and d.notice is null";
    private static final String NEWEST = " and not exists (select 1 from delivery n where n.document = d.document"
            + " and n.recipient = d.recipient and n.state not in ('WITHDRAWN', 'SUPERSEDED')"
            + " and (n.ordinal, n.exchange) > (d.ordinal, d.exchange))";

    /** A condition on {@code d}; its arguments are {@link #arguments}. */
    String condition() {
        return UNDECIDED
                + (which.recipient().isPresent() ? " and d.recipient = ?" : "")
                + (which.cause().isPresent() ? " and d.reason_code = ?" : "");
    }

    /** What the condition asks for, and then these. */
    @Nullable
    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>();
        which.recipient().map(PartnerId::value).ifPresent(all::add);
        which.cause().ifPresent(all::add);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** To whom they are, in the order of ids. */
    List<String> recipients(Sql sql) {
        return which.recipient()
                .map(one -> List.of(one.value()))
                .orElseGet(() -> sql.list(
                        "select distinct recipient from delivery where state = 'DEAD' order by recipient",
                        row -> row.getString(1)));
    }

    Preview preview(Sql sql) {
        var dead = " from delivery d where" + condition();
        long all = sql.number("select count(*)" + dead, arguments());
        long newest = sql.number("select count(*)" + dead + NEWEST, arguments());
        long doubtful = sql.number("select count(*)" + dead + NEWEST + " and " + DOUBT, arguments());
        long oldest = sql.number(
                "select coalesce(min(d.created_at), 0)" + dead + NEWEST + " and not (" + DOUBT + ")", arguments());
        var since = oldest == 0 ? Optional.<Instant>empty() : Optional.of(Times.instant(oldest));
        return new Preview(newest - doubtful, since, all - newest, doubtful);
    }

    List<Cause> causes(Sql sql) {
        return sql.list(
                "select d.recipient, coalesce(d.reason_code, ''), count(*), min(d.created_at) from delivery d where"
                        + condition() + " group by 1, 2 order by 1, 2",
                row -> new Cause(
                        new PartnerId(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        Times.instant(row.getLong(4))),
                arguments());
    }
}
