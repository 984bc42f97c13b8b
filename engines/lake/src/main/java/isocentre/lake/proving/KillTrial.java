package isocentre.lake.proving;

import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import isocentre.lake.tables.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The promise that a load may be killed at any point: a process that loads is killed (SIGKILL) at a random moment, by
/// chance together with its PostgreSQL, more than once for a home; then the load is repeated to its end. The store must
/// be the same, row for row, as one never killed, and no file be left.
public final class KillTrial {
    /// Stands for the home in the arguments of the program.
    public static final String HOME = "HOME";

    private static final int KILLS_OF_A_HOME = 3;

    private final Path work;
    private final List<String> program;
    private final Consumer<String> say;
    private final Random random;
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    /// @param work a folder for the homes of the trial
    /// @param program the class that loads, and its arguments, [#HOME] among them
    /// @param say hears how it goes on
    public KillTrial(Path work, List<String> program, long seed, Consumer<String> say) {
        this.work = work;
        this.program = program;
        this.say = say;
        this.random = new Random(seed);
    }

    /// @param kills how often a load was killed at work
    /// @param withServer how often its PostgreSQL was killed with it
    /// @param homes how many homes were then loaded to the end and compared
    /// @param content what stands in each
    /// @param faults in words, what was not as it must be; empty if the promise holds
    public record Outcome(int kills, int withServer, int homes, Content content, List<String> faults) {}

    /// Kills that many loads.
    public Outcome run(int kills) {
        List<String> faults = new ArrayList<>();
        int killed = 0;
        int withServer = 0;
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
                    boolean server = random.nextBoolean();
                    if (killedAt(home, moment)) {
                        killed++;
                        server &= killServer(home);
                        withServer += server ? 1 : 0;
                        say.accept("kill " + killed + " after " + TimeUnit.NANOSECONDS.toMillis(moment) + " of "
                                + TimeUnit.NANOSECONDS.toMillis(whole) + " ms" + (server ? ", with PostgreSQL" : ""));
                    }
                }
                finish(home);
                Content found = content(home, faults);
                if (!found.equals(expected)) {
                    faults.add(home.getFileName() + ": " + found.unlike(expected));
                }
                Folders.remove(home);
            }
            Folders.remove(calm);
            return new Outcome(killed, withServer, homes, expected, faults);
        } catch (IOException e) {
            throw new LakeFault("the trial could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("the trial was interrupted", e);
        }
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
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
        program.forEach(word -> command.add(word.equals(HOME) ? home.toString() : word));
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

    /// Whether there was a server to kill.
    private static boolean killServer(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        return Files.exists(file)
                && Files.readAllLines(file).stream()
                        .findFirst()
                        .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                        .filter(ProcessHandle::destroyForcibly)
                        .isPresent();
    }

    /// `KillTrial WORK KILLS CLASS ARGUMENT… HOME …`; exit 1 if the promise does not hold.
    public static void main(String[] arguments) throws IOException {
        List<String> program = Arrays.asList(arguments).subList(2, arguments.length);
        Path work = Files.createDirectories(Path.of(arguments[0]));
        Outcome outcome = new KillTrial(work, program, 1, System.err::println).run(Integer.parseInt(arguments[1]));
        System.out.println(outcome.kills() + " kills, " + outcome.withServer() + " of them with PostgreSQL; "
                + outcome.homes() + " stores compared, each " + outcome.content() + "; "
                + outcome.faults().size() + " differ");
        outcome.faults().forEach(System.out::println);
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }
}
