package org.mentorhub.routes.partner;

import java.time.ZoneId;
import java.util.List;

/**
 * When something is done.
 *
 * @param cron expressions of six fields, seconds first, as Spring reads them; what one of them says counts
 * @param zone the partner's time zone, in which the expressions are meant
 */
public record Schedule(List<String> cron, ZoneId zone) {
    public Schedule {
        cron = List.copyOf(cron);
    }
}
