package org.mentorhub.routes.partner;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a partner may be called, in its own time zone: 07:00 to 20:00 Europe/Rome on working days, 20:00 to 06:00 Africa/Tunis.
 *
 * @param days on which the window opens; never empty
 * @param from first moment of the window
 * @param until first moment that is outside again; earlier than {@code from} where the window ends on the next day
 * @param zone of both
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

    public Window {
        days = Set.copyOf(days);
        if (days.isEmpty() || from.equals(until)) {
            throw new IllegalArgumentException("a window needs a day, and must not close when it opens");
        }
    }

    /** Whether the partner may be called at that moment. */
    public boolean isOpen(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        boolean begun = days.contains(local.getDayOfWeek()) && !time.isBefore(from);
        if (from.isBefore(until)) {
            return begun && time.isBefore(until);
        }
        boolean sinceYesterday = days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(until);
        return begun || sinceYesterday;
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
