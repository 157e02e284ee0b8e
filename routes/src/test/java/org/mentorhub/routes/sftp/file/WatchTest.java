package org.mentorhub.routes.sftp.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.routes.sftp.server.NamePattern;
import org.mentorhub.schemas.DocumentType;

class WatchTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final Watch watch = new Watch(
            List.of(
                    rule("AFOL_ATT_{yyyyMMdd}_{n}.csv", Wholeness.MARKER),
                    rule("*.stable", Wholeness.STABLE_SIZE),
                    rule("*.renamed", Wholeness.RENAME)),
            new Clock() {
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
            });

    @Test
    void takesAMarkedFileAndLeavesOneWithoutMarker() {
        var look = watch.look(List.of(
                file("AFOL_ATT_20261125_01.csv", 10),
                file("AFOL_ATT_20261125_01.csv.ok", 1),
                file("AFOL_ATT_20261125_02.csv", 10)));

        assertThat(look.whole()).extracting(whole -> whole.file().name()).containsExactly("AFOL_ATT_20261125_01.csv");
        assertThat(look.growing()).isEmpty();
        assertThat(look.unknown()).isZero();
    }

    @Test
    void findsMarkersThatAnEarlierProcessLeftAndThoseThatStayAlone() {
        var left = file("AFOL_ATT_20261125_03.csv.ok", 1);
        var early = file("AFOL_ATT_20261125_04.csv.ok", 1);
        assertThat(watch.look(List.of(left)).orphans()).containsExactly(left);

        assertThat(watch.look(List.of(early)).orphans()).isEmpty();
        now = now.plusSeconds(60);
        assertThat(watch.look(List.of(early)).orphans()).containsExactly(early);
    }

    @Test
    void countsTheTimeOfAFileFromWhenItIsNoLongerKnownToBeHalf() {
        var file = List.of(file("a.stable", 10));
        watch.look(file, name -> true);
        now = now.plusSeconds(61);
        assertThat(watch.look(file).whole()).isEmpty();
        now = now.plusSeconds(60);
        assertThat(watch.look(file).whole()).hasSize(1);
    }

    @Test
    void waitsUntilTheSizeHasNotChangedForAWhileByItsOwnClock() {
        assertThat(watch.look(List.of(file("a.stable", 10))).growing()).hasSize(1);
        now = now.plusSeconds(59);
        assertThat(watch.look(List.of(file("a.stable", 11))).growing()).hasSize(1);
        now = now.plusSeconds(59);
        assertThat(watch.look(List.of(file("a.stable", 11))).growing()).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(watch.look(List.of(file("a.stable", 11))).whole()).hasSize(1);
    }

    @Test
    void takesARenamedFileAtOnceAndCountsWhatNoRuleFits() {
        var look = watch.look(List.of(file("a.renamed", 10), file("a.tmp", 10)));

        assertThat(look.whole()).hasSize(1);
        assertThat(look.unknown()).isEqualTo(1);
    }

    @Test
    void ordersFilesByTheDayAndTheNumberInTheirNames() {
        var pattern = new NamePattern("AFOL_ATT_{yyyyMMdd}_{n}.csv");

        assertThat(pattern.issuedAt("AFOL_ATT_20261125_02.csv", ROME))
                .contains(Instant.parse("2026-11-24T23:00:00.002Z"));
        assertThat(pattern.issuedAt("AFOL_ATT_20261399_02.csv", ROME)).isEmpty();
        assertThat(pattern.fits("AFOL_ATT_20261125_02.csv.part")).isFalse();
        assertThat(new NamePattern("a*.csv").issuedAt("abc.csv", ROME)).isEmpty();
    }

    private static FileRule rule(String pattern, Wholeness whole) {
        return new FileRule(pattern, DocumentType.TRAINING_CERTIFICATE, whole, Duration.ofSeconds(60), Wrapping.PLAIN);
    }

    private static FoundFile file(String name, long size) {
        return new FoundFile(name, size, 981_173_106_000L);
    }
}
