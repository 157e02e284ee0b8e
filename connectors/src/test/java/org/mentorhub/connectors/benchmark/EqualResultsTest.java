package org.mentorhub.connectors.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison of speed is worth nothing where the results differ. */
class EqualResultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ma-ofppt-read",
                "ma-ofppt-write",
                "it-comune-milano-read",
                "it-comune-milano-write",
                "tn-atfp-read",
                "tn-atfp-write"
            })
    void givesTheSameAsTheEngineByWhateverMeans(String name) throws Exception {
        Job job = Job.of(name);
        byte[] input = job.input();
        byte[] expected = Job.engine(job).of(input);
        for (Contestant contestant : Contestant.values()) {
            var translation = contestant.open(job);
            if (translation.isPresent()) {
                byte[] found = translation.get().of(input);
                assertThat(job.isSame(expected, found))
                        .as(
                                "%s by %s: %s",
                                name, contestant, new String(found, java.nio.charset.StandardCharsets.UTF_8))
                        .isTrue();
            }
        }
    }
}
