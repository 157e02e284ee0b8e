package org.mentorhub.routes.partner;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a partner may be called, in its own time zone: 07:00 to 20:00 Europe/Rome on working days.
 *
 * @param days on which the window opens; never empty
 * @param from first moment of the day
 * @param until first moment that is outside again; later than {@code from}
 * @param zone of both
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

    public Window {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("a window needs a day, and must open before it closes");
        }
    }

    /** Whether the partner may be called at that moment. */
    public boolean isOpen(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** That moment if the window is open then, else when it opens next. */
    public Instant nextOpening(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        var local = moment.atZone(zone);
        var day = local.toLocalTime().isBefore(from)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return ZonedDateTime.of(day, from, zone).toInstant();
    }
}
