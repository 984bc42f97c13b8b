package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WhatIfTest {
    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
            int exit = command.execute(arguments);
            return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void fiveFractionBreastInANetworkIsAnsweredInOneScreenWithWhatItAssumes() {
        Ran ran = run("what-if", "ODN-10", "--set", "runs=1");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("Giving 26 Gy in 5 to 90.0% of breast courses, not to 70.0%, frees")
                .contains("Started within 31 days", "Machine hours needed a year")
                .contains("not confirmed: domain knowledge", "chosen", "computed: T26, P14");
        assertThat(run("what-if", "ODN-10", "--set", "runs=1").out()).isEqualTo(ran.out());
    }

    @Test
    void everyFormatTellsTheSame(@TempDir Path folder) throws Exception {
        Ran json = run("what-if", "RR8", "--set", "runs=1", "--format", "json");
        assertThat(json.out()).startsWith("{").contains("\"figures\"", "\"assumptions\"", "\"sites\"");
        Ran csv = run("what-if", "RR8", "--set", "runs=1", "--format", "csv");
        assertThat(csv.out().lines().findFirst()).contains("figure,now,proposed,change");
        Path page = folder.resolve("what-if.html");
        run("what-if", "RR8", "--set", "runs=1", "--format", "html", "--out", page.toString());
        Document read = Jsoup.parse(Files.readString(page));
        assertThat(read.select("figure .page > svg")).hasSize(2);
        assertThat(read.select("main > p").getFirst().text()).startsWith("For planning.");
    }

    @Test
    void machinesAndMinutesOfTheProposalAreItsOwn() {
        String out = run(
                        "what-if",
                        "RR8",
                        "--set",
                        "runs=1",
                        "--move",
                        "BRE-01=90",
                        "--after",
                        "machines=20",
                        "--after",
                        "minutes=30")
                .out();
        assertThat(out).contains("but needs", "more machine hours").containsPattern("Machines in service +16.0 +20.0");
    }

    @Test
    void whatCannotBeAskedIsSaidWithItsReason() {
        assertThat(run("what-if", "ODN-99")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("there is no network or provider 'ODN-99'");
        });
        assertThat(run("what-if", "--move", "BRE-01=140").err()).contains("use a percentage from 0 to 100");
        assertThat(run("what-if", "--move", "NOT-01=40").err()).contains("no regimen 'NOT-01'");
        assertThat(run("what-if", "--move", "PRO-12=40").err()).contains("not a course by external beam");
        assertThat(run("what-if", "--set", "hours=30").err()).contains("30 is not between 1 and 24");
        assertThat(run("what-if", "--set", "wishes=3").err()).contains("there is no assumption 'wishes'");
        assertThat(run("what-if", "--set", "minutes=NaN").err()).contains("NaN is not between");
        assertThat(run("what-if", "--start", "measured", "--home", "/no/such/store")
                        .err())
                .contains("there is no store");
    }
}
