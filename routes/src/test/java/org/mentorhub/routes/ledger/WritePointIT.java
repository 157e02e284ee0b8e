package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.routes.ledger.sql.WritePoint;

/** A process halts at each write point; after a restart every document is at its recipient once, and every receipt holds. */
class WritePointIT {
    private static final int HALTED = 137;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "KEYS_COMMITTED, 1",
        "PAYLOAD_SYNCED, 1",
        "PAYLOAD_SYNCED, 3",
        "PAYLOAD_SYNCED, 4",
        "BEFORE_COMMIT, 2",
        "BEFORE_COMMIT, 5",
        "BEFORE_COMMIT, 8",
        "BEFORE_COMMIT, 11",
        "AFTER_COMMIT, 2",
        "AFTER_COMMIT, 4",
        "AFTER_COMMIT, 8",
        "AFTER_COMMIT, 11",
        "AFTER_SUBMIT, 3",
        "AFTER_PART, 1",
        "AFTER_PART, 3",
        "AFTER_FINISH, 1",
        "AFTER_PLAN, 1",
        "BEFORE_DROP_END, 1",
        "AFTER_DROP_END, 1",
        "AFTER_CLAIM, 1",
        "AFTER_CLAIM, 2",
        "AFTER_OUTPUT, 2",
        "BEFORE_SETTLE, 2",
        "AFTER_SETTLE, 2"
    })
    void losesNothingAndDoublesNothing(WritePoint point, int passage) throws IOException, InterruptedException {
        Databases.newDirectory(directory.resolve("run"));
        assertThat(exitOfChildThatHaltsAt(point, passage)).isEqualTo(HALTED);
        var scenario = new CrashScenario(directory);
        scenario.run();
        eachReceiptIsTheSameAtEveryRepeat(scenario);
        eachDocumentArrivedOnceAndUnchanged(scenario);
        theDropIsTheSameAtEveryUpload(scenario);
        try (var ledger = scenario.open()) {
            var counts = ledger.views().counts();
            assertThat(ledger.verify()).isEqualTo(new Verification.Intact(counts.events(), counts.head()));
            assertThat(counts.submissions()).isEqualTo(Map.of(SubmissionState.ACCEPTED, 4L));
            assertThat(counts.deliveries())
                    .describedAs("each document at Milan, four at AFOL; for ANAPEC a word on each, a receipt and a"
                            + " rejection")
                    .isEqualTo(Map.of(
                            DeliveryState.ACKNOWLEDGED, 7L, DeliveryState.DELIVERED, 4L, DeliveryState.PENDING, 9L));
            assertThat(ledger.views().counts(Sending.MILAN).deliveries())
                    .isEqualTo(Map.of(DeliveryState.ACKNOWLEDGED, 7L));
        }
        assertThat(directory.resolve("run/payload").toFile().list())
                .describedAs("native and canonical content of the large document, and the file of refused rows")
                .hasSize(3);
    }

    @Test
    void namesEveryWritePointInTheTestAbove() throws NoSuchMethodException {
        var tested = WritePointIT.class
                .getDeclaredMethod("losesNothingAndDoublesNothing", WritePoint.class, int.class)
                .getAnnotation(CsvSource.class)
                .value();
        for (var point : WritePoint.values()) {
            assertThat(tested).anyMatch(line -> line.startsWith(point.name() + ","));
        }
    }

    private int exitOfChildThatHaltsAt(WritePoint point, int passage) throws IOException, InterruptedException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var child = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + WritePoint.PROPERTY + "=" + point + ":" + passage,
                        "-cp",
                        classes,
                        CrashScenario.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("child.log").toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    private static void eachReceiptIsTheSameAtEveryRepeat(CrashScenario scenario) throws IOException {
        assertThat(Files.readAllLines(scenario.receipts()).stream().distinct()).hasSize(CrashScenario.SUBMISSIONS);
    }

    private static void theDropIsTheSameAtEveryUpload(CrashScenario scenario) throws IOException {
        assertThat(Files.readAllLines(scenario.outbox()).stream().distinct()).hasSize(1);
    }

    private static void eachDocumentArrivedOnceAndUnchanged(CrashScenario scenario) throws IOException {
        assertThat(Files.readAllLines(scenario.inbox()).stream().distinct()).hasSize(CrashScenario.DOCUMENTS);
    }
}
