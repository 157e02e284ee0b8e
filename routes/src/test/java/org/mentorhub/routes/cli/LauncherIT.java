package org.mentorhub.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @TempDir
    private Path elsewhere;

    @Test
    void showsItsCommands() throws Exception {
        var help = Launched.hub("--help");
        assertThat(help.exit()).isEqualTo(ExitCode.DONE);
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains(
                        "demo", "init", "start", "check", "translate", "submit", "status", "partners", "dead", "replay")
                .contains("verify-receipt", "verify-ledger", "token");
    }

    @Test
    void worksFromAnywhereThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("hub"), Launched.HOME.resolve("hub"));
        var help = Launched.run(elsewhere, Map.of(), List.of(link.toString(), "status", "--help"));
        assertThat(help.exit()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Usage: hub status");
    }

    @Test
    void doesNotMindAJavaHomeThatIsNoJdk() throws Exception {
        var help = Launched.run(
                elsewhere,
                Map.of("JAVA_HOME", elsewhere.toString()),
                List.of(Launched.HOME.resolve("hub").toString(), "--help"));
        assertThat(help.exit()).as(help.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void saysWrongUse() throws Exception {
        assertThat(Launched.hub("status", "--colour").exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Launched.hub("fly").exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Launched.hub().exit()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void saysThatThereIsNoHub() throws Exception {
        var status = Launched.hub("status", "--data", elsewhere.toString());
        assertThat(status.exit()).isEqualTo(ExitCode.NO_HUB);
        assertThat(status.err()).contains("hub start");
    }
}
