package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.Views.ActView;
import org.mentorhub.routes.seal.SealKey;

/** Keeps who did what an event tells, and why. */
final class Acts {
    private static final String WHO = "act-who";
    private static final String WHY = "act-why";

    private final SealKey ledgerKey;

    Acts(SealKey ledgerKey) {
        this.ledgerKey = ledgerKey;
    }

    /** Does it; every event that it appends, if any, is that operator's. */
    <T> T noted(Write write, Act act, Supplier<T> doing) {
        long first = write.nextSequence();
        var done = doing.get();
        if (act.isSigned() && write.nextSequence() > first) {
            var who = seal(act.who(), WHO);
            var why = seal(act.why(), WHY);
            write.sql().updateOne("insert into operator_act (event, who, why) values (?, ?, ?)", first, who, why);
        }
        return done;
    }

    /** The newest, newest first. */
    List<ActView> newest(Sql sql, int limit) {
        return sql.list(
                "select e.sequence, e.at, e.type, e.about, a.who, a.why from operator_act a join event e"
                        + " on e.sequence = a.event order by a.event desc limit ?",
                row -> new ActView(
                        row.getLong(1),
                        Times.instant(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        new Act(open(row.getBytes(5), WHO), open(row.getBytes(6), WHY))),
                limit);
    }

    private byte[] seal(String text, String use) {
        return ledgerKey.seal(text.getBytes(StandardCharsets.UTF_8), use);
    }

    private String open(byte[] sealed, String use) {
        return new String(ledgerKey.open(sealed, use), StandardCharsets.UTF_8);
    }
}
