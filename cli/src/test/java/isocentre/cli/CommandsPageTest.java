package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The reference of the commands is their own help. After a change, run the test with `-Disocentre.write-pages=true`.
class CommandsPageTest {
    private static final Path PAGE = Path.of("../docs/reference/commands.md");

    @Test
    void theCommandsPageIsInStepWithTheCommands() throws Exception {
        String page = page();
        if (Boolean.getBoolean("isocentre.write-pages")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Commands

                Made from the commands' own help by `CommandsPageTest`. Exit codes: 0 done, 1 the input was rejected, 2 the command
                was not understood, 3 a fault of ours. `./isocentre test`, `bench` and `prove` are the launcher's own: all tests, the
                benchmarks, the promises with today's figures.
                """);
        describe(page, Main.commandLine());
        return page.toString();
    }

    private static void describe(StringBuilder page, CommandLine of) {
        for (CommandLine command : of.getSubcommands().values()) {
            if (command.getSubcommands().isEmpty()) {
                command.setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
                String name = command.getCommandSpec().qualifiedName().substring("isocentre ".length());
                page.append("\n## ").append(name).append("\n\n```text\n");
                page.append(command.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
            } else {
                describe(page, command);
            }
        }
    }
}
