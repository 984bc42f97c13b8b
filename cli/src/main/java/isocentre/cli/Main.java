package isocentre.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The one command of Isocentre: each of its commands is a small class over the engines.
///
/// Exit codes: 0 done, 1 the input was rejected, 2 the command was not understood, 3 a fault of ours.
@Command(
        name = "isocentre",
        mixinStandardHelpOptions = true,
        version = "Isocentre 0.1.0",
        description = "The software of a learning health system for radiotherapy.",
        footer = {
            "",
            "From the source tree also: test (all tests), bench (benchmarks), prove (the promises, with today's figures).",
            "Exit: 0 done, 1 input rejected, 2 the command was not understood, 3 a fault of ours."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    static final int REJECTED = 1;
    static final int FAULT = 3;

    static final Parts PARTS = new Parts()
            .with("demo", Demo.class)
            .with("check", Check.class)
            .with("synth", Synth.class)
            .with("load", Load.class)
            .with("figures", ShowFigures.class)
            .with("report", WriteReport.class)
            .with("backup", Backup.class)
            .with("restore", Restore.class)
            .with("serve", Serve.class)
            .with(PlanCommands.NAME, PlanCommands.class)
            .with("verify", VerifyLedger.class)
            .with("witness", WitnessLedger.class)
            .with("release", ReleaseFigures.class)
            .with("cycle", ReplayCycle.class)
            .with("what-if", AskWhatIf.class);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    /// With the commands that the arguments name; with all, if they name none.
    static CommandLine commandLine(String... arguments) {
        CommandLine all = new CommandLine(new Main());
        List<String> words = List.of(arguments);
        PARTS.addTo(all, words);
        CommandLine plan = all.getSubcommands().get(PlanCommands.NAME);
        if (plan != null) {
            PlanCommands.PARTS.addTo(plan, words.isEmpty() ? words : words.subList(1, words.size()));
        }
        return all.setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(plainWords());
    }

    /// Whether a person reads what is printed, so that it may be coloured.
    static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// A fault is one clear sentence; `ISOCENTRE_TRACE=1` adds where it came from, for a bug report.
    private static IExecutionExceptionHandler plainWords() {
        return (Exception fault, CommandLine command, ParseResult parsed) -> {
            PrintWriter err = command.getErr();
            String words = fault.getMessage();
            err.println(command.getCommandSpec().qualifiedName() + ": " + (words == null ? fault.toString() : words));
            if (fault instanceof UserMistake) {
                return CommandLine.ExitCode.USAGE;
            }
            if (System.getenv("ISOCENTRE_TRACE") == null) {
                err.println("If this looks like a fault of Isocentre, run again with ISOCENTRE_TRACE=1 and report it.");
            } else {
                fault.printStackTrace(err);
            }
            return FAULT;
        };
    }
}
