package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.HubProcess.Machine;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.ledger.Verification;

/** At each death of the hub the power fails too: what neither the ledger nor the broker nor anybody else has synced is gone. */
@EnabledIfSystemProperty(
        named = "mentorhub.defects",
        matches = ".+",
        disabledReason = "takes minutes: -Dmentorhub.defects=all")
class PowerCutIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    @Test
    void losesNothingAndDoublesNothingWhenThePowerFails() throws IOException {
        var home = Path.of(System.getProperty("mentorhub.home"));
        var workspace = Workspace.create(root.resolve("workspace"), home.resolve("config"));
        var power = PowerCut.in(root.resolve("power"), workspace.data());
        var machine = Machine.shortLived(System.getProperty("java.class.path"), power.environment());
        var plan = new Plan(Integer.getInteger("mentorhub.kills", 8), Duration.ofSeconds(240), 7, FaultKind.all());
        var verdict = new Campaign(
                        plan, workspace, Clock.systemUTC(), System.out::println, new Conditions(machine, power))
                .run();
        assertThat(verdict.lost()).as("lost").isEmpty();
        assertThat(verdict.doubled()).as("doubled").isEmpty();
        assertThat(verdict.stale()).as("stale").isZero();
        assertThat(verdict.stranded()).as("stranded").isEmpty();
        assertThat(verdict.chain()).isInstanceOf(Verification.Intact.class);
        assertThat(verdict.documents()).isGreaterThan(verdict.kills());
    }
}
