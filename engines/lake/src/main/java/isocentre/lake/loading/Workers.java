package isocentre.lake.loading;

import isocentre.lake.LakeFault;
import isocentre.lake.tables.DuckDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that make lots, each with a DuckDB of its own: one core for each lot, all cores for a lot alone.
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final BlockingQueue<Prepared> ready = new LinkedBlockingQueue<>(256);
    private final List<Future<?>> runs = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Workers(Lots lots, List<Incoming.Item> items) {
        int cores = Runtime.getRuntime().availableProcessors();
        int count = Math.clamp(items.size(), 1, cores);
        threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            runs.add(threads.submit(() -> {
                run(lots, items, cores / count);
                return count;
            }));
        }
    }

    private void run(Lots lots, List<Incoming.Item> items, int cores) throws SQLException, InterruptedException {
        try (Connection duckdb = DuckDb.open(cores)) {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                ready.put(lots.make(i, items.get(i), duckdb));
            }
        }
    }

    /// The next that is ready, in no particular order.
    Prepared next() {
        try {
            Prepared prepared = ready.poll();
            while (prepared == null) {
                prepared = ready.poll(200, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (prepared == null && runs.stream().allMatch(Future::isDone)) {
                    prepared = ready.poll();
                    if (prepared == null) {
                        throw failure();
                    }
                }
            }
            return prepared;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("the load was interrupted", e);
        }
    }

    private LakeFault failure() throws InterruptedException {
        for (Future<?> run : runs) {
            try {
                run.get();
            } catch (ExecutionException e) {
                return e.getCause() instanceof LakeFault fault
                        ? fault
                        : new LakeFault("a thread of the load failed: " + e.getCause(), e);
            }
        }
        return new LakeFault("the threads of the load ended early");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
