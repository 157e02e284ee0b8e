package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same bytes in, the same bytes out, whatever charset, language and time zone the machine has. */
class EveryMachineTest {

    @Test
    void translatesAlikeOnMachinesOfAnyCharsetLanguageAndZone() throws Exception {
        String here = Fingerprint.here();
        Process turkish = started("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia");
        assertThat(said(turkish)).isEqualTo(here);
        Process arabic = started(
                "-Dfile.encoding=windows-1256",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=America/St_Johns");
        assertThat(said(arabic)).isEqualTo(here);
    }

    private static Process started(String... machine) throws Exception {
        List<String> command = Stream.of(
                        Stream.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"),
                        Stream.of(machine),
                        Stream.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()))
                .flatMap(words -> words)
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String said(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
