package org.mentorhub.routes.delivery;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due for one partner and sends it down the partner's route, as many at once as its endpoint says. One thread looks,
 * when a commit wakes it and every {@link LedgerEndpoint#poll} besides; the others work.
 */
final class LedgerConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerConsumer.class);

    private final LedgerEndpoint endpoint;
    private final DueWork work;
    private final Semaphore idle;
    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private DueWork.@Nullable Wake wake;

    private @Nullable ExecutorService looker;

    private @Nullable ExecutorService workers;

    LedgerConsumer(LedgerEndpoint endpoint, Processor processor, DueWork work) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.work = work;
        this.idle = new Semaphore(endpoint.getConcurrency());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        var threads = endpoint.getCamelContext().getExecutorServiceManager();
        String name = "deliver-to-" + endpoint.partner();
        workers = threads.newFixedThreadPool(this, name, endpoint.getConcurrency());
        looker = threads.newSingleThreadExecutor(this, name + "-looks");
        wake = work.begin(endpoint.partner(), this::wake);
        wake();
        looker.execute(this::look);
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        wake();
    }

    @Override
    protected void doStop() throws Exception {
        if (wake != null) {
            wake.close();
        }
        var threads = endpoint.getCamelContext().getExecutorServiceManager();
        if (looker != null) {
            threads.shutdownNow(looker);
        }
        if (workers != null) {
            threads.shutdownGraceful(workers);
        }
        super.doStop();
    }

    private void wake() {
        woken.offer(true);
    }

    private void look() {
        try {
            while (isRunAllowed()) {
                woken.poll(endpoint.poll().toMillis(), TimeUnit.MILLISECONDS);
                takeWhatIsDue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeWhatIsDue() {
        try {
            boolean more = true;
            while (more && isRunAllowed() && !isSuspendingOrSuspended()) {
                more = takeOnce();
            }
        } catch (LedgerUnavailable outOfReach) {
            LOG.debug(
                    "cannot claim for {}; will look again", endpoint.partner(), outOfReach); // the ledger says it, once
        } catch (RuntimeException defect) {
            getExceptionHandler()
                    .handleException("cannot claim for " + endpoint.partner() + "; will look again", defect);
        }
    }

    private boolean takeOnce() {
        int free = idle.availablePermits();
        if (free == 0) {
            return false;
        }
        var taken = work.take(endpoint.partner(), free);
        for (Handling handling : taken) {
            begin(handling);
        }
        return !taken.isEmpty();
    }

    // A route that is just being stopped takes no work any more: what it has claimed goes back.
    private void begin(Handling handling) {
        idle.acquireUninterruptibly();
        try {
            workersOrFail().execute(() -> handle(handling));
        } catch (RejectedExecutionException stopping) {
            idle.release();
            work.end(handling, Optional.of(stopping));
        }
    }

    private ExecutorService workersOrFail() {
        if (workers == null) {
            throw new IllegalStateException("not started: " + endpoint.getEndpointUri());
        }
        return workers;
    }

    private void handle(Handling handling) {
        var exchange = createExchange(false);
        try {
            exchange.setProperty(Handling.PROPERTY, handling);
            getProcessor().process(exchange);
            work.end(handling, Optional.ofNullable(exchange.getException()));
        } catch (Exception defect) {
            work.end(handling, Optional.of(defect));
        } finally {
            releaseExchange(exchange, false);
            idle.release();
            wake();
        }
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return endpoint.getConcurrency() - idle.availablePermits();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // Nothing is taken once the route stops, and what is under way is counted above.
    }
}
