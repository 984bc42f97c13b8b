package isocentre.lake.proving;

import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The promise that a load may be killed at any point: a process that loads is killed (SIGKILL) at a random
/// moment, more than once for a home, then the load is repeated to its end. The store must be the same, row for
/// row, as one never killed, and no file be left.
public final class KillTrial {
    private static final int KILLS_OF_A_HOME = 3;

    private final Path work;
    private final List<Path> paths;
    private final Consumer<String> say;
    private final Random random;
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    /// @param work an empty folder for the homes of the trial
    /// @param paths what to load
    /// @param say hears how it goes on
    public KillTrial(Path work, List<Path> paths, long seed, Consumer<String> say) {
        this.work = work;
        this.paths = paths;
        this.say = say;
        this.random = new Random(seed);
    }

    /// @param kills how often a load was killed at work
    /// @param homes how many homes were then loaded to the end and compared
    /// @param faults in words, what was not as it must be; empty if the promise holds
    public record Outcome(int kills, int homes, List<String> faults) {}

    /// Kills that many loads.
    public Outcome run(int kills) {
        List<String> faults = new ArrayList<>();
        int killed = 0;
        int homes = 0;
        try {
            Path calm = work.resolve("calm");
            long begun = System.nanoTime();
            finish(calm);
            long whole = System.nanoTime() - begun;
            // One set of keys for all homes, so that pseudonyms can be compared.
            environment.put("ISOCENTRE_KEYS", Files.readString(calm.resolve("keys")));
            Content expected = content(calm, faults);
            while (killed < kills) {
                Path home = work.resolve("home-" + homes++);
                for (int i = 0; i < KILLS_OF_A_HOME && killed < kills; i++) {
                    long moment = (long) (random.nextDouble() * whole);
                    if (killedAt(home, moment)) {
                        killed++;
                        say.accept("kill " + killed + " after " + TimeUnit.NANOSECONDS.toMillis(moment) + " ms");
                    }
                }
                finish(home);
                Content found = content(home, faults);
                if (!found.equals(expected)) {
                    faults.add(home.getFileName() + ": " + found + " instead of " + expected);
                }
                remove(home);
            }
            remove(calm);
        } catch (IOException e) {
            throw new LakeFault("the trial could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("the trial was interrupted", e);
        }
        return new Outcome(killed, homes, faults);
    }

    private Content content(Path home, List<String> faults) {
        try (Lake lake = Lake.open(home, environment, Clock.systemDefaultZone())) {
            lake.strays().forEach(stray -> faults.add(home.getFileName() + ": no data version needs " + stray));
            return Content.of(lake);
        }
    }

    private Process start(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LoadAlone.class.getName(),
                home.toString()));
        paths.forEach(path -> command.add(path.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(home)));
        return builder.start();
    }

    private File log(Path home) {
        return work.resolve(home.getFileName() + ".log").toFile();
    }

    private void finish(Path home) throws IOException, InterruptedException {
        if (start(home).waitFor() != 0) {
            throw new LakeFault("a load failed: " + Files.readString(log(home).toPath()));
        }
    }

    /// Whether the load was still at work.
    private boolean killedAt(Path home, long nanoseconds) throws IOException, InterruptedException {
        Process process = start(home);
        if (process.waitFor(nanoseconds, TimeUnit.NANOSECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// `KillTrial WORK KILLS PATH…`
    public static void main(String[] arguments) {
        List<Path> paths =
                java.util.Arrays.stream(arguments).skip(2).map(Path::of).toList();
        KillTrial trial = new KillTrial(Path.of(arguments[0]), paths, 1, System.out::println);
        Outcome outcome = trial.run(Integer.parseInt(arguments[1]));
        System.out.println(outcome.kills() + " kills, " + outcome.homes() + " homes compared, "
                + outcome.faults().size() + " faults");
        outcome.faults().forEach(System.out::println);
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }
}
