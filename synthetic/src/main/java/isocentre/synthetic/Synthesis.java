package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// A synthetic nation: every provider's monthly submissions, each in the provider's own house style, with the truth
/// about every indicator beside them. All people are invented (NHS numbers of the 999 range, names that say so).
///
/// The same options give the same files, byte by byte, whatever the number of threads. A month's files do not depend on
/// how many months follow it. The first month holds only courses that begin in it.
public final class Synthesis {
    private final Options options;
    private final int threads;

    private Synthesis(Options options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    public static Synthesis of(Options options) {
        return new Synthesis(options, Runtime.getRuntime().availableProcessors());
    }

    /// The same nation, made by so many threads.
    public Synthesis with(int number) {
        return new Synthesis(options, number);
    }

    /// Each provider in its own house style.
    ///
    /// @param scale 1.0 is a national year of about 130,000 episodes
    /// @param faults share of rows and of submissions with a planted fault, 0 to 1
    public static Synthesis of(int months, Month start, long seed, double scale, double faults) {
        return of(new Options(months, start, seed, scale, faults, Options.Styles.VARIED));
    }

    /// What was made.
    ///
    /// @param courses courses begun
    /// @param attendances visits written
    /// @param exposures rows of exposures written
    /// @param faults faults planted
    public record Made(int submissions, long courses, long attendances, long exposures, int faults) {}

    /// Writes `<out>/<ODS>/<YYYY-MM>/…`, `truth.json`, `faults.json` and `received.csv`.
    public Made write(Path out) throws IOException {
        return write(out, (done, of) -> {});
    }

    /// @param progress told after each provider: submissions written, submissions in all
    public Made write(Path out, BiConsumer<Integer, Integer> progress) throws IOException {
        Files.createDirectories(out);
        CaseMix mix = CaseMix.read();
        Nation nation = new Nation(options, mix);
        Run run = new Run(options, mix, nation, new Planted(options.start()), out);
        int all = (int) options.months()
                .mapToLong(month -> nation.providersIn(month).size())
                .sum();
        AtomicInteger done = new AtomicInteger();
        List<Family.Result> results;
        try (ExecutorService makers = Executors.newFixedThreadPool(threads)) {
            List<Future<Family.Result>> futures = nation.families().stream()
                    .map(family -> makers.submit(() -> {
                        Family.Result result = new Family(run, family).write();
                        progress.accept(done.addAndGet(result.submissions()), all);
                        return result;
                    }))
                    .toList();
            results = collect(futures);
        }
        Reports reports = new Reports(run, results);
        reports.write();
        return reports.made();
    }

    private static List<Family.Result> collect(List<Future<Family.Result>> futures) throws IOException {
        try {
            List<Family.Result> results = new ArrayList<>();
            for (Future<Family.Result> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
