package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.ledger.Verification;

/**
 * Lets the hub die a few times, by {@code kill -9} and at write points, while documents come by REST, SOAP, files and queues; then counts
 * from outside. {@code -Dmentorhub.kills=200} makes a long one of it, {@code -Dmentorhub.seed=N} another.
 */
class CampaignIT {
    private static final int KILLS = Integer.getInteger("mentorhub.kills", 4);
    private static final long SEED = Long.getLong("mentorhub.seed", 9);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    @Test
    void keepsItsPromisesHoweverOftenItDies() throws Exception {
        var workspace = Workspace.create(
                root, Path.of(System.getProperty("mentorhub.home")).resolve("config"));
        var plan = new Plan(KILLS, Duration.ofHours(2), SEED, FaultKind.all());

        Verdict verdict = new Campaign(plan, workspace, Clock.systemUTC(), System.out::println).run();

        assertThat(verdict.lost())
                .as("documents that a receipt names and a recipient has not, seed %d", SEED)
                .isEmpty();
        assertThat(verdict.doubled()).as("more than one effect").isEmpty();
        assertThat(verdict.stale()).as("older versions after newer ones").isZero();
        assertThat(verdict.stranded()).as("nobody will come for them").isEmpty();
        assertThat(verdict.chain()).isInstanceOf(Verification.Intact.class);
        assertThat(verdict.isKept()).isTrue();
        assertThat(verdict.kills()).isEqualTo(KILLS);
        assertThat(verdict.faults()).containsKeys(FaultKind.KILL, FaultKind.HALT, FaultKind.REPEAT);
        assertThat(verdict.faults().keySet()).as("of partners' services").containsAnyElementsOf(FaultKind.ofServices());
        assertThat(verdict.senders())
                .as("senders by every transport")
                .contains(Cast.ANAPEC, Cast.ANETI, Cast.OFPPT, Cast.TUNIS, Cast.ATFP, Cast.BENI_MELLAL);
        assertThat(verdict.recipients())
                .as("recipients by SOAP, by REST and by file")
                .contains(Cast.MILAN, Cast.ANAPEC, Cast.AFOL);
    }
}
