package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mentorhub.routes.demo.season.Cast;

/** All senders at once, each sending one thing after the other until it is told to end; what it has begun it ends. */
final class Senders implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> working = new ArrayList<>();

    /** Starts them. */
    Senders(Cast cast, Mailroom mailroom, Plan plan, Timetable timetable) {
        var all = List.of(
                new RestSender(cast.anapec(), mailroom, plan, "PA"),
                new RestSender(cast.anapec(), mailroom, plan, "PB"),
                new SoapSender(cast.anetiToHub(), mailroom, plan),
                new ReportSender(cast.milanToHub(), mailroom, plan),
                new OwnBrokerSender(cast.atfp(), mailroom, plan),
                new LotSender(cast.bmk(), mailroom, plan),
                new FileSender(cast.ofppt(), mailroom),
                new MarkedFileSender(cast.afol(), mailroom, plan, timetable),
                new UploadSender(cast.tunis(), mailroom, plan));
        for (var sender : all) {
            working.add(threads.submit(() -> work(sender)));
        }
    }

    /** Whether one of them has given up: nothing is to be won by going on. */
    boolean haveFailed() {
        return working.stream().anyMatch(Future::isDone);
    }

    /** Has them begin nothing more. */
    void stop() {
        enough.set(true);
    }

    /** Waits until they have ended what they are at, or a promise is broken; names what was never answered. */
    List<String> finish(Promises promises) throws IOException {
        List<String> unanswered = new ArrayList<>();
        for (var sender : working) {
            try {
                while (!isDone(sender)) {
                    if (promises.areBroken()) {
                        return unanswered;
                    }
                }
            } catch (ExecutionException failed) {
                unanswered.add(String.valueOf(failed.getMessage()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
        }
        return unanswered;
    }

    private static boolean isDone(Future<?> sender) throws ExecutionException, InterruptedException {
        try {
            sender.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private Void work(Sender sender) throws IOException, InterruptedException {
        while (!enough.get()) {
            sender.send();
        }
        return null;
    }

    @Override
    public void close() {
        enough.set(true);
        threads.shutdownNow();
    }
}
