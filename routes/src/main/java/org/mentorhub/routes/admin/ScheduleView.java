package org.mentorhub.routes.admin;

import java.time.Instant;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.routes.sftp.schedule.Scheduled;

/**
 * One schedule as operators see it. Times are ISO 8601, UTC.
 *
 * @param partner whose
 * @param direction {@code pickup} or {@code drop}
 * @param cron its expressions
 * @param zone in which they are meant
 * @param next when it runs by itself; empty where never again
 * @param lastDue for which time the last run was; empty where there was none
 * @param lastEnded when that ended; empty while it is under way
 * @param lastFound how much that found; -1 while it is under way, or where there was none
 */
public record ScheduleView(
        String partner,
        String direction,
        String cron,
        String zone,
        String next,
        String lastDue,
        String lastEnded,
        int lastFound) {

    static ScheduleView of(Scheduled scheduled) {
        var last = scheduled.last();
        var end = last.flatMap(Runs.Run::ended);
        return new ScheduleView(
                scheduled.partner().value(),
                scheduled.direction().id(),
                String.join(", ", scheduled.schedule().cron()),
                scheduled.schedule().zone().getId(),
                scheduled.next().map(Instant::toString).orElse(""),
                last.map(Runs.Run::due).map(Instant::toString).orElse(""),
                end.map(Runs.End::at).map(Instant::toString).orElse(""),
                end.map(Runs.End::found).orElse(-1));
    }
}
