package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Which commands are built, and that each is asked for by the name that it calls itself.
class PartsTest {
    @Test
    void aCommandIsAskedForByItsOwnName() {
        for (Parts parts : new Parts[] {Main.PARTS, PlanCommands.PARTS}) {
            assertThat(parts.commands())
                    .isNotEmpty()
                    .allSatisfy((name, command) -> assertThat(name)
                            .isEqualTo(command.getAnnotation(Command.class).name()));
        }
    }

    @Test
    void onlyWhatIsAskedForIsBuilt() {
        assertThat(Main.commandLine("check", "plan").getSubcommands()).containsOnlyKeys("check");
        CommandLine all = Main.commandLine("plan", "dvh", "folder");
        assertThat(all.getSubcommands()).containsOnlyKeys("plan");
        assertThat(plan(all).getSubcommands()).containsOnlyKeys("dvh");
    }

    @Test
    void whoNamesNoneIsToldOfAll() {
        for (String[] arguments : new String[][] {{}, {"--help"}, {"chekc"}, {"--version", "check"}}) {
            assertThat(Main.commandLine(arguments).getSubcommands())
                    .containsOnlyKeys(Main.PARTS.commands().keySet());
        }
        assertThat(plan(Main.commandLine("plan", "--help")).getSubcommands())
                .containsOnlyKeys(PlanCommands.PARTS.commands().keySet());
    }

    private static CommandLine plan(CommandLine all) {
        return Objects.requireNonNull(all.getSubcommands().get("plan"));
    }

    @Test
    void aSlipOfThePenIsAnsweredWithTheRightWord() {
        StringWriter err = new StringWriter();
        String[] slip = {"plan", "dhv"};
        assertThat(Main.commandLine(slip).setErr(new PrintWriter(err, true)).execute(slip))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("dvh");
    }
}
