package org.mentorhub.routes.admin;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.schemas.PartnerId;

/** What operators see of schedules and do about them: the one source of MBeans, management port and command line. */
final class ScheduleDesk {
    private static final int PATIENCE_SECONDS = 30;

    private final Schedules schedules;

    ScheduleDesk(Schedules schedules) {
        this.schedules = schedules;
    }

    List<ScheduleView> list() {
        return schedules.all().stream().map(ScheduleView::of).toList();
    }

    /**
     * Runs at once, whatever the clock says, and waits for what that finds.
     *
     * @param direction {@code pickup} or {@code drop}
     * @return what it found, for people
     */
    String runNow(PartnerId partner, String direction) {
        var asked = find(partner, direction).runNow();
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return "asked for; it has found nothing yet. Is the partner suspended, its circuit open, or the route"
                    + " stopped?";
        } catch (ExecutionException defect) {
            throw new IllegalStateException("the run failed", defect.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "asked for";
        }
    }

    private Scheduled find(PartnerId partner, String direction) {
        return Arrays.stream(Direction.values())
                .filter(one -> one.id().equals(direction))
                .flatMap(one -> schedules.find(partner, one).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchIdException(
                        partner + " has no schedule for " + direction + "; its file in config/partners says so"));
    }
}
