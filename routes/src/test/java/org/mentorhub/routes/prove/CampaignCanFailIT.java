package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.routes.demo.HubProcess.Machine;
import org.mentorhub.routes.demo.Workspace;

/** A campaign that finds nothing proves something only if it would find it: hubs with a planted mistake are caught, each of them. */
@EnabledIfSystemProperty(
        named = "mentorhub.defects",
        matches = ".+",
        disabledReason = "takes minutes: -Dmentorhub.defects=all")
class CampaignCanFailIT {
    private static final int ENOUGH_DEATHS = 4;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path root;

    @ParameterizedTest
    @EnumSource
    void catchesA(Defect defect) throws IOException {
        String asked = System.getProperty("mentorhub.defects", "all");
        assumeTrue(asked.equals("all") || asked.equals(defect.name()), "another one is asked for");
        var home = Path.of(System.getProperty("mentorhub.home"));
        var workspace = Workspace.create(root.resolve("workspace"), home.resolve("config"));
        var plan = new Plan(
                deaths(defect),
                Duration.ofSeconds(90),
                5,
                EnumSet.complementOf(EnumSet.of(FaultKind.HALT, FaultKind.KILL_AT_START)));
        var verdict = new Campaign(
                        plan,
                        workspace,
                        Clock.systemUTC(),
                        line -> System.out.println(defect + ": " + line),
                        conditions(defect, home, workspace.data()))
                .run();
        System.out.println(defect + ": " + verdict);
        assertThat(verdict.isKept())
                .as("%d documents and %d deaths later nobody has noticed", verdict.documents(), verdict.kills())
                .isFalse();
        assertThat(found(defect, verdict)).as("%s, and this shows it", defect).isNotEmpty();
    }

    /** Some mistakes show while the hub lives. */
    private static int deaths(Defect defect) {
        return switch (defect) {
            case SYNC_SKIPPED, ACKNOWLEDGED_BEFORE_COMMIT, REPEATS_KNOWN_BY_MEMORY_ONLY -> ENOUGH_DEATHS;
            case MARKER_IGNORED, RENAMED_BEFORE_CLOSED -> 1;
        };
    }

    private Conditions conditions(Defect defect, Path home, Path data) throws IOException {
        String classPath = defect.planted(home, root.resolve("spoilt"));
        if (defect != Defect.SYNC_SKIPPED) {
            return new Conditions(Machine.shortLived(classPath, Map.of()), Conditions.USUAL.disk());
        }
        var power = PowerCut.in(root.resolve("power"), data);
        return new Conditions(Machine.shortLived(classPath, power.environment()), power);
    }

    private static List<String> found(Defect defect, Verdict verdict) {
        return switch (defect) {
            case ACKNOWLEDGED_BEFORE_COMMIT, SYNC_SKIPPED, MARKER_IGNORED -> verdict.lost();
            case REPEATS_KNOWN_BY_MEMORY_ONLY -> verdict.doubled();
            case RENAMED_BEFORE_CLOSED ->
                Stream.concat(verdict.lost().stream(), verdict.stranded().stream())
                        .filter(found -> found.contains("half"))
                        .toList();
        };
    }
}
