package org.mentorhub.connectors.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.sf.saxon.s9api.SaxonApiException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Translation of one certificate, bytes to bytes, with report, places and checks: the engine beside ordinary hand-written streaming Java,
 * JSLT and Saxon, in one run and on the same documents. {@link EqualResultsTest} checks in every build that all give the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TranslationBenchmark {
    private static final List<String> JOBS = List.of(
            "ma-ofppt-read",
            "ma-ofppt-write",
            "it-comune-milano-read",
            "it-comune-milano-write",
            "tn-atfp-read",
            "tn-atfp-write");

    @Param("tn-atfp-read")
    public String job = "";

    @Param("ENGINE")
    public String by = "";

    private byte[] input = {};
    private Contestant.Translation translation = content -> content;

    /** Compiles what compiles, and makes the document. */
    @Setup
    public void setUp() throws IOException, SaxonApiException {
        Job wanted = Job.of(job);
        input = wanted.input();
        translation = Contestant.valueOf(by).open(wanted).orElseThrow();
    }

    /** One document. */
    @Benchmark
    public byte[] translate() throws IOException {
        return translation.of(input);
    }

    /** Runs all and prints ratios. Arguments: seconds an iteration (1), iterations (5), and jobs (all). */
    public static void main(String[] arguments) throws RunnerException, SaxonApiException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int iterations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<String> jobs = arguments.length > 2 ? List.of(arguments[2].split(",")) : JOBS;
        Map<String, Map<Contestant, Measured>> results = new TreeMap<>();
        for (String job : jobs) {
            for (Contestant contestant : Contestant.values()) {
                if (contestant.open(Job.of(job)).isPresent()) {
                    results.computeIfAbsent(job, first -> new TreeMap<>())
                            .put(contestant, run(job, contestant, seconds, iterations));
                }
            }
        }
        print(results, System.out);
    }

    private static Measured run(String job, Contestant contestant, int seconds, int iterations) throws RunnerException {
        var options = new OptionsBuilder()
                .include(TranslationBenchmark.class.getName() + ".translate")
                .param("job", job)
                .param("by", contestant.name())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .build();
        Collection<RunResult> found = new Runner(options).run();
        RunResult result = new ArrayList<>(found).getFirst();
        return new Measured(
                result.getPrimaryResult().getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }

    private record Measured(double micros, double bytes) {}

    private static void print(Map<String, Map<Contestant, Measured>> results, PrintStream out) {
        out.printf(
                Locale.ROOT, "%n%-24s %-13s %9s %9s %14s %12s%n", "job", "by", "µs", "KB", "time / hand", "KB / hand");
        results.forEach((job, all) -> {
            Measured hand = all.get(Contestant.HAND_WRITTEN);
            all.forEach((contestant, measured) -> out.printf(
                    Locale.ROOT,
                    "%-24s %-13s %9.1f %9.1f %14.2f %12.2f%n",
                    job,
                    contestant,
                    measured.micros(),
                    measured.bytes() / 1024,
                    measured.micros() / hand.micros(),
                    measured.bytes() / hand.bytes()));
        });
    }
}
