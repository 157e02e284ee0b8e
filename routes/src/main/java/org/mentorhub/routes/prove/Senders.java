package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mentorhub.routes.demo.season.Cast;

/** All senders at once, each sending one thing after the other until it is told to end; what it has begun it ends. */
final class Senders implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> working = new ArrayList<>();

    /** Starts them. */
    Senders(Cast cast, Mailroom mailroom, Plan plan) {
        var all = List.of(
                new RestSender(cast.anapec(), mailroom, plan, "PA"),
                new RestSender(cast.anapec(), mailroom, plan, "PB"),
                new SoapSender(cast.anetiToHub(), mailroom, plan),
                new OwnBrokerSender(cast.atfp(), mailroom, plan),
                new LotSender(cast.bmk(), mailroom, plan),
                new FileSender(cast.ofppt(), mailroom),
                new UploadSender(cast.tunis(), mailroom, plan));
        for (var sender : all) {
            working.add(threads.submit(() -> work(sender)));
        }
    }

    /** Whether one of them has given up: nothing is to be won by going on. */
    boolean haveFailed() {
        return working.stream().anyMatch(Future::isDone);
    }

    /** Has them end what they are at, and waits for it. */
    void finish() throws IOException {
        enough.set(true);
        for (var sender : working) {
            try {
                sender.get();
            } catch (ExecutionException failed) {
                throw new IOException(String.valueOf(failed.getCause().getMessage()), failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
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
