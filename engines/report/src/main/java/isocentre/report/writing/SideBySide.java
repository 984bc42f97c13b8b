package isocentre.report.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Jobs on all processors. Closing waits for every job, and fails as the first failed one did.
final class SideBySide implements AutoCloseable {
    /// One job.
    interface Job {
        void run() throws IOException;
    }

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final List<Future<?>> begun = new ArrayList<>();

    void begin(Job job) {
        begun.add(workers.submit(() -> {
            job.run();
            return null;
        }));
    }

    @Override
    public void close() throws IOException {
        try (workers) {
            for (Future<?> job : begun) {
                job.get();
            }
        } catch (ExecutionException e) {
            workers.shutdownNow();
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a page could not be made", e.getCause());
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the pages were made", e);
        }
    }
}
