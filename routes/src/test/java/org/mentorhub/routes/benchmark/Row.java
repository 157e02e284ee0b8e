package org.mentorhub.routes.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What one relay did with so many senders.
 *
 * @param documents handed in, and arrived at the recipient
 * @param accepted a second, while the senders sent
 * @param relayed a second, from the first call to the last arrival
 * @param accept milliseconds from call to answer: the half, 99 of 100
 * @param handOver milliseconds from call to arrival: the half, 99 of 100
 * @param backlogSeconds from the last answer to the last arrival
 * @param processor milliseconds of processor time that the relay's process took for a document
 */
record Row(
        int documents,
        double accepted,
        double relayed,
        Spread accept,
        Spread handOver,
        double backlogSeconds,
        double processor) {
    private static final double NANOS_A_SECOND = 1e9;

    /** One document that was taken, by the clock of {@link System#nanoTime}. */
    record Sent(String reference, long called, long answered) {}

    /** Milliseconds that half of all, and 99 of 100, did not exceed. */
    record Spread(double p50, double p99) {
        private static final double NANOS_A_MILLI = 1e6;

        static Spread of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Spread(at(sorted, 0.5), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / NANOS_A_MILLI;
        }
    }

    static Row of(List<Sent> sent, Map<String, Long> arrivals, Duration processor) {
        long first = sent.stream().mapToLong(Sent::called).min().orElseThrow();
        long lastAnswer = sent.stream().mapToLong(Sent::answered).max().orElseThrow();
        long lastArrival = sent.stream()
                .mapToLong(one -> arrivals.get(one.reference()))
                .max()
                .orElseThrow();
        return new Row(
                sent.size(),
                sent.size() * NANOS_A_SECOND / (lastAnswer - first),
                sent.size() * NANOS_A_SECOND / (Math.max(lastAnswer, lastArrival) - first),
                Spread.of(sent.stream()
                        .mapToLong(one -> one.answered() - one.called())
                        .toArray()),
                Spread.of(sent.stream()
                        .mapToLong(one -> arrivals.get(one.reference()) - one.called())
                        .toArray()),
                Math.max(0, lastArrival - lastAnswer) / NANOS_A_SECOND,
                (double) processor.toMillis() / sent.size());
    }
}
