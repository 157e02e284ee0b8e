package org.mentorhub.routes.sftp.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.routes.partner.Schedule;
import org.mentorhub.schemas.PartnerId;

class ScheduledTest {
    private static final PartnerId AFOL = new PartnerId("it-afol");
    private static final Schedule AT_NIGHT = new Schedule(List.of("0 15 2 * * *"), ZoneId.of("Europe/Rome"));

    private final Rows rows = new Rows();
    private final List<Alarm> raised = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void runsAtThePartnersOwnTime() {
        var node = node();
        assertThat(node.take()).isEmpty();

        now = Instant.parse("2026-03-11T01:14:59Z");
        assertThat(node.take()).isEmpty();
        now = Instant.parse("2026-03-11T01:15:00Z");
        assertThat(node.take()).map(Run::due).contains(Instant.parse("2026-03-11T01:15:00Z"));
        assertThat(node.next()).contains(Instant.parse("2026-03-12T01:15:00Z"));
        assertThat(raised).isEmpty();
    }

    @Test
    void keepsItsHourWhenTheClocksChange() {
        now = Instant.parse("2026-03-28T12:00:00Z");
        assertThat(node().next()).contains(Instant.parse("2026-03-29T01:15:00Z"));
        now = Instant.parse("2026-03-29T12:00:00Z");
        assertThat(node().next()).contains(Instant.parse("2026-03-30T00:15:00Z"));
    }

    @Test
    void runsOnceOverAllNodes() {
        var one = node();
        var other = node();
        one.take();
        other.take();
        now = now.plus(Duration.ofDays(1));

        assertThat(List.of(one.take(), other.take()))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void makesUpMissedRunsOnceAndSaysSo() {
        node().take();
        now = now.plus(Duration.ofDays(5));
        var restarted = node();

        var made = restarted.take().orElseThrow();
        assertThat(made.due()).isEqualTo(Instant.parse("2026-03-15T01:15:00Z"));
        assertThat(raised).extracting(Alarm::kind).containsExactly(Alarm.Kind.SCHEDULE_MISSED);
        restarted.end(made, 0);
        assertThat(restarted.take()).isEmpty();
    }

    @Test
    void missesNothingBeforeItsFirstStart() {
        assertThat(node().take()).isEmpty();
        assertThat(raised).isEmpty();
    }

    @Test
    void takesOverARunWhoseProcessEnded() {
        node().take();
        now = Instant.parse("2026-03-11T01:15:00Z");
        var begun = node().take().orElseThrow();
        rows.processEnds();

        assertThat(node().take()).map(Run::due).contains(begun.due());
    }

    @Test
    void runsWhenAsked() throws Exception {
        var node = node();
        var asked = node.runNow();

        var run = node.take().orElseThrow();
        node.end(run, 7);

        assertThat(asked.get()).isEqualTo("found 7");
        assertThat(node.last().orElseThrow().ended()).map(Runs.End::found).contains(7);
    }

    private Scheduled node() {
        var alarms = new Alarms();
        alarms.listen(raised::add);
        return new Scheduled(AFOL, Direction.DROP, AT_NIGHT, rows, alarms, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** The ledger's rows, without a ledger: one row a time, taken by whoever comes first. */
    private final class Rows implements Runs {
        private final Map<Instant, Runs.Run> made = new HashMap<>();
        private boolean ended;

        void processEnds() {
            ended = true;
        }

        @Override
        public boolean begin(PartnerId partner, String direction, Instant due) {
            boolean free =
                    !made.containsKey(due) || (ended && made.get(due).ended().isEmpty());
            if (free) {
                made.put(due, new Runs.Run(due, now, Optional.empty()));
            }
            return free;
        }

        @Override
        public void end(PartnerId partner, String direction, Instant due, int found) {
            made.put(due, new Runs.Run(due, now, Optional.of(new End(now, found))));
        }

        @Override
        public void end(PartnerId partner, String direction, Instant due, int found, String position) {
            end(partner, direction, due, found);
        }

        @Override
        public Optional<String> position(PartnerId partner, String direction) {
            return Optional.empty();
        }

        @Override
        public Optional<Runs.Run> last(PartnerId partner, String direction) {
            return made.values().stream().max(Comparator.comparing(Runs.Run::due));
        }
    }
}
