package isocentre.cli;

import isocentre.lake.Backups;
import isocentre.lake.DataVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a home from a backup, in the old place or another. Every file is held against its SHA-256",
            "first; a backup that is not whole or was altered is refused, and nothing is left of it.",
            "Nothing that is there is overwritten."
        })
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "BACKUP", description = "The folder that isocentre backup wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The keys of the store, where the backup was written without them.")
    @Nullable
    private Path keys;

    @Override
    public Integer call() {
        if (!Files.isDirectory(backup)) {
            throw new UserMistake("there is no folder " + backup);
        }
        if (keys != null && !Files.isReadable(keys)) {
            throw new UserMistake("the file of keys " + keys + " cannot be read");
        }
        Steps steps = Steps.toStandardError();
        steps.begin("Copying and checking files");
        DataVersion version =
                new Backups(System.getenv(), Clock.systemUTC()).restore(backup, home.home, keys, steps::at);
        steps.end("done");
        System.out.printf(
                Locale.UK, "Restored into %s: data version %s, %,d lots.%n", home.home, version.id(), version.lots());
        return 0;
    }
}
