package isocentre.cli;

import isocentre.lake.Backups;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a backup of a home: its database, tables, keys and all else in it, as a folder of plain files",
            "with their SHA-256 (in the folder, 'sha256sum --check SHA256SUMS' holds them against it).",
            "The home may be in use; a load waits. A backup is never overwritten, and one that was cut short is",
            "never taken for whole."
        })
final class Backup implements Callable<Integer> {
    private static final double MEGABYTE = 1_000_000;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A folder that is not there yet.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--without-keys",
            description =
                    "Leave the keys out, so that nobody can open the patients' identities from the backup alone. Without its"
                            + " keys a store cannot be used: keep them safe elsewhere.")
    private boolean withoutKeys;

    @Override
    public Integer call() {
        Steps steps = Steps.toStandardError();
        steps.begin("Copying files");
        Backups.Written written = new Backups(System.getenv(), Clock.systemUTC())
                .write(
                        home.home,
                        out,
                        !withoutKeys,
                        () -> steps.note("A load is at work; the backup waits for it."),
                        steps::at);
        steps.end("done");
        System.out.printf(
                Locale.UK,
                "Backup of data version %s in %s: %,d files, %,.1f MB.%n",
                written.dataVersion(),
                written.folder(),
                written.files(),
                written.bytes() / MEGABYTE);
        System.out.println(
                written.keys()
                        ? "The keys lie in it: whoever has it can open the patients' identities. Guard it like the store."
                        : "The keys are not in it: without them it cannot be restored. Keep them safe elsewhere.");
        System.out.println("To restore it: isocentre restore '" + written.folder() + "' --home DIR");
        return 0;
    }
}
