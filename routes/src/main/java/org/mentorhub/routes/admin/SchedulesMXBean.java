package org.mentorhub.routes.admin;

import java.util.List;

/** {@code org.mentorhub:type=Schedules}: when files are fetched and dropped. */
@Described("When the hub fetches files from partners' servers and drops files there; a missed run is made up once")
public interface SchedulesMXBean {

    /** How many. */
    @Described("How many schedules there are")
    int getCount();

    /** Lists. */
    @ReadsOnly
    @Described("Lists all schedules: cron and zone, next run, last run, and how much that found")
    List<ScheduleView> list();

    /** Fetches now. */
    @Described("Fetches a partner's files at once, whatever the clock says; waits up to 30 s and says what it found")
    String pickUpNow(@Described(name = "partner", value = "a partner's id") String partner);

    /** Drops now. */
    @Described("Drops what is due for a partner at once, whatever the clock says; waits up to 30 s and says how much"
            + " that was")
    String dropNow(@Described(name = "partner", value = "a partner's id") String partner);
}
