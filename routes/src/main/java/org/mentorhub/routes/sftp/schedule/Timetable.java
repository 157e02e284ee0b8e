package org.mentorhub.routes.sftp.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.partner.Schedule;
import org.springframework.scheduling.support.CronExpression;

/** The times of a schedule. Where several expressions name one moment, it is one time. */
final class Timetable {
    private static final List<Duration> LOOKING_BACK = List.of(
            Duration.ofMinutes(2), Duration.ofHours(2), Duration.ofDays(2), Duration.ofDays(40), Duration.ofDays(400));

    private final List<CronExpression> cron;
    private final ZoneId zone;

    Timetable(Schedule schedule) {
        this.cron = schedule.cron().stream().map(CronExpression::parse).toList();
        this.zone = schedule.zone();
    }

    /** The first time after that moment; empty where there is none any more. */
    Optional<Instant> next(Instant after) {
        return cron.stream()
                .flatMap(expression -> next(expression, after).stream())
                .min(Comparator.naturalOrder());
    }

    /** Counted by the local clock: a time that the change to summer leaves out is later that night, one that comes twice is the first. */
    private Optional<Instant> next(CronExpression expression, Instant after) {
        @Nullable LocalDateTime local = expression.next(LocalDateTime.ofInstant(after, zone));
        while (local != null && !local.atZone(zone).toInstant().isAfter(after)) {
            local = expression.next(local);
        }
        return Optional.ofNullable(local).map(time -> time.atZone(zone).toInstant());
    }

    /** The last time up to that moment; empty where there was none in the year before. */
    Optional<Instant> last(Instant until) {
        return LOOKING_BACK.stream()
                .map(back -> lastBetween(until.minus(back), until))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Instant> lastBetween(Instant from, Instant until) {
        var found = Optional.<Instant>empty();
        for (var time = next(from); time.filter(t -> !t.isAfter(until)).isPresent(); time = next(time.get())) {
            found = time;
        }
        return found;
    }
}
