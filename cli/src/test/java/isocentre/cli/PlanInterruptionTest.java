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

class PlanInterruptionTest {
    private static final String[] COURSE = {
        "plan",
        "interruption",
        "--regimen",
        "HNC-01",
        "--start",
        "2025-01-06",
        "--missed",
        "2025-01-20,2025-01-21,2025-01-22,2025-01-23,2025-01-24"
    };

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String[] first, String... more) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.commandLine().setErr(new PrintWriter(err, true)).execute(all);
            return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aLostWeekIsToldWithItsCategoryItsParametersAndEveryWay() {
        Ran ran = run(COURSE);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("overall time 46 days", "longer by 7 days", "Category 1 (sourced)", "beyond")
                .contains("67.80", "61.50", "10 of 2.00 Gy, 20 of 2.42 Gy", "42 of 2.00 Gy")
                .contains("K 0.9 Gy a day after 28 days (not confirmed)");
    }

    @Test
    void thePageDrawsTheCalendar(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("course.html");
        assertThat(run(COURSE, "--format", "html", "--out", page.toString()).exit())
                .isZero();
        Document read = Jsoup.parse(Files.readString(page));
        assertThat(read.select("figure .page > svg title").eachText())
                .anyMatch(title -> title.startsWith("Monday 20 January 2025: planned, not given"));
        assertThat(read.select("main > p").getFirst().text()).startsWith("For audit.");
        assertThat(run(COURSE, "--format", "json").out()).contains("\"ways\"", "\"tumour_bed\": 67.8");
        assertThat(run(COURSE, "--format", "csv").out()).startsWith("way,given,end");
    }

    @Test
    void withoutARegimenTheParametersAreAskedFor() {
        String[] own = {"plan", "interruption", "--dose", "60", "--fractions", "30", "--start", "2025-01-06"};
        assertThat(run(own).err()).contains("give --alpha-beta");
        Ran ran = run(
                own,
                "--alpha-beta",
                "10",
                "--per-day",
                "0.9",
                "--delay",
                "28",
                "--late-alpha-beta",
                "3",
                "--category",
                "1");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Parameters: as given", "Category 1 (as given)", "within");
    }

    @Test
    void whatCannotBeIsSaidWithItsReason() {
        assertThat(run(COURSE, "--extra", "2025-01-20")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("Monday 20 January 2025 is told as missed too");
        });
        assertThat(run(COURSE, "--category", "7").err()).contains("use 1, 2 or 3");
        assertThat(run(COURSE, "--per-day", "-3").err()).contains("0 to 5 Gy a day");
        assertThat(run(new String[] {"plan", "interruption", "--start", "2025-01-06"})
                        .err())
                .contains("give --regimen, or both --dose and --fractions");
        assertThat(run(new String[] {"plan", "interruption", "--regimen", "LUN-04", "--start", "2025-01-06"})
                        .err())
                .contains("not one fraction on each working day");
        assertThat(run(new String[] {"plan", "interruption", "--regimen", "HNC-01", "--start", "yesterday"})
                        .exit())
                .isEqualTo(2);
    }
}
